import { describe, expect, it } from "vitest";
import { measureCourses } from "../../../../src/domain/evaluation/measureCourses.ts";
import { weakLinks, yearsOver } from "../../../../src/domain/evaluation/weakLinks.ts";
import {
  belowWords,
  evaluationTitle,
  yearsWords,
} from "../../../../src/features/programme/evaluation/evaluationWords.ts";
import { plan, submission } from "../../../builders.ts";
import { PROGRAMME } from "../../../domain/evaluation/tenYears.ts";

const PLANS = [2024, 2025].map((year) => plan(year, ["新材料"], { 甲部: [10_000], 乙部: [10_000] }));
const SUBMISSIONS = [
  submission("甲部", "2024-12", { 新材料: 9000 }),
  submission("乙部", "2024-12", { 新材料: 12_000 }),
  submission("甲部", "2025-12", { 新材料: 8000 }),
  submission("乙部", "2025-12", { 新材料: 9000 }),
];

function titleAt(asOf: string) {
  const records = { plans: PLANS, submissions: SUBMISSIONS, measures: [], totals: [], asOf };
  const links = weakLinks(yearsOver(records, []), 2);
  return { title: evaluationTitle(measureCourses(PROGRAMME, records), links, 2), links };
}

describe("evaluationTitle(courses, links, threshold)", () => {
  it("says what the years that are over came to, and how much was weak again", () => {
    const { title, links } = titleAt("2025-12");
    expect(title).toBe(
      "2024—2025年能力提升项目完成 3.80 万人，为总目标的 95.0%；1 个部门、0 个领域有 2 个以上年度没有完成计划",
    );
    expect(links[0] && belowWords(links[0])).toBe(
      "2024年少 1,000 人（完成 90.0%）；2025年少 2,000 人（完成 80.0%）",
    );
  });

  it("leaves the year that is not over out", () => {
    expect(titleAt("2025-11").title).toMatch(
      /^2024年能力提升项目完成 2.10 万人，为总目标的 105.0%；只有 1 个年度报到年底，还看不出薄弱环节$/,
    );
    expect(titleAt("2024-06").title).toBe("还没有一个年度既有计划、各部门又都报到了年底，不能评估");
  });
});

it("yearsWords draws consecutive years together", () => {
  expect(yearsWords([2021, 2023, 2024, 2025, 2030])).toBe("2021、2023—2025、2030年");
});
