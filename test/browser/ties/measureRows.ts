import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DATA, latestReports, type SampleReport } from "../harness/dataFiles.ts";
import { monthText, people } from "./written.ts";

interface ProgrammeFile {
  readonly subProjects: readonly {
    readonly name: string;
    readonly measures: readonly {
      readonly what: string;
      readonly unit: string;
      readonly reportName: string | null;
      readonly fromPlan: boolean;
      readonly targets: readonly {
        readonly year: number | null;
        readonly count: number;
        readonly approximate: boolean;
      }[];
    }[];
  }[];
  readonly aiLiteracy: { readonly name: string; readonly reportName: string; readonly unit: string };
}

/** The sub-projects, their measures and AI literacy, from the file that the application serves. */
export const PROGRAMME: ProgrammeFile = JSON.parse(readFileSync(join(DATA, "programme.json"), "utf8"));

const UNITS = new Map(
  [...PROGRAMME.subProjects.flatMap(({ measures }) => measures), PROGRAMME.aiLiteracy].map((each) => [
    each.reportName,
    each.unit,
  ]),
);

/** A measure added up over the ministries: of each its latest report of measures, where that holds it. */
export function measured(name: string, asOf: string): { count: number | null; ministries: number } {
  const counts = [...latestReports(2025, asOf, "measures").values()].flatMap(
    ({ measures }) => measures.get(name) ?? [],
  );
  const count = counts.reduce((sum, each) => sum + each, 0);
  return { count: counts.length === 0 ? null : count, ministries: counts.length };
}

/** The measures of a report as one line: each with its count and unit. */
export function measuresText({ measures }: SampleReport): string {
  return [...measures].map(([name, count]) => `${name} ${people(count)} ${UNITS.get(name)}`).join("；");
}

/** The reports behind the counts of some measures, in the order of the plan, and the sums under them. */
export function measureSources(names: readonly string[], asOf: string, ministries: readonly string[]) {
  const reports = [...latestReports(2025, asOf, "measures").values()]
    .filter(({ measures }) => names.some((name) => measures.has(name)))
    .sort((a, b) => ministries.indexOf(a.ministry) - ministries.indexOf(b.ministry));
  const text = (count: number | null | undefined) => (count == null ? "未报" : people(count));
  const carried = reports.filter(({ cutoff }) => cutoff < asOf).length;
  return {
    title: `依据 ${reports.length} 份上报${carried > 0 ? `，其中 ${carried} 份沿用较早的统计截止` : ""}`,
    heads: names.map((name) => `${name}（${UNITS.get(name)}）`),
    rows: [
      ...reports.map(({ ministry, cutoff, measures, file }) => [
        ministry,
        monthText(cutoff) + (cutoff < asOf ? "（沿用）" : ""),
        ...names.map((name) => text(measures.get(name))),
        `${file}（示例）`,
      ]),
      ["合计", "", ...names.map((name) => text(measured(name, asOf).count)), ""],
    ],
  };
}
