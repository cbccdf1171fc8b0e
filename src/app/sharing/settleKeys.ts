import { hexToBytes } from "@noble/hashes/utils.js";
import type { Author } from "../../journal/entries/entry.ts";
import { writerOf } from "../../journal/entries/writer.ts";
import { type JournalKeeper, KeyRefusedError } from "../../journal/keepers/keeper.ts";
import type { Invitation } from "../../journal/sharing/invitation.ts";

/** What a person sees as the reason of an admission that comes with an invitation. */
const REASON = "随同步处邀请登记";

/**
 * Makes the invitation's key the one with which this copy signs, and admits the keys that the invitation vouches for: at
 * the planner's copy those of all ministries and its own earlier ones, which ministries then know by the planner's entries;
 * at a ministry's copy the planner's, with the key that it had before, because that entry is not shared and would be
 * missing in the chain. Does nothing the second time.
 *
 * To be called when the keeper was read: the key then continues the chain that another copy may have begun with it. Where
 * two copies did so at once the chain is forked, and this copy keeps a key of its own.
 */
export async function settleKeys(
  keeper: Pick<JournalKeeper, "read" | "signingKey" | "ownKeys" | "takeKey" | "append">,
  invitation: Invitation,
): Promise<void> {
  const { holder, plannerKey, ministries } = invitation;
  if (holder.kind === "ministry") await admit(keeper, [[plannerKey, { kind: "planner" }]]);
  const secretKey = hexToBytes(invitation.secretKey);
  const { publicKey } = writerOf(secretKey);
  if ((await keeper.signingKey())?.publicKey !== publicKey) {
    await keeper.takeKey({ secretKey, head: null }).catch((error) => {
      if (!(error instanceof KeyRefusedError)) throw error;
    });
  }
  if (holder.kind === "ministry") return;
  const earlier = (await keeper.ownKeys()).filter((key) => key !== publicKey);
  await admit(keeper, [
    ...ministries.map(({ name, key }) => [key, { kind: "ministry", name }] as const),
    ...earlier.map((key) => [key, { kind: "planner" }] as const),
  ]);
}

/** Admits the keys that were never admitted here. */
async function admit(
  keeper: Pick<JournalKeeper, "read" | "append">,
  vouched: readonly (readonly [key: string, holder: Author])[],
): Promise<void> {
  const lines = await keeper.read();
  const known = new Set(
    lines.flatMap((line) => (line.format && line.body.kind === "key-admitted" ? [line.body.key] : [])),
  );
  for (const [key, holder] of vouched) {
    if (known.has(key)) continue;
    await keeper.append({
      author: { kind: "planner" },
      time: new Date().toISOString(),
      reason: REASON,
      body: { kind: "key-admitted", key, holder, office: "" },
    });
  }
}
