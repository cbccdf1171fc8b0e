import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { INVITATION_FORMAT, type Invitation } from "../../../src/journal/sharing/invitation.ts";
import {
  type JoinedKeeper,
  keepJoined,
  keepProgress,
  readSharing,
} from "../../../src/journal/sharing/keptSharing.ts";

const INVITATION: Invitation = {
  format: INVITATION_FORMAT,
  name: "同步处",
  servers: ["ws://10.1.2.3:9222"],
  holder: { kind: "planner" },
  secretKey: "1".repeat(64),
  plannerKey: "2".repeat(64),
  ministries: [],
};
const at = (joined: string): JoinedKeeper => ({ kind: "server", invitation: INVITATION, joined });

describe("the joined keeper that this browser remembers", () => {
  it("is remembered with its progress, and begins anew when another is joined", async () => {
    expect(await readSharing()).toBeNull();
    await keepJoined(at("2025-07-10T08:00:00.000Z"));
    const first = (await readSharing())!;
    expect(first.keeper).toEqual(at("2025-07-10T08:00:00.000Z"));
    const done = { ...first.progress, synced: "2025-07-10T08:01:00.000Z" };
    await keepProgress(done);
    expect((await readSharing())?.progress).toEqual(done);

    await keepJoined(at("2025-07-11T08:00:00.000Z"));
    const second = (await readSharing())!.progress;
    expect(second.synced).toBeNull();
    const again = { ...second, synced: "2025-07-11T08:01:00.000Z" };
    await keepProgress(again);
    // A round with the first that ends late.
    await keepProgress(done);
    expect((await readSharing())?.progress).toEqual(again);

    await keepJoined(null);
    await keepProgress(done);
    expect(await readSharing()).toBeNull();
  });
});
