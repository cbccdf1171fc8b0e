import { STREAM_FOR_ALL, STREAM_OF_PLANNER } from "../../src/journal/sharing/invitation.ts";
import { ANY_NOTICE, noticeSubject } from "../../src/journal/sharing/natsSubjects.ts";
import { nkeyOf } from "../../src/journal/sharing/nkey.ts";
import { type KeeperNode, type KeeperPlan, publicKeyOf, streamNames } from "./keeperPlan.ts";

/** The account that owns the streams. No browser logs into it. */
const OWNER = "KEEPER";

/**
 * The accounts of a keeper, which all its nodes share.
 *
 * Each ministry and the planner has an account of its own, and reaches of the owner's account only the subjects that are
 * imported here: with one common account a request could name any subject for its answer, which the server would then
 * write to with its own rights. What an account imports it can neither delete nor purge. Notices pass from account to
 * account: what comes in by a service is not given on as a stream.
 */
export function accountsConfig(plan: KeeperPlan): string {
  const streams = streamNames(plan);
  const accounts = [
    {
      account: STREAM_OF_PLANNER,
      secretKey: plan.planner,
      reads: streams,
      writes: streams,
    },
    ...plan.ministries.map(({ stream, secretKey }) => ({
      account: stream,
      secretKey,
      reads: [STREAM_FOR_ALL, stream],
      writes: [stream],
    })),
  ];
  const readers = (stream: string) =>
    accounts.filter(({ reads }) => reads.includes(stream)).map(({ account }) => account);
  const writers = (stream: string) =>
    accounts.filter(({ writes }) => writes.includes(stream)).map(({ account }) => account);
  return `# Accounts of the keeper "${plan.name}"; written by npm run keeper, which also replaces keys in it.
accounts {
  SYS { users: [] }
  ${OWNER} {
    jetstream: enabled
    users: [ { nkey: ${nkeyOf(publicKeyOf(plan.admin))} } ]
    exports: [
${streams
  .map(
    (stream) => `      { service: "journal.${stream}.>", accounts: [${writers(stream).join(", ")}] }
      { service: "$JS.API.DIRECT.GET.${stream}", response_type: "Stream", accounts: [${readers(stream).join(", ")}] }
      { service: "$JS.API.STREAM.INFO.${stream}", accounts: [${readers(stream).join(", ")}] }`,
  )
  .join("\n")}
    ]
  }
${accounts
  .map(
    ({ account, secretKey, reads, writes }) => `  ${account} {
    users: [ { nkey: ${nkeyOf(publicKeyOf(secretKey))}, permissions: {
      publish: { allow: [${[...writes.flatMap((stream) => [`"journal.${stream}.>"`, `"${noticeSubject(account, stream)}"`]), ...reads.flatMap((stream) => [`"get.${stream}"`, `"info.${stream}"`])].join(", ")}] }
      subscribe: { allow: ["_INBOX.>", "${ANY_NOTICE}"] }
    } } ]
    exports: [
${writes
  .map(
    (stream) =>
      [noticeSubject(account, stream), readers(stream).filter((reader) => reader !== account)] as const,
  )
  .filter(([, others]) => others.length > 0)
  .map(([subject, others]) => `      { stream: "${subject}", accounts: [${others.join(", ")}] }`)
  .join("\n")}
    ]
    imports: [
${writes.map((stream) => `      { service: { account: ${OWNER}, subject: "journal.${stream}.>" } }`).join("\n")}
${reads
  .map(
    (
      stream,
    ) => `      { service: { account: ${OWNER}, subject: "$JS.API.DIRECT.GET.${stream}" }, to: "get.${stream}" }
      { service: { account: ${OWNER}, subject: "$JS.API.STREAM.INFO.${stream}" }, to: "info.${stream}" }`,
  )
  .join("\n")}
${reads
  .flatMap((stream) =>
    writers(stream)
      .filter((writer) => writer !== account)
      .map((writer) => [writer, stream] as const),
  )
  .map(
    ([writer, stream]) =>
      `      { stream: { account: ${writer}, subject: "${noticeSubject(writer, stream)}" } }`,
  )
  .join("\n")}
    ]
  }`,
  )
  .join("\n")}
}
system_account: SYS
`;
}

/**
 * The configuration of one node.
 *
 * @param folder where the node keeps its store, as the node sees it
 */
export function nodeConfig(plan: KeeperPlan, node: KeeperNode, folder: string): string {
  const { tls, nodes } = plan;
  const others = nodes.filter(({ name }) => name !== node.name);
  const cluster = `cluster {
  name: keeper
  listen: "0.0.0.0:${node.clusterPort}"
  authorization { user: node, password: "${plan.clusterPassword}" }
  routes: [${others
    .map(({ host, clusterPort }) => `"nats-route://node:${plan.clusterPassword}@${host}:${clusterPort}"`)
    .join(", ")}]
  connect_retries: 1000000
}
`;
  return `# Node ${node.name} of the keeper "${plan.name}"; written by npm run keeper.
server_name: ${node.name}
# For npm run keeper and the nats command on this machine; browsers use the WebSocket.
listen: "127.0.0.1:${node.clientPort}"
max_payload: 1MB
jetstream {
  store_dir: ${JSON.stringify(folder)}
  # Every message is on the disk before it is confirmed.
  sync_interval: always
}
websocket {
  listen: "0.0.0.0:${node.webSocketPort}"
  ${tls ? `tls { cert_file: ${JSON.stringify(tls.certificate)}, key_file: ${JSON.stringify(tls.key)} }` : "no_tls: true"}
  compression: false
}
${nodes.length > 1 ? cluster : ""}include ./accounts.conf
`;
}

/** The configuration of a stream (JetStream wire API): nothing in it is ever replaced or deleted. */
export function streamConfig(stream: string, replicas: number): object {
  return {
    name: stream,
    subjects: [`journal.${stream}.>`],
    storage: "file",
    retention: "limits",
    num_replicas: replicas,
    discard: "new",
    max_msgs_per_subject: 1,
    discard_new_per_subject: true,
    max_msgs: -1,
    max_bytes: stream === STREAM_FOR_ALL || stream === STREAM_OF_PLANNER ? 4_000_000_000 : 1_000_000_000,
    max_age: 0,
    max_consumers: 0,
    deny_delete: true,
    deny_purge: true,
    allow_rollup_hdrs: false,
    allow_direct: true,
    compression: "none",
    duplicate_window: 100_000_000,
  };
}
