import { describe, expect, it } from "vitest";
import { planAt, withAdjustments } from "../../../src/domain/plan/planAdjustment.ts";
import { headlineNote, planSentences } from "../../../src/features/overview/headline.ts";
import { plan } from "../../builders.ts";

const rows = { 教育部: [900_000, 20_300] };
const FIELDS = ["新能源", "其他"];
const source = {
  documentNumber: "人社厅函〔2024〕1号",
  title: "",
  date: "2024-03-01",
  words: "",
  note: "附注。",
};

describe("a plan's headline and its table", () => {
  it("are both said where they differ", () => {
    const planned = { ...plan(2024, FIELDS, rows, 900_000), source };
    expect(headlineNote(planned)).toBe("总目标 900,000 人，表内多 20,300 人");
    expect(planSentences(planned)).toBe(
      "2024年度计划：文件总目标 90.00 万人，计划表合计 92.03 万人，相差 +20,300 人。人社厅函〔2024〕1号，2024-03-01印发。附注。",
    );
  });

  it("are said to agree where they do, without a document that is not known", () => {
    const planned = plan(2025, FIELDS, rows);
    expect(headlineNote(planned)).toBe("920,300 人，与文件总目标一致");
    expect(planSentences({ ...planned, source: { ...planned.source, date: "" } })).toBe(
      "2025年度计划：文件总目标 92.03 万人，计划表合计 92.03 万人，两者一致。",
    );
  });

  it("are followed by what was adjusted, once it holds", () => {
    const changes = [{ ministry: "教育部", field: "其他", before: 20_300, after: 20_000, remark: "" }];
    const approval = { documentNumber: "88号", date: "2025-07-10" };
    const july = { year: 2025, from: "2025-07", changes, headline: 920_000, ...approval };
    const adjusted = planAt(withAdjustments(plan(2025, FIELDS, rows), [july]), "2025-08");
    expect(planSentences(adjusted)).toBe(
      "2025年度计划（7月起调整后）：调整后总目标 92.00 万人，计划表合计 92.00 万人，两者一致。2025-02-28印发。" +
        "7月起按88号（2025-07-10）调整：计划数 92.03万 → 调整后 92.00万（−300 人）。",
    );
  });
});
