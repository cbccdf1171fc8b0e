import { wsconnect } from "@nats-io/nats-core";
import { connectNats } from "../../journal/sharing/connectNats.ts";
import type { Invitation } from "../../journal/sharing/invitation.ts";
import { openNatsKeeper } from "../../journal/sharing/natsKeeper.ts";
import type { SharedKeeper } from "../../journal/sharing/sharedKeeper.ts";

/** Opens the keeper on a NATS server over a WebSocket. With the client's code, so loaded for the first server alone. */
export async function openServer(invitation: Invitation): Promise<SharedKeeper> {
  return openNatsKeeper(await connectNats(invitation, wsconnect), invitation);
}
