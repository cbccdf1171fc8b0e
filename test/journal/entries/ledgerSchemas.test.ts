import { describe, expect, it } from "vitest";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import type { LedgerBody } from "../../../src/journal/entries/ledgerEntries.ts";
import { isWholeLedgerBody } from "../../../src/journal/entries/ledgerSchemas.ts";
import { readEntry } from "../../../src/journal/entries/readEntry.ts";
import { draft, journalOf, unsigned } from "./draft.ts";
import { inspectionDrawn, inspectionFrozen, ledgerAccepted } from "./ledgerBodies.ts";

const HASH = "b".repeat(64);
const BODIES: readonly EntryBody[] = [
  ledgerAccepted(),
  { kind: "ledger-withdrawn", target: HASH },
  {
    kind: "bases-listed",
    file: { name: "名录.csv", size: 3, sha256: HASH },
    bases: [
      {
        name: "甲中心",
        aliases: ["甲"],
        level: "国家级",
        batch: "第十三批",
        year: 2024,
        region: "北京",
        authority: "人社部",
        field: "其他",
      },
    ],
  },
  inspectionFrozen(HASH),
  inspectionDrawn(HASH),
  {
    kind: "inspection-reported",
    draw: HASH,
    results: [{ key: "2025|财政部|A", verdict: "合格", date: "2025-07-20", note: "" }],
  },
  {
    kind: "sample-ledger-loaded",
    parts: [{ id: HASH, time: "2025-07-20T02:00:00.000Z", body: ledgerAccepted() }],
  },
];

/** Copies of a value, each with one member in it replaced by a value that no member may have. */
function damaged(value: unknown): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => damaged(item).map((other) => value.with(i, other)));
  if (typeof value !== "object" || value === null) return [{ no: 1 }];
  return Object.entries(value).flatMap(([key, member]) =>
    damaged(member).map((other) => ({ ...value, [key]: other })),
  );
}

describe("entries about ledgers and inspections", () => {
  it.each(journalOf(...BODIES).map((entry) => [entry.body.kind, entry] as const))(
    "%s is read as it is, and counts for nothing where a member has another form",
    (_, entry) => {
      expect(readEntry(entry)).toBe(entry);
      const body = entry.body as LedgerBody;
      expect(isWholeLedgerBody(body)).toBe(true);
      const { kind, ...members } = body;
      const wrong = damaged(members);
      expect(wrong.length).toBeGreaterThan(0);
      for (const each of wrong)
        expect(isWholeLedgerBody({ kind, ...Object(each) }), JSON.stringify(each)).toBe(false);
    },
  );

  it("are always signed", () => {
    for (const body of BODIES) expect(readEntry(unsigned(draft(body))).format).toBeNull();
  });
});
