import { describe, expect, it } from "vitest";
import { spotAt } from "../../../../../src/features/plan/next/table/gridRows.ts";
import {
  conditionOf,
  pasteQuotas,
  readQuotaInput,
} from "../../../../../src/features/plan/next/table/quotaInput.ts";

const GRID = { ministries: ["教育部", "科技部"], fields: ["数字技术", "其他"] };
/** Row 1 is 合计, column 0 the names, column 3 小计. */
const paste = (text: string, row: number, index: number) =>
  pasteQuotas(text, row, index, (r, i) => spotAt(GRID, r, i));

describe("readQuotaInput(text)", () => {
  it.each([
    ["0.65", 6500],
    ["１２", 120_000],
    ["1.2万", 12_000],
    ["6.70", 67_000],
    ["0", 0],
    ["", null],
    ["—", null],
  ])("reads %s", (text, people) => {
    expect(readQuotaInput(text)).toEqual({ ok: true, people });
  });

  it.each([
    ["0.655", "“0.655”超过两位小数，计划数以 0.01 万人（100 人）为一步"],
    ["-1", "“-1”不是以万人为单位的数字"],
    ["六", "“六”不是以万人为单位的数字"],
    ["500人", "“500人”不是以万人为单位的数字"],
  ])("refuses %s with a reason", (text, problem) => {
    expect(readQuotaInput(text)).toEqual({ ok: false, problem });
  });
});

describe("conditionOf(place, people)", () => {
  it("locks the place at the figure, and sets no quota for 0 people", () => {
    const place = { ministry: "教育部", field: "其他" };
    expect(conditionOf(place, 6500)).toEqual({ ...place, lock: 6500 });
    expect(conditionOf(place, null)).toEqual({ ...place, upper: 0 });
    expect(conditionOf(place, 0)).toEqual({ ...place, upper: 0 });
  });
});

describe("pasteQuotas(text, row, index, spotAt)", () => {
  it("makes locks of a block's figures and no quota of its empty cells", () => {
    expect(paste("0.65\t1\r\n\t0.3\r\n", 2, 1)).toEqual({
      conditions: [
        { ministry: "教育部", field: "数字技术", lock: 6500 },
        { ministry: "教育部", field: "其他", lock: 10_000 },
        { ministry: "科技部", field: "数字技术", upper: 0 },
        { ministry: "科技部", field: "其他", lock: 3000 },
      ],
      total: null,
      refused: [],
    });
  });

  it("takes a whole table with names and sums; an empty sum asks nothing", () => {
    const { conditions, total, refused } = paste(
      "合计\t1\t\t2\n教育部\t0.5\t0.5\t1\n科技部\t0.5\t0.5\t",
      1,
      0,
    );
    expect(total).toBe(20_000);
    expect(conditions).toContainEqual({ ministry: null, field: "数字技术", lock: 10_000 });
    expect(conditions).toContainEqual({ ministry: "教育部", field: null, lock: 10_000 });
    expect(conditions).toHaveLength(6);
    expect(refused).toEqual([]);
  });

  it("leaves a row alone that names another ministry than the grid's", () => {
    const { conditions, refused } = paste("科技部\t0.5\n科 技部\t0.3", 2, 0);
    expect(conditions).toEqual([{ ministry: "科技部", field: "数字技术", lock: 3000 }]);
    expect(refused).toEqual(["块中第 1 行是“科技部”，表中这一行是教育部，整行没有采用。"]);
  });

  it("says what is no figure and what lies beyond the table, and takes the rest", () => {
    const { conditions, refused } = paste("x\t1\t2\t3\n0.2\t\t\t\t", 3, 2);
    expect(conditions).toEqual([{ ministry: "科技部", field: null, lock: 10_000 }]);
    expect(refused).toEqual([
      "块中第 1 行：“x”不是以万人为单位的数字。",
      "块中第 1 行的“2”超出表外。",
      "块中第 1 行的“3”超出表外。",
      "块中第 2 行的“0.2”超出表外。",
    ]);
  });
});
