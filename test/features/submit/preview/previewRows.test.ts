import { describe, expect, it } from "vitest";
import { previewRows, rateWords } from "../../../../src/features/submit/preview/previewRows.ts";
import { previewOf } from "../../../../src/intake/report/preview.ts";
import { plan, submission } from "../../../builders.ts";

const PLAN = plan(2025, ["新材料", "新能源"], { 教育部: [100, 200], 科技部: [300, null] });

function previewed(incoming: ReturnType<typeof submission>, ...received: ReturnType<typeof submission>[]) {
  return previewOf([incoming], [PLAN], received).cutoffs[0]!;
}

describe("previewRows(preview)", () => {
  it("lists the figures that change, then the sums that change with them", () => {
    const preview = previewed(
      submission("教育部", "2025-06", { 新材料: 80, 新能源: 20 }),
      submission("教育部", "2025-03", { 新材料: 50, 新能源: 20 }),
    );
    expect(
      previewRows(preview).map((row) => [row.ministry, row.place, row.quota, row.before, row.after]),
    ).toEqual([
      ["教育部", "新材料", 100, 50, 80],
      ["教育部", "小计", 300, 70, 100],
      ["全国", "合计", 600, 70, 100],
    ]);
  });

  it("keeps what was not reported apart from 0", () => {
    const [, subtotal] = previewRows(previewed(submission("教育部", "2025-06", { 新材料: 0 })));
    expect([subtotal?.before, subtotal?.after]).toEqual([null, 0]);
  });
});

describe("rateWords(preview)", () => {
  it("says how the rates move", () => {
    const first = previewed(submission("教育部", "2025-06", { 新材料: 30 }));
    expect(rateWords(first)).toBe("入库后的完成率：教育部 10.0%；全国 5.0%。");
    const second = previewed(
      submission("教育部", "2025-06", { 新材料: 60 }),
      submission("教育部", "2025-05", { 新材料: 30 }),
    );
    expect(rateWords(second)).toBe("入库后的完成率：教育部 10.0% → 20.0%；全国 5.0% → 10.0%。");
  });
});
