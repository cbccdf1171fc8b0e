import { describe, expect, it } from "vitest";
import { applyPlanEdit, type PlanEdit, repeatedAbove } from "../../../src/intake/plan/planEdits.ts";

const TABLE = [
  ["部门", "新材料", "小计"],
  ["合计", "3", "3"],
  ["教育部", "1", "1"],
  ["科技部", "2", "2"],
] as const;
const nameOf = (index: number) => TABLE[0][index] ?? "";
const apply = (edit: PlanEdit, cells: readonly (readonly string[])[] = TABLE) =>
  applyPlanEdit(cells, edit, nameOf);

describe("applyPlanEdit of texts written into cells", () => {
  it("states each cell, and leaves the table it was given alone", () => {
    const edited = apply({ kind: "write", cells: [{ row: 3, index: 1, to: "2" }] });
    expect(edited).toEqual({
      ok: true,
      cells: TABLE.with(2, ["教育部", "2", "1"] as never),
      sentences: ["第3行“新材料”：“1”改为“2”。"],
    });
    expect(TABLE[2][1]).toBe("1");
  });

  it("reaches cells beyond a row's end, and is no change where the text is the same", () => {
    const short = apply({ kind: "write", cells: [{ row: 1, index: 2, to: "1" }] }, [["教育部"]]);
    expect(short.ok && short.cells).toEqual([["教育部", "", "1"]]);
    expect(apply({ kind: "write", cells: [{ row: 3, index: 1, to: "1" }] }).ok).toBe(false);
    expect(apply({ kind: "write", cells: [{ row: 9, index: 1, to: "1" }] }).ok).toBe(false);
  });
});

describe("applyPlanEdit of a shift", () => {
  it("moves one column's texts by a row and says what it writes over", () => {
    const up = apply({ kind: "shift", index: 0, from: 3, to: 4, by: -1 });
    expect(up.ok && up.cells.map(([label]) => label)).toEqual(["部门", "教育部", "科技部", ""]);
    expect(up.ok && up.sentences).toEqual([
      "第3至4行的“部门”（“教育部”、“科技部”）上移一行，第2行原有的“合计”去掉。",
    ]);
    const down = apply({ kind: "shift", index: 1, from: 2, to: 3, by: 1 });
    expect(down.ok && down.cells.map((row) => row[1])).toEqual(["新材料", "", "3", "1"]);
  });

  it("states that what it lands on was the same, and nothing where that was empty", () => {
    const same = apply({ kind: "shift", index: 1, from: 1, to: 1, by: 1 }, [
      ["", "2"],
      ["", "2"],
    ]);
    expect(same.ok && same.sentences).toEqual(["第1行的“新材料”（“2”）下移一行，第2行原来就是“2”。"]);
    const free = apply({ kind: "shift", index: 1, from: 1, to: 1, by: 1 }, [["", "2"], [""]]);
    expect(free.ok && free.sentences).toEqual(["第1行的“新材料”（“2”）下移一行。"]);
    expect(free.ok && free.cells).toEqual([
      ["", ""],
      ["", "2"],
    ]);
  });

  it("does not push texts off the table, and moves nothing that is empty", () => {
    expect(apply({ kind: "shift", index: 0, from: 4, to: 4, by: 1 }).ok).toBe(false);
    expect(apply({ kind: "shift", index: 0, from: 1, to: 2, by: -1 }).ok).toBe(false);
    expect(apply({ kind: "shift", index: 2, from: 1, to: 1, by: 1 }, [["甲"], ["乙"]]).ok).toBe(false);
  });
});

describe("applyPlanEdit of two rows joined", () => {
  it("fills the upper row and takes the lower one out", () => {
    const joined = apply({ kind: "join", row: 2 }, [
      ["教育部", "", "1"],
      ["", "1", ""],
      ["科技部", "2", "2"],
    ]);
    expect(joined).toEqual({
      ok: true,
      cells: [
        ["教育部", "1", "1"],
        ["科技部", "2", "2"],
      ],
      sentences: ["第2行并入第1行，补上“新材料”1；其后各行上移一行。"],
    });
  });

  it("refuses two texts in one column, and names the columns", () => {
    const refused = apply({ kind: "join", row: 4 });
    expect(refused).toEqual({
      ok: false,
      problem: "第4行与第3行在“部门”、“新材料”、“小计”都有内容，不能并成一行。请先清除其中一处。",
    });
    expect(apply({ kind: "join", row: 1 }).ok).toBe(false);
  });
});

describe("repeatedAbove(cells, row)", () => {
  it("names the figures that the row above has too, and no label", () => {
    const cells = [
      ["教育部", "1", "2", ""],
      ["教育部", "1", "3", ""],
    ];
    expect(repeatedAbove(cells, 2)).toEqual([{ row: 2, index: 1, to: "" }]);
    expect(repeatedAbove(cells, 1)).toEqual([]);
  });
});
