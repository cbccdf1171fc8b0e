import { describe, expect, it } from "vitest";
import type { PlanDraft } from "../../../../../src/domain/draft/planDraft.ts";
import { workOut } from "../../../../../src/domain/draft/workedDraft.ts";
import { comparedDrafts } from "../../../../../src/features/plan/next/drafts/comparedDrafts.ts";
import { asked, draftOf } from "../worked.ts";

const worked = (draft: PlanDraft) => ({ draft, worked: workOut(draft) });

describe("comparedDrafts(drafts)", () => {
  it("compares the drafts that have a table and names those that have none", () => {
    const same = draftOf([]);
    const impossible = draftOf([asked("教育部", null, { lock: 20_100 })]);
    const other = draftOf([asked("教育部", "数字技术", { lock: 6100 })]);
    const { made, withoutTable, tables } = comparedDrafts([same, impossible, other].map(worked));
    expect(made).toEqual([same, other]);
    expect(withoutTable).toEqual([impossible]);
    const cell = tables.different.find(
      ({ ministry, field }) => ministry === "教育部" && field === "数字技术",
    );
    expect(cell?.people).toEqual([6000, 6100]);
  });
});
