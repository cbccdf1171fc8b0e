import { describe, expect, it } from "vitest";
import { measureKey } from "../../../../src/domain/evaluation/measureCourses.ts";
import { TABLE } from "../../../../src/features/briefing/evaluation/evaluationPaper.ts";
import { briefingLayout } from "../../../../src/features/briefing/pages/briefingLayout.ts";
import type { EntryBody } from "../../../../src/journal/entries/entry.ts";
import {
  FIELDS,
  MINISTRIES,
  PROGRAMME,
  peopleOf,
  quotaOf,
  YEARS,
} from "../../../domain/evaluation/tenYears.ts";
import { accepted } from "../../../journal/entries/draft.ts";
import { chartsOf, tablesOf } from "../parts.ts";
import { isShare, peopleIn, SHARE, standsFor } from "../recount.ts";
import { numberIn, tableIn } from "../ties.ts";
import { tenYearSource, wholeReport } from "./tenYearReport.ts";

const [seminars, capability] = PROGRAMME.subProjects;
const CAPABILITY = `course-${capability!.id}-0`;
const SESSIONS = `course-${seminars!.id}-0`;

const TOTAL_OF_2022: EntryBody = {
  kind: "year-total-set",
  year: 2022,
  measure: measureKey(seminars!, seminars!.measures[0]!),
  count: 311,
  document: { title: "工作总结", documentNumber: "", date: "2023-01-20" },
};
const LITERACY: EntryBody = {
  ...(accepted() as Extract<EntryBody, { kind: "report-accepted" }>),
  programme: [
    {
      year: 2025,
      ministry: "甲部",
      cutoff: "2025-12",
      measure: PROGRAMME.aiLiteracy.reportName,
      count: 4321,
    },
  ],
};

/** The years that all ministries reported to their end, each with its quota and people, by plain sums. */
const JUDGED = YEARS.filter((year) => MINISTRIES.every((_, m) => peopleOf(year, m, 0) !== null)).map(
  (year) => {
    const sum = (of: typeof quotaOf) =>
      MINISTRIES.flatMap((_, m) => FIELDS.map((_, f) => of(year, m, f) ?? 0)).reduce(
        (all, one) => all + one,
        0,
      );
    return { year, quota: sum(quotaOf), people: sum(peopleOf) };
  },
);
const total = (of: "quota" | "people") => JUDGED.reduce((sum, year) => sum + year[of], 0);

describe("composeEvaluation(source, choice)", () => {
  const report = wholeReport(tenYearSource({ more: [TOTAL_OF_2022, LITERACY] }));
  const sentences = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "sentences" ? block.sentences : [])),
  );

  it("has the findings first, a page for each sub-project, what is weak, and the annexes", () => {
    expect(report.sections.map(({ name }) => name)).toEqual([
      "总体结论",
      ...PROGRAMME.subProjects.map(({ name }) => name),
      "薄弱环节与调整测算",
      "附表",
    ]);
    const { pages } = briefingLayout(report);
    for (const { name } of PROGRAMME.subProjects)
      expect(pages.filter(({ section }) => section.name === name)).toHaveLength(1);
    const title = report.sections[0]?.blocks[0];
    const words = title?.kind === "title" ? title.text : "";
    expect(standsFor(peopleIn(words)[0], total("people"))).toBe(true);
    expect(isShare(new RegExp(SHARE).exec(words)?.[0], total("people"), total("quota"))).toBe(true);
  });

  it("gives in its table the ten years that plain sums give", () => {
    const { rows } = tableIn(report, CAPABILITY);
    expect(rows).toHaveLength(YEARS.length);
    for (const { year, quota, people } of JUDGED) {
      const { cells } = rows[YEARS.indexOf(year)]!;
      expect([numberIn(cells.target), numberIn(cells.done)]).toEqual([quota, people]);
      expect(cells.rate).toMatchObject({ part: people, whole: quota });
    }
    const last = rows.at(-1)?.cells;
    expect(numberIn(last?.cumulative)).toBe(rows.reduce((sum, { cells }) => sum + numberIn(cells.done), 0));
  });

  it("draws of each measure the years that its table can judge, with the same figures", () => {
    const [chart] = chartsOf(report);
    expect(chart?.table).toBe(CAPABILITY);
    const rows = chart?.kind === "bullets" ? chart.rows : [];
    expect(rows.map(({ name, part, whole }) => [name, part, whole])).toEqual(
      JUDGED.map(({ year, quota, people }) => [`${year}年`, people, quota]),
    );
  });

  it("leaves years without a source empty, and names the document of a total", () => {
    const { rows } = tableIn(report, SESSIONS);
    expect(rows.map(({ cells }) => numberIn(cells.done)).filter((count) => count > 0)).toEqual([311]);
    expect(rows.flatMap(({ cells }) => (cells.done?.kind === "none" ? [cells.done.word] : []))).toEqual(
      Array(YEARS.length - 1).fill("—"),
    );
    const sources = tableIn(report, TABLE.sources).rows.map(({ cells }) => cells.done);
    expect(sources).toContainEqual({ kind: "text", text: "工作总结（2023-01-20）" });
  });

  it("adds up every total row, and lets every sentence name a table that is printed", () => {
    const early = wholeReport(tenYearSource({ asOf: "2027-12" }));
    expect(tableIn(early, TABLE.carried).rows.length).toBeGreaterThan(1);
    for (const { columns, rows } of [...tablesOf(early), ...tablesOf(report)]) {
      const [sum, ...parts] = rows;
      if (sum?.role !== "total") continue;
      for (const { key } of columns.filter(({ sums }) => sums))
        expect(numberIn(sum.cells[key])).toBe(
          parts.reduce((all, { cells }) => all + numberIn(cells[key]), 0),
        );
    }
    const ids = new Set(tablesOf(report).map(({ id }) => id));
    for (const { basis } of sentences) for (const { table } of basis) expect(ids).toContain(table);
  });

  it("counts AI literacy and sets nothing beside the count", () => {
    const { columns, rows } = tableIn(report, TABLE.literacy);
    expect(columns.map(({ key }) => key)).toEqual(["year", "count"]);
    expect(rows.map(({ cells }) => numberIn(cells.count))).toEqual([4321]);
    const said = sentences.filter(({ text }) => text.includes(PROGRAMME.aiLiteracy.name));
    expect(said.map(({ text }) => /%|目标|排/.test(text))).toEqual([false]);
  });

  it("has another code for another threshold, and the same for what is counted from files of ledgers", () => {
    const code = (over: Parameters<typeof tenYearSource>[0]) => wholeReport(tenYearSource(over)).stamp.code;
    const base = {
      name: "甲中心",
      aliases: [],
      level: "",
      batch: "",
      year: 2021,
      region: "",
      authority: "",
      field: "",
    };
    const activity = { name: base.name, base, years: [], units: [] };
    const idle = { firstYear: 2021, lastYear: 2030, bases: [{ activity, idleYears: 10, lastYear: null }] };
    const withBases = wholeReport(tenYearSource({ idle: { kind: "read", idle, sample: false } }));
    const ofSample = wholeReport(tenYearSource({ idle: { kind: "read", idle, sample: true } }));
    expect([withBases.stamp.sample, ofSample.stamp.sample]).toEqual([false, true]);
    expect(tableIn(withBases, TABLE.idle).rows).toHaveLength(1);
    expect(withBases.stamp.code).toBe(code({}));
    expect(code({ threshold: 3 })).not.toBe(code({}));
  });
});
