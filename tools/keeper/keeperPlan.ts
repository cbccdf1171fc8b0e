import { randomBytes } from "node:crypto";
import { bytesToHex } from "@noble/hashes/utils.js";
import { writerOf } from "../../src/journal/entries/writer.ts";
import {
  INVITATION_FORMAT,
  type Invitation,
  type InvitedMinistry,
  STREAM_FOR_ALL,
  STREAM_OF_PLANNER,
} from "../../src/journal/sharing/invitation.ts";

/** One server of a keeper. */
export interface KeeperNode {
  readonly name: string;
  /** Under which browsers and the other nodes reach it. */
  readonly host: string;
  readonly clientPort: number;
  readonly webSocketPort: number;
  readonly clusterPort: number;
}

/** Everything that a keeper on NATS is made of, with all secret keys; kept beside its configuration. */
export interface KeeperPlan {
  readonly name: string;
  readonly nodes: readonly KeeperNode[];
  /** Files of the certificate and its key; null without encryption. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Secret keys, lower-case hex. */
  readonly admin: string;
  readonly planner: string;
  readonly ministries: readonly {
    readonly name: string;
    readonly stream: string;
    readonly secretKey: string;
  }[];
  /** What the nodes of a cluster show each other. */
  readonly clusterPassword: string;
}

const newKey = () => bytesToHex(writerOf().secretKey);

/** A plan with new keys for the planner and each ministry. */
export function newKeeperPlan(
  ministries: readonly string[],
  { name, nodes, tls }: Pick<KeeperPlan, "name" | "nodes" | "tls">,
): KeeperPlan {
  return {
    name,
    nodes,
    tls,
    admin: newKey(),
    planner: newKey(),
    ministries: ministries.map((ministry, index) => ({
      name: ministry,
      stream: `M${String(index + 1).padStart(2, "0")}`,
      secretKey: newKey(),
    })),
    clusterPassword: randomBytes(24).toString("hex"),
  };
}

/** The plan with a new key for a ministry, or for the planner with null: the old key no longer logs in. */
export function withNewKey(plan: KeeperPlan, ministry: string | null): KeeperPlan {
  if (ministry === null) return { ...plan, planner: newKey() };
  if (!plan.ministries.some(({ name }) => name === ministry)) throw new Error(`没有部门“${ministry}”。`);
  const ministries = plan.ministries.map((each) =>
    each.name === ministry ? { ...each, secretKey: newKey() } : each,
  );
  return { ...plan, ministries };
}

/** All streams of a keeper. */
export function streamNames({ ministries }: KeeperPlan): string[] {
  return [STREAM_FOR_ALL, STREAM_OF_PLANNER, ...ministries.map(({ stream }) => stream)];
}

/** The public key of a secret one, both lower-case hex. */
export function publicKeyOf(secretHex: string): string {
  return writerOf(Uint8Array.from(Buffer.from(secretHex, "hex"))).publicKey;
}

/** The invitations: the planner's first, then one for each ministry. */
export function invitationsOf(plan: KeeperPlan): Invitation[] {
  const scheme = plan.tls ? "wss" : "ws";
  const common = {
    format: INVITATION_FORMAT,
    name: plan.name,
    servers: plan.nodes.map(({ host, webSocketPort }) => `${scheme}://${host}:${webSocketPort}`),
    plannerKey: publicKeyOf(plan.planner),
  } as const;
  const invited = plan.ministries.map(
    ({ name, stream, secretKey }): InvitedMinistry => ({ name, stream, key: publicKeyOf(secretKey) }),
  );
  return [
    { ...common, holder: { kind: "planner" }, secretKey: plan.planner, ministries: invited },
    ...plan.ministries.map(
      ({ name, secretKey }, index): Invitation => ({
        ...common,
        holder: { kind: "ministry", name },
        secretKey,
        ministries: invited.slice(index, index + 1),
      }),
    ),
  ];
}
