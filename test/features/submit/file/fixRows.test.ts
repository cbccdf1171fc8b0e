import { describe, expect, it } from "vitest";
import { columnTitles, markAt, withPending } from "../../../../src/features/submit/file/fixRows.ts";
import { findingOf } from "../../../../src/intake/findings/finding.ts";

const row = (number: number, ...cells: string[]) => ({
  row: number,
  line: number,
  kind: "data" as const,
  cells,
});
const ORIGINAL = [row(1, "部门", "人数"), row(2, "教育局", "10")];

describe("rows with what was typed since they were read", () => {
  it("show an edit before its check, also beyond the row's last cell", () => {
    const edits = [
      { row: 2, index: 0, to: "教育部" },
      { row: 2, index: 3, to: "备注" },
    ];
    expect(withPending(ORIGINAL, ORIGINAL, edits, []).map(({ cells }) => cells)).toEqual([
      ["部门", "人数"],
      ["教育部", "10", "", "备注"],
    ]);
  });

  it("show a cell as it came once its edit is taken back, although the reading still has it", () => {
    const read = [row(1, "部门", "人数"), row(2, "教育部", "10")];
    expect(withPending(read, ORIGINAL, [], [])[1]?.cells).toEqual(["教育局", "10"]);
  });

  it("stay the same objects where nothing changed", () => {
    const before = withPending(ORIGINAL, ORIGINAL, [], []);
    const after = withPending([...ORIGINAL], ORIGINAL, [{ row: 2, index: 1, to: "11" }], before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});

it("columns are titled by letter and name, as many as the longest row has cells", () => {
  const columns = [{ index: 0, name: "部门" }];
  expect(columnTitles([row(1, "部门"), row(2, "a", "b")], columns)).toEqual(["A 部门", "B"]);
});

describe("the mark of a cell", () => {
  const place = { row: 2, line: 2, column: "部门" };
  const error = findingOf("unknown-ministry", place, { value: "教育局", suggestion: "教育部" });
  const notice = findingOf("name-normalised", place, { to: "教育部" });
  const none = new Map<string, string>();

  it("is that of its finding, or in the first cell of a finding of its row", () => {
    expect(markAt(new Map([["2|1", error]]), none, 2, 1)?.className).toBe("cell-error");
    const ofRow = new Map([["2|", error]]);
    expect([0, 1].map((index) => markAt(ofRow, none, 2, index)?.className)).toEqual([
      "cell-error",
      undefined,
    ]);
  });

  it("says what a changed cell was, and is none for a notice", () => {
    const changed = new Map([["2|1", "教育局"]]);
    expect(markAt(new Map([["2|1", notice]]), changed, 2, 1)).toEqual({
      className: "cell-changed",
      title: "原为“教育局”",
    });
    expect(markAt(new Map([["2|1", notice]]), none, 2, 1)).toBeUndefined();
    expect(markAt(new Map([["2|1", error]]), changed, 2, 1)?.className).toBe("cell-error cell-changed");
  });
});
