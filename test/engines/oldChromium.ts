import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** A release of Chromium for Linux on x64 that an npm package carries. */
interface OldChromium {
  readonly package: string;
  /** SHA-512 of the package's archive in base64, as the registry gave it when this was written. */
  readonly sha512: string;
}

const RELEASES = {
  102: {
    package: "@sparticuz/chrome-aws-lambda@14.1.0",
    sha512: "Ef6MWjPyiHE94KOPtWP4Gd0KMh4W3MKBtni5gszgBeXQrB8QS3rEr8zZU21Axw9GmGyizTCbSZnYkPcgRB6lAQ==",
  },
  109: {
    package: "@sparticuz/chromium@109.0.6",
    sha512: "9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==",
  },
} satisfies Record<number, OldChromium>;

/**
 * The program of an old Chromium, fetched from the npm registry into a cache folder where it is not there yet. Null, with a
 * message, where there is none: on another system, or when the registry cannot be reached. Throws when the package is not
 * the expected one.
 */
export function oldChromium(release: keyof typeof RELEASES): string | null {
  const wanted = RELEASES[release];
  // In a folder of its own, because it makes folders beside itself.
  const program = join(homedir(), ".cache", "knowledge-renewal-planner", `chromium-${release}`, "chromium");
  if (existsSync(program)) return program;
  if (process.platform !== "linux" || process.arch !== "x64") {
    console.warn(`Chromium ${release} is left out: its package is for Linux on x64.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "old-chromium-"));
  try {
    const packed = run("npm", "pack", wanted.package, "--silent", "--pack-destination", folder);
    if (packed.status !== 0) {
      if (run("npm", "ping").status === 0) throw new Error(`npm pack ${wanted.package}: ${packed.stderr}`);
      console.warn(`Chromium ${release} is left out: the npm registry cannot be reached.`);
      return null;
    }
    const archive = join(folder, packed.stdout.trim());
    if (createHash("sha512").update(readFileSync(archive)).digest("base64") !== wanted.sha512)
      throw new Error(`${wanted.package} is not the package that was expected.`);
    const compressed = "package/bin/chromium.br";
    const { status, stderr } = run("tar", "-xzf", archive, "-C", folder, compressed);
    if (status !== 0) throw new Error(`tar: ${stderr}`);
    mkdirSync(join(program, ".."), { recursive: true });
    // Written beside it and renamed, so that two runs at once do not see half of it.
    const written = `${program}.${process.pid}`;
    writeFileSync(written, brotliDecompressSync(readFileSync(join(folder, compressed))));
    chmodSync(written, 0o755);
    renameSync(written, program);
    return program;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, ...args: string[]) {
  return spawnSync(command, args, { encoding: "utf8" });
}
