import { describe, expect, it } from "vitest";
import {
  belowWords,
  evaluationTitle,
  idleBasesWords,
  recordsTotal,
  thresholdOf,
  yearsWords,
} from "../../../src/app/programme/evaluationWords.ts";
import { evaluate } from "../../../src/domain/evaluation/evaluation.ts";
import { plan, submission } from "../../builders.ts";
import { PROGRAMME } from "../../domain/evaluation/tenYears.ts";

const PLANS = [2024, 2025].map((year) => plan(year, ["新材料"], { 甲部: [10_000], 乙部: [10_000] }));
const SUBMISSIONS = [
  submission("甲部", "2024-12", { 新材料: 9000 }),
  submission("乙部", "2024-12", { 新材料: 12_000 }),
  submission("甲部", "2025-12", { 新材料: 8000 }),
  submission("乙部", "2025-12", { 新材料: 9000 }),
];

function evaluationAt(asOf: string) {
  const none = { measures: [], totals: [], mappings: [], versions: [], returned: [] };
  return evaluate(PROGRAMME, { plans: PLANS, submissions: SUBMISSIONS, asOf, ...none }, 2);
}

describe("evaluationTitle(evaluation)", () => {
  it("says what the years that are over came to, and how much was weak again", () => {
    const evaluation = evaluationAt("2025-12");
    expect(evaluationTitle(evaluation)).toBe(
      "2024—2025年能力提升项目完成 3.80 万人，为总目标的 95.0%；1 个部门、0 个领域有 2 个以上年度没有完成计划",
    );
    const [link] = evaluation.links;
    expect(link && belowWords(link)).toBe("2024年少 1,000 人（完成 90.0%）；2025年少 2,000 人（完成 80.0%）");
  });

  it("leaves the year that is not over out", () => {
    expect(evaluationTitle(evaluationAt("2025-11"))).toBe(
      "2024年能力提升项目完成 2.10 万人，为总目标的 105.0%；只有 1 个年度报到年底，还看不出薄弱环节",
    );
    expect(evaluationTitle(evaluationAt("2024-06"))).toBe(
      "还没有一个年度既有计划、各部门又都报到了年底，不能评估",
    );
  });
});

it("yearsWords draws consecutive years together", () => {
  expect(yearsWords([2021, 2023, 2024, 2025, 2030])).toBe("2021、2023—2025、2030年");
});

it("thresholdOf takes whole numbers above 0 alone", () => {
  expect(["3", "0", "1.5", "x", null].map(thresholdOf)).toEqual([3, 2, 2, 2, 2]);
});

it("recordsTotal adds up each kind by itself", () => {
  const record = { late: 2, corrections: 1, withdrawals: 0, returned: 4 };
  expect(recordsTotal([record, { ...record, withdrawals: 5 }])).toEqual({
    late: 4,
    corrections: 2,
    withdrawals: 5,
    returned: 8,
  });
});

it("idleBasesWords says why nothing is known, and of which years something is", () => {
  expect(idleBasesWords({ kind: "nothing" }, 2)).toMatch(/看不出/);
  const idle = { firstYear: 2022, lastYear: 2025, bases: [] };
  expect(idleBasesWords({ kind: "read", idle, sample: false }, 3)).toBe(
    "台账所列2022—2025年中，没有基地连续3个以上年度没有班次",
  );
});
