import { describe, expect, it } from "vitest";
import { unknownWriters } from "../../../../src/features/log/sharing/unknownWriters.ts";
import { sealEntry } from "../../../../src/journal/entries/writer.ts";
import { foldJournal } from "../../../../src/journal/fold/state.ts";
import { accepted, draft, submission, writer } from "../../../journal/entries/draft.ts";
import { acknowledged } from "../../../journal/fold/desk.ts";

const [OWN, CLERK, COLLEAGUE] = [writer(1), writer(2), writer(3)];
const FINANCE = { kind: "ministry", name: "财政部" } as const;
const NO_LINKS = { previous: null, after: [] };

describe("the keys that nobody admitted", () => {
  it("are listed with what they claim to be, and no longer once they are admitted", () => {
    const report = sealEntry(
      draft(accepted(submission({ ministry: "财政部" })), { author: FINANCE }),
      NO_LINKS,
      CLERK,
    );
    const signed = sealEntry(draft(acknowledged(report.id), { author: FINANCE }), NO_LINKS, COLLEAGUE);
    const own = sealEntry(draft(), NO_LINKS, OWN);
    const lines = [own, report, signed];
    const known = new Set([OWN.publicKey]);
    expect(unknownWriters(lines, foldJournal(lines, { own: known }))).toEqual([
      { key: CLERK.publicKey, claims: FINANCE, entries: 1 },
      { key: COLLEAGUE.publicKey, claims: { kind: "planner" }, entries: 1 },
    ]);
    const admission = sealEntry(
      draft({ kind: "key-admitted", key: CLERK.publicKey, holder: FINANCE, office: "" }),
      { previous: own.id, after: [] },
      OWN,
    );
    const after = [...lines, admission];
    expect(unknownWriters(after, foldJournal(after, { own: known })).map(({ key }) => key)).toEqual([
      COLLEAGUE.publicKey,
    ]);
  });
});
