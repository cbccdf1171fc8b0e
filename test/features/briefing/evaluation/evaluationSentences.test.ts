import { describe, expect, it } from "vitest";
import { evaluationOf } from "../../../../src/app/programme/evaluationOf.ts";
import type { InspectionOutcome } from "../../../../src/app/programme/inspectionOutcomes.ts";
import type { ReportingRecord } from "../../../../src/domain/evaluation/reportingRecords.ts";
import { resultRate } from "../../../../src/domain/inspection/resultRate.ts";
import type { Submission } from "../../../../src/domain/progress/submission.ts";
import { courseSentence } from "../../../../src/features/briefing/evaluation/courseSentences.ts";
import {
  inspectionSentence,
  mendingSentence,
  reportingSentence,
  weakSentence,
} from "../../../../src/features/briefing/evaluation/evaluationSentences.ts";
import { plan, submission } from "../../../builders.ts";
import { PROGRAMME } from "../../../domain/evaluation/tenYears.ts";
import { accepted, journalOf } from "../../../journal/entries/draft.ts";
import { foldOwn } from "../../../journal/fold/foldOwn.ts";

const PLANS = [
  plan(2024, ["新材料", "其他"], { 甲部: [10_000, 5_000], 乙部: [10_000, null] }, 24_000),
  plan(2025, ["新材料", "其他"], { 甲部: [10_000, 5_000], 乙部: [10_000, null] }),
];

function evaluationWith(submissions: readonly Submission[], asOf = "2025-12", threshold = 2) {
  const journal = foldOwn(submissions.length > 0 ? journalOf(accepted(...submissions)) : []);
  return evaluationOf(PROGRAMME, { plans: PLANS, mappings: [], journal, asOf }, threshold);
}

const SHORT = ["2024-12", "2025-12"].flatMap((month) => [
  submission("甲部", month, { 新材料: 9_000, 其他: 5_000 }),
  submission("乙部", month, { 新材料: 10_500 }),
]);
const FULL = SHORT.map(({ ministry, cutoff }) =>
  submission(ministry, cutoff, ministry === "甲部" ? { 新材料: 10_000, 其他: 5_000 } : { 新材料: 10_000 }),
);

describe("courseSentence(course, threshold)", () => {
  const textOf = (evaluation: ReturnType<typeof evaluationWith>) => {
    const course = evaluation.courses.find(({ measure }) => measure.fromPlan);
    return course && courseSentence(course, 2).text;
  };

  it("gives the rate against the headline and, where it differs, against the plan table", () => {
    expect(textOf(evaluationWith(SHORT))).toBe(
      "能力提升项目的培养培训人数2024—2025年共4.90万人，为总目标4.90万人的100.0%、计划表合计的98.0%。",
    );
  });

  it("gives no rate of a year that was not reported to its end, and says so", () => {
    expect(textOf(evaluationWith(SHORT.slice(0, 1)))).toBe(
      "能力提升项目的培养培训人数2024年共1.40万人，有目标的年度没有报到年底，不计完成率，2024年没有报到年底。",
    );
    expect(textOf(evaluationWith([]))).toMatch(/没有完成数。$/);
  });
});

describe("weakSentence(evaluation) and mendingSentence(evaluation)", () => {
  it("name what is weak, the cell that lacks most, and what each remaining year would make up for", () => {
    const evaluation = evaluationWith(SHORT);
    expect(weakSentence(evaluation).text).toBe(
      "按2个以上年度没有完成计划计，薄弱环节有部门1个（甲部）、领域1个（“新材料”）、单元格（部门的一个领域）1个；单元格中少完成最多的是甲部“新材料”，合计少2,000人。",
    );
    expect(mendingSentence(evaluation)?.text).toBe(
      "薄弱单元格合计少完成2,000人，平均分到2026—2030年补上，2026年须多完成400人；只是测算，不改动任何计划。",
    );
  });

  it("say that nothing is weak, or that it cannot be told yet", () => {
    expect(weakSentence(evaluationWith(FULL)).text).toBe(
      "按2个以上年度没有完成计划计，没有薄弱的部门、领域和单元格。",
    );
    expect(mendingSentence(evaluationWith(FULL))).toBeNull();
    expect(weakSentence(evaluationWith(SHORT, "2025-11")).text).toBe(
      "按2个以上年度没有完成计划计，只有1个年度报到年底，还看不出薄弱环节。",
    );
  });
});

describe("reportingSentence(evaluation)", () => {
  const record = (ministry: string, over: Partial<ReportingRecord>): ReportingRecord => ({
    ...{ year: 2024, ministry, late: 0, corrections: 0, withdrawals: 0, returned: 0 },
    ...over,
  });
  const textOf = (...reporting: ReportingRecord[]) =>
    reportingSentence({ ...evaluationWith(FULL), reporting }).text;

  it("leaves out what did not happen, and names who was late most often", () => {
    expect(textOf(record("甲部", { late: 2 }), record("乙部", { late: 1, returned: 3, year: 2025 }))).toBe(
      "2024—2025年迟报3次、退回3次，迟报最多的是甲部，2次。",
    );
    expect(textOf(record("甲部", { late: 1 }), record("乙部", { late: 1 }))).toBe(
      "2024年迟报2次，迟报最多的是甲部、乙部，各1次。",
    );
    expect(textOf(record("甲部", { corrections: 1 }))).toBe("2024年更正1次。");
    expect(textOf()).toBe("各年度没有迟报、更正、撤回和退回。");
  });
});

describe("inspectionSentence(paper)", () => {
  const outcome = (drawnOn: string, inOrder: number, inspected: number): InspectionOutcome => ({
    sample: false,
    ...{ id: drawnOn, drawnOn, objects: "class", population: 100, drawn: 10, problems: 0, toPutRight: 0 },
    rate: resultRate(
      Array.from({ length: inspected }, (_, i) => ({ verdict: i < inOrder ? "合格" : "问题" })),
    ),
  });
  const textOf = (...outcomes: InspectionOutcome[]) =>
    inspectionSentence({
      evaluation: evaluationWith(FULL),
      outcomes,
      idle: { kind: "nothing" },
      asOf: "2025-12",
    }).text;

  it("gives the rate of one inspection with its range, and of several the lowest", () => {
    const one = outcome("2025-08-01", 8, 10);
    // Wilson's range of 8 of 10 at 95 %, as tables give it.
    expect(textOf(one)).toBe(
      "抽查1次，2025年8月1日抽取的已查10个班次，合格8个，合格率80.0%（95% 的范围49.0%～94.3%）。",
    );
    expect(textOf(outcome("2024-08-01", 5, 5), one)).toMatch(
      /^抽查2次，其中合格率最低的是2025年8月1日抽取的一次，已查10个班次，合格8个，/,
    );
    expect(textOf(outcome("2025-08-01", 0, 0))).toBe("抽查1次，还没有结果。");
    expect(textOf()).toBe("记录中没有抽取过的抽查。");
  });
});
