import { describe, expect, it } from "vitest";
import { notesOf } from "../../../src/app/figures/notesOf.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { plan } from "../../builders.ts";
import { accepted, journalOf, submission } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

const TABLE = plan(2025, ["数字技术", "其他"], { 教育部: [600, 100], 财政部: [100, 50] });
const report = (ministry: string, cutoff: string, notes: Record<string, string>) =>
  submission({ ministry, cutoff, counts: { 数字技术: 5, 其他: 9 }, notes });

function notes(of: Parameters<typeof notesOf>[1], ...submissions: ReturnType<typeof submission>[]) {
  const { submissions: counting } = foldOwn(journalOf(...submissions.map((one) => accepted(one))));
  return notesOf(positionAt(TABLE, counting, "2025-06"), of);
}

describe("notesOf(position, of)", () => {
  const june = report("教育部", "2025-06", { 其他: "含二季度", 数字技术: "面授" });
  const may = report("财政部", "2025-05", { 其他: "待核" });

  it("lists a ministry's notes by field in the plan's order, as written", () => {
    expect(notes({ ministry: "教育部" }, june, may)).toEqual([
      {
        name: "数字技术",
        cutoff: "2025-06",
        carriedForward: false,
        sample: false,
        silent: false,
        text: "面授",
      },
      {
        name: "其他",
        cutoff: "2025-06",
        carriedForward: false,
        sample: false,
        silent: false,
        text: "含二季度",
      },
    ]);
  });

  it("lists a field's notes by ministry, with the cut-off that is carried forward", () => {
    expect(notes({ field: "其他" }, june, may)).toMatchObject([
      { name: "教育部", cutoff: "2025-06", carriedForward: false, text: "含二季度" },
      { name: "财政部", cutoff: "2025-05", carriedForward: true, text: "待核" },
    ]);
  });

  it("leaves out the notes of submissions that no figure rests on: earlier, replaced and later ones", () => {
    const older = report("教育部", "2025-05", { 其他: "旧" });
    const wrong = report("教育部", "2025-06", { 其他: "误" });
    const later = report("教育部", "2025-07", { 其他: "新" });
    expect(notes({ ministry: "教育部" }, older, wrong, june, later).map(({ text }) => text)).toEqual([
      "面授",
      "含二季度",
    ]);
  });

  it("has none of a silent ministry, nor for an inherited name", () => {
    expect(notes({ ministry: "财政部" }, june)).toEqual([]);
    expect(notes({ field: "constructor" }, june)).toEqual([]);
  });

  it("has the remark on a planned field without a figure, marked as silent", () => {
    const partial = submission({
      ministry: "教育部",
      counts: { 数字技术: 5 },
      notes: { 其他: "尚未汇总", 新能源: "不承担" },
    });
    const marks = (of: Parameters<typeof notesOf>[1]) =>
      notes(of, partial).map(({ name, silent, text }) => [name, silent, text]);
    expect(marks({ ministry: "教育部" })).toEqual([
      ["其他", true, "尚未汇总"],
      ["新能源", false, "不承担"],
    ]);
    expect(marks({ field: "其他" })).toEqual([["教育部", true, "尚未汇总"]]);
  });

  it("does not repeat the remark of a whole row where nothing is planned or reported", () => {
    const remark = "二季度补报";
    const row = submission({
      ministry: "教育部",
      counts: { 数字技术: 5 },
      notes: { 数字技术: remark, 其他: remark, 新能源: remark },
    });
    expect(notes({ ministry: "教育部" }, row).map(({ name }) => name)).toEqual(["数字技术", "其他"]);
    expect(notes({ field: "新能源" }, row)).toEqual([]);
  });
});
