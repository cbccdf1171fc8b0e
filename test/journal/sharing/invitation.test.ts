import { describe, expect, it } from "vitest";
import {
  INVITATION_FORMAT,
  invitationLink,
  readInvitation,
} from "../../../src/journal/sharing/invitation.ts";

const INVITATION = {
  format: INVITATION_FORMAT,
  name: "同步处（10.0.0.1）",
  servers: ["wss://10.0.0.1:9222"],
  holder: { kind: "ministry", name: "财政部" },
  secretKey: "1".repeat(64),
  plannerKey: "2".repeat(64),
  ministries: [{ name: "财政部", stream: "M06", key: "3".repeat(64) }],
} as const;

describe("an invitation", () => {
  it("is read from its file and from its link", () => {
    expect(readInvitation(JSON.stringify(INVITATION))).toEqual(INVITATION);
    expect(readInvitation(`http://example.cn/${invitationLink(INVITATION)}`)).toEqual(INVITATION);
  });

  it.each([
    ["a cut text", JSON.stringify(INVITATION).slice(0, -9)],
    ["another format", JSON.stringify({ ...INVITATION, format: "x" })],
    ["an address that is no WebSocket", JSON.stringify({ ...INVITATION, servers: ["https://10.0.0.1"] })],
    ["a key that is no key", JSON.stringify({ ...INVITATION, secretKey: "1" })],
    ["a cut link", invitationLink(INVITATION).slice(0, -20)],
  ])("is refused where it is %s", (_, text) => {
    expect(readInvitation(text)).toBeNull();
  });
});
