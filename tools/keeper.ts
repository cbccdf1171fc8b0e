// Runs a shared keeper on NATS (同步处) on this machine, or writes the configuration of three nodes:
//   npm run keeper -- [--dir DIR] [--host HOST] [--tls CERTIFICATE KEY]
//   npm run keeper -- --cluster DIR --hosts HOST,HOST,HOST [--tls CERTIFICATE KEY]
//   npm run keeper -- --streams DIR          creates the streams once the three nodes run; on one of them
//   npm run keeper -- --renew 部门 --dir DIR  replaces a key: the old one no longer logs in (计划管理方 for the planner)
import { networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createStreams } from "./keeper/createStreams.ts";
import { readKeeper, writeKeeper } from "./keeper/keeperFolder.ts";
import { type KeeperPlan, newKeeperPlan, withNewKey } from "./keeper/keeperPlan.ts";
import { findNatsServer, startServer } from "./keeper/natsServer.ts";
import { vocabulary } from "./vocabulary.ts";

const PLANNER_NAME = "计划管理方";

const { values: options, positionals } = parseArgs({
  options: {
    dir: { type: "string", default: "keeper" },
    host: { type: "string" },
    tls: { type: "string" },
    cluster: { type: "string" },
    hosts: { type: "string" },
    streams: { type: "string" },
    renew: { type: "string" },
  },
  allowPositionals: true,
});
const tls = options.tls ? { certificate: resolve(options.tls), key: resolve(positionals[0] ?? "") } : null;

if (options.cluster) writeCluster(options.cluster, options.hosts?.split(",") ?? []);
else if (options.streams) await makeStreams(options.streams);
else if (options.renew) renew(options.dir, options.renew);
else await runOne(options.dir);

function ministries(): string[] {
  return vocabulary().ministries.map(({ name }) => name);
}

function writeCluster(folder: string, hosts: readonly string[]): void {
  if (hosts.length !== 3)
    throw new Error("--hosts needs the addresses of three machines, separated by commas.");
  const nodes = hosts.map((host, index) => ({
    name: `node${index + 1}`,
    host,
    clientPort: 4222,
    webSocketPort: 9222,
    clusterPort: 6222,
  }));
  writeKeeper(folder, newKeeperPlan(ministries(), { name: `同步处（${hosts[0]} 等三台）`, nodes, tls }));
  console.log(
    `已写入 ${folder}：三台机器的配置、各部门邀请和《运行说明.md》。邀请和 keeper.json 含密钥，请妥善保管。`,
  );
}

async function makeStreams(folder: string): Promise<void> {
  const plan = readKeeper(folder);
  if (!plan) throw new Error(`${folder} 里没有 keeper.json。`);
  await createStreams(plan, plan.nodes[0]?.clientPort ?? 4222);
  console.log("存储已建好。");
}

function renew(folder: string, name: string): void {
  const plan = readKeeper(folder);
  if (!plan) throw new Error(`${folder} 里没有 keeper.json。`);
  writeKeeper(folder, withNewKey(plan, name === PLANNER_NAME ? null : name));
  console.log(`已为${name}换发邀请。请把 accounts.conf 复制到每台机器，并执行 nats-server --signal reload；`);
  console.log("另请在“记录”停用其原来的身份：换发只使旧密钥不能再登录，停用使旧密钥此后所写不再计入。");
}

async function runOne(folder: string): Promise<void> {
  const server = findNatsServer();
  if (!server) {
    console.error(`没有找到 nats-server 2.14 或更新的版本。
请从 https://github.com/nats-io/nats-server/releases 下载，放到 PATH 上，或用环境变量 NATS_SERVER 指明其位置。`);
    process.exitCode = 1;
    return;
  }
  const plan = readKeeper(folder) ?? newKeeper(folder);
  const child = startServer(server, join(folder, "node1.conf"), "inherit");
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill("SIGTERM"));
  await createStreams(plan, plan.nodes[0]?.clientPort ?? 4222);
  console.log(`同步处已启动。各部门的邀请在 ${join(folder, "邀请")}：`);
  console.log(`  ${[PLANNER_NAME, ...plan.ministries.map(({ name }) => name)].join("  ")}`);
  console.log("邀请含密钥，请当面或以机要渠道交给本人；在“记录”打开邀请即加入。按 Ctrl+C 停止。");
}

function newKeeper(folder: string): KeeperPlan {
  const host = options.host ?? ownAddress();
  const node = { name: "node1", host, clientPort: 4222, webSocketPort: 9222, clusterPort: 6222 };
  const plan = newKeeperPlan(ministries(), { name: `同步处（${host}）`, nodes: [node], tls });
  writeKeeper(folder, plan);
  return plan;
}

/** The address of this machine in its network. */
function ownAddress(): string {
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.find((each) => each?.family === "IPv4" && !each.internal)?.address ?? "127.0.0.1";
}
