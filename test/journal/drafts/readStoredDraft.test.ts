import { describe, expect, it } from "vitest";
import type { StartTable } from "../../../src/domain/draft/draftStart.ts";
import type { DraftDecision, PlanDraft } from "../../../src/domain/draft/planDraft.ts";
import { readStoredDraft } from "../../../src/journal/drafts/readStoredDraft.ts";
import type { StoredDraft } from "../../../src/journal/keepers/databaseLink.ts";

const TABLE: StartTable = {
  source: { kind: "landing", year: 2025, asOf: "2025-06" },
  ministries: ["财政部", "科技部"],
  fields: ["其他"],
  people: [[100.5], [null]],
  sample: false,
};
const DECISIONS: DraftDecision[] = [
  { kind: "start", parts: [{ table: TABLE, weight: 1 }] },
  { kind: "total", people: 900 },
  {
    kind: "conditions",
    conditions: [{ ministry: "财政部", field: null, lower: 1.5, upper: 7, lock: 100, weight: 0.5 }],
    total: 100,
  },
  { kind: "add", ministry: null, field: "新材料", people: 50 },
  { kind: "remove", ministry: "科技部", field: null },
];
const DRAFT: PlanDraft = {
  id: "a",
  name: "方案1",
  year: 2026,
  base: { parts: [{ table: TABLE, weight: 0 }], total: 100 },
  done: DECISIONS,
  undone: [{ kind: "total", people: 0 }],
};
const STORED: StoredDraft = {
  format: 1,
  draft: DRAFT,
  revision: 1,
  created: "2026-01-05T08:00:00.000Z",
  changed: "2026-01-05T08:00:00.000Z",
};

/** The stored draft with another value in one place; undefined removes the member. */
function changed(path: string, value: unknown): unknown {
  const stored = structuredClone(STORED);
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const parent = steps.reduce((at, step) => Object(at)[step], stored as unknown);
  if (value === undefined) delete Object(parent)[last];
  else Object(parent)[last] = value;
  return stored;
}

describe("readStoredDraft(value)", () => {
  it("gives back a draft with every kind of decision as it is", () => {
    const stored = structuredClone(STORED);
    expect(readStoredDraft(stored)).toBe(stored);
  });

  it.each([
    ["draft", undefined],
    ["revision", -1],
    ["created", "yesterday"],
    ["draft.id", undefined],
    ["draft.year", "2026"],
    ["draft.base.total", 50],
    ["draft.base.parts.0.weight", Number.NaN],
    ["draft.base.parts.0.table.people", [[100]]],
    ["draft.base.parts.0.table.people", [[100], [null, 1]]],
    ["draft.base.parts.0.table.people.0.0", -1],
    ["draft.base.parts.0.table.source.kind", "guess"],
    ["draft.base.parts.0.table.source.asOf", "2025-13"],
    ["draft.base.parts.0.table.sample", 1],
    ["draft.done", undefined],
    ["draft.done.0.kind", "constructor"],
    ["draft.done.1.people", 150],
    ["draft.done.2.conditions.0.ministry", undefined],
    ["draft.done.2.conditions.0.lower", Number.POSITIVE_INFINITY],
    ["draft.done.2.conditions.0.lock", 50],
    ["draft.done.2.conditions.0.weight", 0],
    ["draft.done.2.total", "100"],
    ["draft.done.3.people", null],
    ["draft.done.4.field", 7],
    ["draft.undone.0", null],
  ])("refuses a draft whose %s is %s", (path, value) => {
    expect(readStoredDraft(changed(path, value))).toBeNull();
  });

  it("refuses what is no draft", () => {
    for (const value of [null, 1, "a", [], {}]) expect(readStoredDraft(value)).toBeNull();
  });
});
