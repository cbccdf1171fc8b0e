import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sampleFiles } from "../../data/sample/generate.ts";
import { MISTAKE, YEARS } from "../../data/sample/story.ts";
import { sampleReportsOf } from "../../src/app/dataFolder/sampleReportsOf.ts";
import { lastDay, type Month } from "../../src/domain/cutoff.ts";
import { quotaOf } from "../../src/domain/plan/plan.ts";
import { measureTotal, reportedMeasures } from "../../src/domain/programme/programmeReport.ts";
import { completionRate } from "../../src/domain/progress/completion.ts";
import { historyOf } from "../../src/domain/progress/history.ts";
import { type Band, paceBand } from "../../src/domain/progress/pace.ts";
import { positionAt } from "../../src/domain/progress/position.ts";

import { rollUp } from "../../src/domain/progress/rollup.ts";
import type { Submission } from "../../src/domain/progress/submission.ts";
import { readProgramme } from "../../src/intake/dataFolder/readProgramme.ts";
import { readReport } from "../../src/intake/report/readReport.ts";
import { submissionsOf } from "../../src/intake/report/submissionsOf.ts";
import { type JournalState, standingOf } from "../../src/journal/fold/state.ts";
import { publishedPlan } from "../builders.ts";
import { dated } from "../domain/dated.ts";
import { journalOf } from "../journal/entries/draft.ts";
import { foldOwn } from "../journal/fold/foldOwn.ts";

interface Index {
  readonly label: string;
  readonly seed: number;
  readonly files: readonly { readonly file: string; readonly reason: string | null }[];
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../data/${path}`, import.meta.url)));
}

function json(path: string) {
  return JSON.parse(new TextDecoder().decode(bytesOf(path)));
}

const index: Index = json("sample/index.json");
const LEDGER_FILES = ["ledger.csv", "ledger-faulty.csv", "ledger-personal.csv", "bases.csv", "ledger.json"];
const CONTEXT = {
  ministries: json("ministries.json"),
  fields: json("fields.json"),
  measures: reportedMeasures(readProgramme(json("programme.json"))),
  today: lastDay("2025-10"),
};

function read(file: string) {
  return readReport(bytesOf(`sample/${file}`), CONTEXT);
}

/** The journal after 载入示例数据: one report for each file, ministry and cut-off. */
function loaded(): JournalState {
  const reports = index.files.flatMap(({ file, reason }) =>
    sampleReportsOf({ fileName: file, reason }, read(file).records),
  );
  return foldOwn(journalOf({ kind: "sample-loaded", reports }));
}

function bandsOf(year: 2024 | 2025, asOf: Month): Map<string, Band> {
  const position = positionAt(publishedPlan(year), loaded().submissions, asOf);
  const { ministries } = rollUp(position);
  return new Map(
    position.ministries.map(({ ministry }, m) => [ministry, paceBand(dated(ministries[m]!, asOf))]),
  );
}

/** Submissions of one ministry in the order of cut-offs. */
function seriesOf(submissions: readonly Submission[], ministry: string, year: number): Submission[] {
  return submissions
    .filter((one) => one.ministry === ministry && one.year === year)
    .sort((a, b) => (a.cutoff < b.cutoff ? -1 : 1));
}

describe("sampleFiles()", () => {
  it("makes exactly the files that are kept in data/sample", () => {
    for (const { name, text } of sampleFiles()) {
      expect(Buffer.compare(bytesOf(`sample/${name}`), Buffer.from(text)), name).toBe(0);
    }
  });

  it("makes the same again", () => {
    expect(sampleFiles()).toEqual(sampleFiles());
  });

  it("lists every file in index.json, in the order of receipt, under the label", () => {
    expect(index.label).toBe("示例数据（非真实上报）");
    expect(index.files.map(({ file }) => file)).toEqual([
      "2024-programme.csv",
      "2024.csv",
      "2025-programme.csv",
      "2025.csv",
      "2025-corrections.csv",
    ]);
    expect(sampleFiles().map(({ name }) => name)).toEqual([
      ...index.files.map(({ file }) => file),
      "index.json",
      ...LEDGER_FILES,
    ]);
  });

  it("stays under 150 KB, and the ledger, which is loaded by itself, under 24 KB on the way", () => {
    const isOfLedger = ({ name }: { readonly name: string }) => LEDGER_FILES.includes(name);
    const reports = sampleFiles().filter((file) => !isOfLedger(file));
    expect(reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThan(150_000);
    const ledger = sampleFiles().filter(isOfLedger);
    expect(gzipSync(ledger.map(({ text }) => text).join("")).length).toBeLessThan(24_000);
  });

  it("writes UTF-8 with a byte-order mark and CRLF", () => {
    for (const { file } of index.files) {
      const bytes = bytesOf(`sample/${file}`);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(new TextDecoder().decode(bytes).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    }
  });
});

describe("the sample data, read like any other report", () => {
  it.each(index.files)("is accepted: $file", ({ file }) => {
    const reading = read(file);
    expect(reading.findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
    expect(reading.outcome).toBe("accept");
    expect(reading.layout).toBe("long");
  });

  it("says nothing of the plan's fields in the files of the other sub-projects, and the other way round", () => {
    for (const { file } of index.files) {
      const measures = file.includes("programme");
      for (const { measureUnit } of read(file).records)
        expect(measureUnit !== undefined, file).toBe(measures);
    }
  });

  it("leaves the country's figures of the plan as they always were", () => {
    const { actual } = rollUp(positionAt(publishedPlan(2025), loaded().submissions, "2025-09")).country;
    expect(actual).toBe(675_320);
  });

  it("has every sub-project under way in September 2025, and AI literacy counted after its notice", () => {
    const at = (measure: string, asOf: Month) => measureTotal(loaded().measures, measure, 2025, asOf);
    expect(at("高级研修项目举办期数", "2025-09")).toEqual({ count: 208, ministries: 11 });
    expect(at("高级研修项目培养培训人数", "2025-09")).toEqual({ count: 13_803, ministries: 11 });
    expect(at("数字技术工程师培育项目培养培训人数", "2025-09")).toEqual({ count: 51_900, ministries: 3 });
    expect(at("继续教育基地数", "2025-06").count).toBeNull();
    expect(at("继续教育基地数", "2025-09").count).toBe(11);
    expect(at("人工智能通识参加人数", "2025-07").count).toBeNull();
    expect(at("人工智能通识参加人数", "2025-09")).toEqual({ count: 80_400, ministries: 5 });
  });

  it("lands near the whole plan in 2024 and at about two thirds in September 2025", () => {
    const { submissions } = loaded();
    const at = (year: 2024 | 2025, month: Month) =>
      completionRate(rollUp(positionAt(publishedPlan(year), submissions, month)).country) ?? 0;
    expect(at(2024, "2024-12")).toBeGreaterThan(0.97);
    expect(at(2024, "2024-12")).toBeLessThan(1.01);
    expect(at(2025, "2025-09")).toBeGreaterThan(0.66);
    expect(at(2025, "2025-09")).toBeLessThan(0.72);
  });

  it("runs slow at the turn of the year and in summer, and fast before the year ends", () => {
    const added = historyOf(publishedPlan(2024), loaded().submissions, "2024-12").map((month) => month.added);
    const [jan, feb, , , , jun, , aug, , , nov, dec] = added;
    expect(Math.max(jan!, feb!)).toBeLessThan(Math.min(...added.slice(2)));
    expect(aug!).toBeLessThan(jun!);
    expect(Math.min(nov!, dec!)).toBeGreaterThan(Math.max(...added.slice(0, 10)));
  });

  it("has every band in September 2025: silent, behind, slow, on pace, done", () => {
    const bands = bandsOf(2025, "2025-09");
    expect(bands.get("交通运输部")).toBe("not-reported");
    expect(bands.get("市场监管总局")).toBe("behind");
    expect(bands.get("自然资源部")).toBe("slow");
    expect(bands.get("教育部")).toBe("on-pace");
    expect(bands.get("国家知识产权局")).toBe("done");
  });

  it("has a ministry that stopped reporting in spring and is carried forward", () => {
    const position = positionAt(publishedPlan(2025), loaded().submissions, "2025-09");
    const energy = position.ministries.find(({ ministry }) => ministry === "国家能源局");
    expect(energy).toMatchObject({ carriedForward: true, submission: { cutoff: "2025-04" } });
  });

  it("has 财政部 from March 2025, when it is new in the plan", () => {
    const series = seriesOf(loaded().submissions, "财政部", 2025);
    expect(series.map((one) => one.cutoff).slice(0, 2)).toEqual(["2025-03", "2025-04"]);
    expect(seriesOf(loaded().submissions, "财政部", 2024)).toEqual([]);
  });

  it("has people outside the plan, a field reported as 0, and planned fields not reported", () => {
    const at = (ministry: string) => seriesOf(loaded().submissions, ministry, 2025).at(-1)!.counts;
    expect(quotaOf(publishedPlan(2025), "教育部", "其他")).toBeNull();
    expect(at("教育部").其他).toBeGreaterThan(0);
    expect(at("国家发展改革委").乡村振兴).toBe(0);
    for (const [ministry, field] of [
      ["工业和信息化部", "海洋装备"],
      ["中国科学院", "乡村振兴"],
    ] as const) {
      expect(quotaOf(publishedPlan(2025), ministry, field)).toBeGreaterThan(0);
      expect(Object.keys(at(ministry))).not.toContain(field);
    }
  });

  it("has one correction, with a reason, that replaces a report with fewer people", () => {
    const state = loaded();
    const replaced = state.reports.filter((report) =>
      report.submissions.some((one) => standingOf(state.submissions, report, one) === "replaced"),
    );
    expect(replaced.map(({ submissions: [one] }) => [one!.ministry, one!.cutoff])).toEqual([
      [MISTAKE.ministry, "2025-06"],
    ]);
    const correction = state.reports.at(-1)!;
    expect(correction.reason).toBe(MISTAKE.reason);
    const [wrong, right] = [replaced[0]!.submissions[0]!.counts, correction.submissions[0]!.counts];
    expect(right[MISTAKE.field]!).toBeLessThan(wrong[MISTAKE.field]!);
    expect({ ...right, [MISTAKE.field]: 0 }).toEqual({ ...wrong, [MISTAKE.field]: 0 });
  });

  it("never falls from one cut-off to the next, before the correction and after it", () => {
    const firstReports = index.files
      .filter(({ reason }) => reason === null)
      .flatMap(({ file }) => submissionsOf(read(file).records));
    for (const submissions of [firstReports, loaded().submissions]) {
      for (const { year, courses } of YEARS) {
        for (const ministry of Object.keys(courses)) {
          const series = seriesOf(submissions, ministry, year);
          series.slice(1).forEach((one, i) => {
            for (const [field, people] of Object.entries(series[i]!.counts)) {
              expect(one.counts[field], `${ministry} ${field} ${one.cutoff}`).toBeGreaterThanOrEqual(people);
            }
          });
        }
      }
    }
  });
});
