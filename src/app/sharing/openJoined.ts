import { version } from "../../../package.json";
import { authorKey } from "../../journal/entries/chains.ts";
import type { Author } from "../../journal/entries/entry.ts";
import { openFolderKeeper } from "../../journal/sharing/folderKeeper.ts";
import type { JoinedKeeper } from "../../journal/sharing/keptSharing.ts";
import { type SharedKeeper, SharingError } from "../../journal/sharing/sharedKeeper.ts";
import { mayWrite } from "../browser/filePickers.ts";
import { identity } from "../identity/identity.ts";
import { journalKeeper } from "../journal/keeper.ts";
import { browserFault, pageFacts } from "./browserFault.ts";

/** Opens the joined keeper. Rejects with SharingError, whose fault tells this browser's part too. */
export async function openJoined(joined: JoinedKeeper): Promise<SharedKeeper> {
  if (joined.kind === "folder") {
    if (!(await mayWrite(joined.handle, "query"))) throw new SharingError("no-permission");
    return openFolderKeeper(joined.handle, async () => ({
      key: (await (await journalKeeper).signingKey())?.publicKey ?? null,
      program: version,
    }));
  }
  const { invitation } = joined;
  try {
    const { openServer } = await import("./openServer.ts");
    return await openServer(invitation);
  } catch (error) {
    if (!(error instanceof SharingError)) throw error;
    throw new SharingError(browserFault(error.fault, await pageFacts(), invitation.servers), error.detail);
  }
}

/**
 * For whom this copy reads and writes at a keeper: at a server for the holder of the invitation, in a folder for whom it
 * works (本机身份). Null where nobody chose, or where this copy works for another than the holder.
 */
export function authorOf(joined: JoinedKeeper): Author | null {
  const chosen = identity.get();
  if (!chosen || chosen.kind === "viewer") return null;
  return joined.kind === "folder" || authorKey(joined.invitation.holder) === authorKey(chosen)
    ? chosen
    : null;
}
