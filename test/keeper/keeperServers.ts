import type { ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@nats-io/transport-node";
import { connectNats } from "../../src/journal/sharing/connectNats.ts";
import type { Invitation } from "../../src/journal/sharing/invitation.ts";
import { openNatsKeeper } from "../../src/journal/sharing/natsKeeper.ts";
import type { SharedKeeper } from "../../src/journal/sharing/sharedKeeper.ts";
import { createStreams } from "../../tools/keeper/createStreams.ts";
import {
  invitationsOf,
  type KeeperNode,
  type KeeperPlan,
  newKeeperPlan,
} from "../../tools/keeper/keeperPlan.ts";
import { ensureNatsServer, startServer } from "../../tools/keeper/natsServer.ts";
import { accountsConfig, nodeConfig } from "../../tools/keeper/serverConfig.ts";
import { linkTo } from "./link.ts";

/** Real servers of one keeper on this machine. */
export interface KeeperServers {
  readonly folder: string;
  plan: KeeperPlan;
  start(index: number): Promise<void>;
  stop(index: number, signal?: NodeJS.Signals): Promise<void>;
  signal(index: number, signal: NodeJS.Signals): void;
  /** Cuts a node off from the others, which it and they notice at once; clients still reach it. */
  cutOff(index: number): void;
  /** Ends all cuts. */
  mend(): void;
  /** Writes the configuration of `plan` anew. */
  configure(): void;
  /** Copies the stores of all nodes aside, which must not run; the result puts them back. */
  snapshot(): () => void;
  invitation(ministry: string | null): Invitation;
  open(ministry: string | null): Promise<SharedKeeper>;
  end(): Promise<void>;
}

export async function keeperServers(ministries: readonly string[], count: number): Promise<KeeperServers> {
  const server = (await ensureNatsServer()) ?? "";
  if (!server) throw new Error("These tests need nats-server 2.14 or newer.");
  const folder = mkdtempSync(join(tmpdir(), "keeper-"));
  const nodes: KeeperNode[] = [];
  for (let index = 0; index < count; index += 1) {
    const [clientPort = 0, webSocketPort = 0, clusterPort = 0] = await freePorts(3);
    nodes.push({ name: `node${index + 1}`, host: "127.0.0.1", clientPort, webSocketPort, clusterPort });
  }
  /** By the node that connects and the node that it connects to. */
  const links = await Promise.all(
    nodes.map(() => Promise.all(nodes.map(({ clusterPort }) => linkTo(clusterPort)))),
  );
  const running: (ChildProcess | undefined)[] = [];
  const servers: KeeperServers = {
    folder,
    plan: newKeeperPlan(ministries, { name: "测试", nodes, tls: null }),
    configure() {
      writeFileSync(join(folder, "accounts.conf"), accountsConfig(servers.plan));
      for (const [index, node] of nodes.entries()) {
        mkdirSync(join(folder, node.name), { recursive: true });
        const seen = nodes.map((each, to) =>
          each === node ? node : { ...each, clusterPort: links[index]?.[to]?.port ?? 0 },
        );
        const config = nodeConfig({ ...servers.plan, nodes: seen }, node, join(folder, node.name));
        // Nobody listens there: nodes that hear of each other must not connect past the links.
        const advertised = config.replace("cluster {", 'cluster {\n  advertise: "127.0.0.1:9"');
        writeFileSync(join(folder, `${node.name}.conf`), advertised);
      }
    },
    async start(index) {
      running[index] = startServer(server, join(folder, `${nodes[index]!.name}.conf`), "ignore");
    },
    async stop(index, signal = "SIGKILL") {
      const process = running[index];
      running[index] = undefined;
      if (!process || process.exitCode !== null) return;
      const ended = new Promise((resolve) => process.once("exit", resolve));
      process.kill(signal);
      await ended;
    },
    signal(index, signal) {
      running[index]?.kill(signal);
    },
    cutOff(index) {
      for (const link of [...(links[index] ?? []), ...links.flatMap((row) => row[index] ?? [])]) link.cut();
    },
    mend() {
      for (const link of links.flat()) link.mend();
    },
    snapshot() {
      const backup = mkdtempSync(join(folder, "backup-"));
      for (const { name } of nodes) cpSync(join(folder, name), join(backup, name), { recursive: true });
      return () => {
        for (const { name } of nodes) {
          rmSync(join(folder, name), { recursive: true, force: true });
          cpSync(join(backup, name), join(folder, name), { recursive: true });
        }
      };
    },
    invitation(ministry) {
      return invitationsOf(servers.plan).find(({ holder }) =>
        ministry === null
          ? holder.kind === "planner"
          : holder.kind === "ministry" && holder.name === ministry,
      )!;
    },
    async open(ministry) {
      return openOverTcp(servers.invitation(ministry), nodes);
    },
    async end() {
      for (let index = 0; index < count; index += 1) await servers.stop(index);
      await Promise.all(links.flat().map((link) => link.end()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  servers.configure();
  for (let index = 0; index < count; index += 1) await servers.start(index);
  await createStreams(servers.plan, nodes[0]!.clientPort);
  return servers;
}

/** As the application does, but over TCP: Node 20 has no WebSocket. */
async function openOverTcp(
  invitation: Invitation,
  nodes: readonly Pick<KeeperNode, "clientPort">[],
): Promise<SharedKeeper> {
  const servers = nodes.map(({ clientPort }) => `127.0.0.1:${clientPort}`);
  return openNatsKeeper(
    await connectNats(invitation, (options) => connect({ ...options, servers })),
    invitation,
  );
}

export async function freePorts(count: number): Promise<number[]> {
  const open = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = open.map((server) => Number(Object(server.address()).port));
  await Promise.all(open.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
