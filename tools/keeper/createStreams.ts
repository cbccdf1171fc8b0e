import { connect, type NatsConnection } from "@nats-io/transport-node";
import { natsAuthenticator } from "../../src/journal/sharing/connectNats.ts";
import { type KeeperPlan, streamNames } from "./keeperPlan.ts";
import { streamConfig } from "./serverConfig.ts";

/** The whole cluster has to elect its leaders first. */
const READY_MS = 60_000;

/** Connects to a node of this machine as the owner of the streams. */
export function connectAsAdmin({ admin }: KeeperPlan, clientPort: number): Promise<NatsConnection> {
  return connect({
    servers: `127.0.0.1:${clientPort}`,
    authenticator: natsAuthenticator(admin),
    timeout: 2000,
    reconnect: false,
  });
}

/** Creates the streams that are not there yet, and leaves the others as they are. Waits until the server is ready for it. */
export async function createStreams(plan: KeeperPlan, clientPort: number): Promise<void> {
  const until = Date.now() + READY_MS;
  let nc: NatsConnection | null = null;
  let left = streamNames(plan);
  for (;;) {
    try {
      nc ??= await connectAsAdmin(plan, clientPort);
      for (const stream of left) {
        const request = JSON.stringify(streamConfig(stream, plan.nodes.length));
        const reply = await nc.request(`$JS.API.STREAM.CREATE.${stream}`, request, { timeout: 10_000 });
        const { error } = Object(reply.json());
        if (error && error.err_code !== STREAM_EXISTS) throw new Error(`${stream}: ${error.description}`);
        left = left.filter((each) => each !== stream);
      }
      await nc.close();
      return;
    } catch (error) {
      if (Date.now() > until) {
        await nc?.close();
        throw error;
      }
      if (nc?.isClosed()) nc = null;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** The stream exists with another configuration. */
const STREAM_EXISTS = 10_058;
