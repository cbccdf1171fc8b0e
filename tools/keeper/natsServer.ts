import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { OLDEST_SERVER } from "../../src/journal/sharing/connectNats.ts";

/** A nats-server that is new enough: `NATS_SERVER`, else the one on the path, else one that was fetched earlier; null without one. */
export function findNatsServer(): string | null {
  const wanted = process.env.NATS_SERVER;
  if (wanted) {
    if (!isNewEnough(wanted))
      throw new Error(`NATS_SERVER 是 ${wanted}，不能运行或低于 ${OLDEST_SERVER.join(".")} 版。`);
    return wanted;
  }
  return ["nats-server", "/usr/sbin/nats-server", cached()].find(isNewEnough) ?? null;
}

/**
 * Finds a nats-server or takes one from the package of Debian's unstable suite into a cache folder, where it changes nothing
 * else of the machine. For tests; null where neither works.
 */
export async function ensureNatsServer(): Promise<string | null> {
  const found = findNatsServer();
  if (found) return found;
  console.log("No nats-server found: fetching Debian's package …");
  try {
    await fetchFromDebian();
  } catch (error) {
    console.warn(String(error));
  }
  return findNatsServer();
}

/** Starts a server; its messages go to `log`. */
export function startServer(server: string, config: string, log: "inherit" | "ignore"): ChildProcess {
  return spawn(server, ["-c", config], { stdio: ["ignore", log, log] });
}

const MIRROR = "http://deb.debian.org/debian";
const cached = () => join(homedir(), ".cache", "knowledge-renewal-planner", "nats-server");

function isNewEnough(command: string): boolean {
  const { stdout } = spawnSync(command, ["--version"], { encoding: "utf8" });
  const [, major = 0, minor = 0] = /v(\d+)\.(\d+)/.exec(stdout ?? "")?.map(Number) ?? [];
  return major > OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor >= OLDEST_SERVER[1]);
}

async function fetchFromDebian(): Promise<void> {
  const architecture = { x64: "amd64", arm64: "arm64" }[process.arch as string];
  if (process.platform !== "linux" || !architecture)
    throw new Error("Debian's package is for Linux on x64 and arm64.");
  const folder = mkdtempSync(join(tmpdir(), "nats-server-"));
  try {
    const list = await fetched(`${MIRROR}/dists/unstable/main/binary-${architecture}/Packages.xz`);
    writeFileSync(join(folder, "Packages.xz"), list);
    const packages = run("xz", ["-dc", join(folder, "Packages.xz")]).split("\n\n");
    const wanted = packages.find((each) => each.startsWith("Package: nats-server\n")) ?? "";
    const field = (name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(wanted)?.[1] ?? "";
    const deb = join(folder, "nats-server.deb");
    writeFileSync(deb, await fetched(`${MIRROR}/${field("Filename")}`));
    if (!run("sha256sum", [deb]).startsWith(field("SHA256")))
      throw new Error("The package is not the one in Debian's list.");
    run("dpkg-deb", ["-x", deb, join(folder, "x")]);
    mkdirSync(join(cached(), ".."), { recursive: true });
    const unpacked = ["usr/sbin", "usr/bin"]
      .map((each) => join(folder, "x", each, "nats-server"))
      .find(existsSync);
    if (!unpacked) throw new Error("The package has no nats-server.");
    // Copied beside it and renamed, so that two runs at once do not see half of it.
    run("cp", [unpacked, `${cached()}.${process.pid}`]);
    renameSync(`${cached()}.${process.pid}`, cached());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fetched(address: string): Promise<Uint8Array> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(120_000) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 256_000_000,
  });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
  return stdout;
}
