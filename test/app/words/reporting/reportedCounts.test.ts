import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REPORTED_WORDS, reportedCounts } from "../../../../src/app/words/reporting/reportedCounts.ts";
import { monthWords } from "../../../../src/app/words/reporting/reportingWords.ts";
import { positionAt } from "../../../../src/domain/progress/position.ts";
import { BY_CALENDAR } from "../../../../src/domain/progress/profile.ts";
import {
  byState,
  type ReportedState,
  type ReportsAwaited,
} from "../../../../src/domain/progress/reportedState.ts";
import { rollUp } from "../../../../src/domain/progress/rollup.ts";
import { reportingBoard } from "../../../../src/domain/reporting/reporting.ts";
import { composeBriefing } from "../../../../src/features/briefing/compose/compose.ts";
import { matrixSubtitle } from "../../../../src/features/matrix/matrixFinding.ts";
import { verdictOf } from "../../../../src/features/overview/verdict.ts";
import { type Scene, sceneArbitrary } from "../../../domain/arbitraries.ts";
import { briefingInput } from "../../../features/briefing/input.ts";

describe("reportedCounts(ministries)", () => {
  it("names the counts that are not 0, and always that of the month", () => {
    const states: ReportedState[] = ["carried", "not-reported", "carried", "returned", "not-due"];
    expect(reportedCounts(byState(states.map((state) => ({ state }))))).toBe(
      "5 个部门中 0 个当月已报，1 个已退回待重报，2 个沿用，1 个未到期，1 个未报送",
    );
  });
});

describe("what stands for the ministries", () => {
  it("is counted alike on 总览, 矩阵, 数据上报 and 简报", () => {
    fc.assert(
      fc.property(sceneArbitrary, fc.nat(), (scene, pick) => {
        // Some ministry reports by quarter, and another one's report was sent back.
        const { ministries } = scene.plan;
        const named = (i: number) => ministries[i % ministries.length] ?? "";
        const awaited = {
          quarterly: new Set([named(pick)]),
          returned: [{ ministry: named(pick + 1), cutoff: scene.asOf }],
        };
        const [first, ...others] = countsShown(scene, awaited);
        for (const counts of others) expect(counts).toEqual(first);
        expect(Object.values(first ?? {}).reduce((a, b) => a + b, 0)).toBe(ministries.length);
      }),
    );
  });
});

/** The counts by word as each screen and the paper state them. */
function countsShown({ plan, submissions, asOf }: Scene, awaited: ReportsAwaited): Record<string, number>[] {
  const reports = submissions.filter(({ counts }) => Object.keys(counts).length > 0);
  const position = positionAt(plan, reports, asOf, awaited);
  const rollup = rollUp(position);
  const versions = reports.map(({ ministry, cutoff }) => ({
    ministry,
    cutoff,
    receivedOn: `${plan.year}-12-31`,
    standing: "counts" as const,
  }));
  const board = reportingBoard(position.plan, versions, [], `${plan.year + 1}-12-31`, awaited);
  const pace = { expect: BY_CALENDAR, otherExpect: BY_CALENDAR, pace: "calendar" } as const;
  const input = briefingInput([plan], reports, asOf);
  const paper = composeBriefing(
    { ...input, position: { ...input.position, ministries: statesOf(position, input), awaited } },
    { ministry: null, sections: ["notes", "tables"] },
  );
  const blocks = paper.sections.flatMap((section) => section.blocks);
  const notes = blocks.flatMap((block) => (block.kind === "sentences" ? block.sentences : []));
  const table = blocks.flatMap((block) =>
    block.kind === "table" && block.table.id === "reporting" ? block.table.rows : [],
  );
  const planned = table.slice(0, plan.ministries.length).map(({ cells }) => cells.standing);
  return [
    countsIn(verdictOf({ position, rollup, ...pace }).subtitle),
    countsIn(matrixSubtitle(position, rollup, "rate")),
    countsIn(monthWords(board, asOf)),
    ...(rollup.country.reportedCells > 0 ? [countsIn(notes.map(({ text }) => text).join(""))] : []),
    Object.fromEntries(
      Object.values(REPORTED_WORDS).map((word) => [
        word,
        planned.filter((cell) => cell?.kind === "text" && cell.text === word).length,
      ]),
    ),
  ];
}

/** The journal's submissions of the input, with what stands for each ministry. */
function statesOf(
  position: ReturnType<typeof positionAt>,
  input: ReturnType<typeof briefingInput>,
): (typeof input.position.ministries)[number][] {
  return input.position.ministries.map((each, m) => ({
    ...each,
    state: position.ministries[m]?.state ?? each.state,
  }));
}

/** `2 个沿用` and `2个沿用` as 沿用: 2; the first of each word. */
function countsIn(text: string): Record<string, number> {
  return Object.fromEntries(
    Object.values(REPORTED_WORDS).map((word) => [
      word,
      Number(new RegExp(`(\\d+) ?个${word}`).exec(text)?.[1] ?? 0),
    ]),
  );
}
