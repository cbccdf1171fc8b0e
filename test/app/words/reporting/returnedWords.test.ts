import { expect, it } from "vitest";
import { returnNotices } from "../../../../src/app/words/reporting/returnedWords.ts";
import { foldJournal } from "../../../../src/journal/fold/state.ts";
import { desk, returned } from "../../../journal/fold/desk.ts";

it("returnNotices(returned, today) says to each ministry what came, when, and why it was refused", () => {
  const planner = desk(1);
  for (const name of ["财政部", "教育部", "财政部"])
    planner.write(returned(null), { author: { kind: "ministry", name }, reason: "与公函不一致。" });
  const state = foldJournal(planner.known, { own: new Set([planner.key]) });
  const file =
    "“上报.csv”（截至2025年6月），2025年7月12日收到。小计与各领域之和不等（这类问题共 2 处）；与公函不一致。";
  expect(returnNotices(state.returned, "2025-07-13")).toBe(
    [
      "财政部：",
      "    你单位报送的下列文件已经收到，经校验不能入库，现予退回：",
      `    1. ${file}`,
      `    2. ${file}`,
      "    请按所附退回单改正后重新报送；在此之前，这些文件不计入统计。",
      "    2025年7月13日",
      "",
      "教育部：",
      "    你单位报送的下列文件已经收到，经校验不能入库，现予退回：",
      `    1. ${file}`,
      "    请按所附退回单改正后重新报送；在此之前，这些文件不计入统计。",
      "    2025年7月13日",
      "",
    ].join("\n"),
  );
});
