import { describe, expect, it } from "vitest";
import {
  differenceWords,
  duplicatesOf,
  lossWords,
} from "../../../../src/features/submit/batch/duplicates.ts";
import { longReport } from "../../../intake/context.ts";
import { assessed } from "../assessed.ts";
import { handled, reportBytes } from "../handled.ts";

describe("duplicatesOf(files)", () => {
  it("lays them side by side field by field, what differs marked, what is missing null", () => {
    const items = handled({
      "a.csv": reportBytes("教育部,新材料,2025-06,1", "教育部,新能源,2025-06,0"),
      "b.csv": reportBytes("教育部,新材料,2025-06,1"),
    });
    expect(duplicatesOf(assessed(items))).toMatchObject([
      {
        ministry: "教育部",
        year: 2025,
        cutoff: "2025-06",
        rows: [
          { field: "新材料", counts: [1, 1], differs: false },
          { field: "新能源", counts: [0, null], differs: true },
        ],
      },
    ]);
  });

  it("have no row for a field that has only a remark", () => {
    const noted = (persons: number) =>
      longReport(`2025,教育部,新材料,2025-06,${persons},`, "2025,教育部,新能源,2025-06,—,尚未汇总");
    const [duplicate] = duplicatesOf(assessed(handled({ "a.csv": noted(1), "b.csv": noted(2) })));
    expect(duplicate?.rows).toEqual([{ field: "新材料", counts: [1, 2], differs: true }]);
  });
});

describe("differenceWords(counts)", () => {
  it("gives the difference of two counts, and of others only that they differ", () => {
    expect(differenceWords([100, 95])).toBe("不同，−5");
    expect(differenceWords([100, null])).toBe("不同");
    expect(differenceWords([100, 95, 90])).toBe("不同");
  });
});

describe("lossWords(duplicate)", () => {
  it.each([
    ["another ministry", "科技部,新材料,2025-06,1"],
    ["another cut-off", "教育部,新材料,2025-05,1"],
  ])("names a file that holds %s as well", (_, more) => {
    const june = reportBytes("教育部,新材料,2025-06,1");
    const broader = reportBytes("教育部,新材料,2025-06,2", more);
    const [plain] = duplicatesOf(
      assessed(handled({ "a.csv": june, "b.csv": reportBytes("教育部,新材料,2025-06,3") })),
    );
    const [loss] = duplicatesOf(assessed(handled({ "a.csv": june, "b.csv": broader })));
    if (!plain || !loss) throw new Error("no duplicates");
    expect(lossWords(plain)).toBe("未选用的一份不入库，可在列表中恢复");
    expect(lossWords(loss)).toBe("未选用的文件整份不入库；“b.csv”还含有其他部门或统计截止");
  });
});
