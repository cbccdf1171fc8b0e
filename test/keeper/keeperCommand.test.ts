import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@nats-io/transport-node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import ministries from "../../data/ministries.json" with { type: "json" };
import { connectNats } from "../../src/journal/sharing/connectNats.ts";
import { type Invitation, readInvitation } from "../../src/journal/sharing/invitation.ts";
import { openNatsKeeper } from "../../src/journal/sharing/natsKeeper.ts";
import { writeKeeper } from "../../tools/keeper/keeperFolder.ts";
import { newKeeperPlan } from "../../tools/keeper/keeperPlan.ts";
import { ensureNatsServer } from "../../tools/keeper/natsServer.ts";
import { readAll, reports } from "../journal/sharing/contract.ts";
import { freePorts } from "./keeperServers.ts";

const COMMAND = ["tools/tsx.mjs", "tools/keeper.ts"];
let folder: string;
let server: string;
beforeEach(async () => {
  server = (await ensureNatsServer()) ?? "";
  folder = mkdtempSync(join(tmpdir(), "keeper-command-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function invitationOf(name: string): Invitation {
  return readInvitation(readFileSync(join(folder, "邀请", `同步处邀请_${name}.json`), "utf8"))!;
}

describe("npm run keeper", () => {
  it("writes three nodes that the server accepts, with invitations and a page on how they are run, and replaces a key", () => {
    const run = (...options: string[]) => spawnSync(process.execPath, [...COMMAND, ...options]).status;
    expect(run("--cluster", folder, "--hosts", "10.1.2.3,10.1.2.4,10.1.2.5")).toBe(0);
    for (const node of ["node1", "node2", "node3"])
      expect(spawnSync(server, ["-t", "-c", join(folder, `${node}.conf`)]).status, node).toBe(0);
    const page = readFileSync(join(folder, "运行说明.md"), "utf8");
    for (const word of ["启动", "备份", "恢复", "Jepsen"]) expect(page).toContain(word);
    expect(readdirSync(join(folder, "邀请")).filter((name) => name.endsWith(".json"))).toHaveLength(
      ministries.length + 1,
    );
    const [renewed, other] = [invitationOf("教育部"), invitationOf("财政部")];
    expect(renewed.servers).toEqual(["ws://10.1.2.3:9222", "ws://10.1.2.4:9222", "ws://10.1.2.5:9222"]);
    expect(run("--renew", "教育部", "--dir", folder)).toBe(0);
    expect(invitationOf("教育部").secretKey).not.toBe(renewed.secretKey);
    expect(invitationOf("财政部").secretKey).toBe(other.secretKey);
  });

  it("runs one node, whose invitations let the ministries and the planner in", async () => {
    const [clientPort = 0, webSocketPort = 0, clusterPort = 0] = await freePorts(3);
    const node = { name: "node1", host: "127.0.0.1", clientPort, webSocketPort, clusterPort };
    const names = ["教育部", "财政部"];
    writeKeeper(folder, newKeeperPlan(names, { name: "测试", nodes: [node], tls: null }));
    const running = spawn(process.execPath, [...COMMAND, "--dir", folder], {
      env: { ...process.env, NATS_SERVER: server },
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      let said = "";
      running.stdout.on("data", (data) => {
        said += data;
      });
      await expect.poll(() => said, { timeout: 60_000 }).toContain("同步处已启动");
      for (const name of names) expect(said).toContain(name);
      const open = async (name: string) => {
        const servers = `127.0.0.1:${clientPort}`;
        const invitation = invitationOf(name);
        return openNatsKeeper(
          await connectNats(invitation, (options) => connect({ ...options, servers })),
          invitation,
        );
      };
      const [clerk, planner] = [await open("财政部"), await open("计划管理方")];
      const entries = reports("2025-01");
      await clerk.offer(entries, []);
      expect((await readAll(planner)).ids).toEqual(entries.map(({ id }) => id));
      await Promise.all([clerk.close(), planner.close()]);
      expect(existsSync(join(folder, "store"))).toBe(true);
    } finally {
      await ended(running);
    }
  });
});

async function ended(running: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => running.once("exit", resolve));
  running.kill("SIGTERM");
  await gone;
}
