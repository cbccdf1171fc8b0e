import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { invitationLink } from "../../src/journal/sharing/invitation.ts";
import { invitationsOf, type KeeperPlan } from "./keeperPlan.ts";
import { operatingPage } from "./operatingPage.ts";
import { accountsConfig, nodeConfig } from "./serverConfig.ts";

const PLAN_FILE = "keeper.json";

/** The keeper whose files are in a folder; null where there is none. */
export function readKeeper(folder: string): KeeperPlan | null {
  const file = join(folder, PLAN_FILE);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** Writes all files of a keeper: its plan, the configuration of its nodes, the invitations, and how it is run. */
export function writeKeeper(folder: string, plan: KeeperPlan): void {
  mkdirSync(join(folder, "邀请"), { recursive: true, mode: 0o700 });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: 0o600 });
  write(PLAN_FILE, JSON.stringify(plan, null, 2));
  write("accounts.conf", accountsConfig(plan));
  for (const node of plan.nodes) {
    // The store of a single node is beside its configuration; a node of a cluster runs on a machine of its own.
    const store = plan.nodes.length === 1 ? resolve(folder, "store") : "./store";
    write(`${node.name}.conf`, nodeConfig(plan, node, store));
  }
  for (const invitation of invitationsOf(plan)) {
    const name = invitation.holder.kind === "planner" ? "计划管理方" : invitation.holder.name;
    write(join("邀请", `同步处邀请_${name}.json`), JSON.stringify(invitation));
    write(join("邀请", `同步处邀请_${name}_链接.txt`), `${invitationLink(invitation)}\n`);
  }
  write("运行说明.md", operatingPage(plan));
}
