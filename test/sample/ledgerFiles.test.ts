import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKED_ON, DIFFERENCES, TOLD_CLASSES } from "../../data/sample/ledgerStory.ts";
import { unitActivity } from "../../src/domain/bases/baseActivity.ts";
import { exitList } from "../../src/domain/bases/exitList.ts";
import { countClasses } from "../../src/domain/ledger/classCounts.ts";
import { comparedCells } from "../../src/domain/ledger/ledgerComparison.ts";
import { readLedger } from "../../src/intake/ledger/readLedger.ts";
import { readBases } from "../../src/intake/ledgerFile/readBases.ts";
import { rulePacks } from "../../tools/rulePacks.ts";
import { sampleReports } from "../domain/sampleReports.ts";

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../data/${path}`, import.meta.url)));
}

function namesIn(path: string) {
  return JSON.parse(new TextDecoder().decode(bytesOf(path)));
}

function read(file: string) {
  return readLedger(bytesOf(`sample/${file}`), {
    ministries: namesIn("ministries.json"),
    fields: namesIn("fields.json"),
    today: CHECKED_ON,
    rulePacks: rulePacks(),
  });
}

const sample = read("ledger.csv");

describe("the sample ledger", () => {
  it("agrees with every report of its ministries, except for the planted differences", () => {
    const counts = countClasses(sample.classes!);
    const ministries = new Set(counts.map(({ year, ministry }) => `${year}|${ministry}`));
    const reports = [...sampleReports(2024), ...sampleReports(2025)].filter(({ year, ministry }) =>
      ministries.has(`${year}|${ministry}`),
    );
    expect(reports.length).toBeGreaterThan(100);
    let planted = 0;
    for (const report of reports) {
      const found = comparedCells(counts, report).filter(({ agreement }) => agreement !== "agrees");
      const told = DIFFERENCES.filter(
        ({ ministry, from }) =>
          report.year === 2025 && ministry === report.ministry && from <= Number(report.cutoff.slice(5)),
      );
      planted += told.length;
      // The field that the ledger leaves out grows from report to report; its people are those of the last one.
      const isGrowing = report.ministry === "科技部" && report.cutoff < "2025-09";
      expect(
        found.map(({ field, agreement, ledger, summary }) => ({
          ...{ field, kind: agreement, people: isGrowing ? null : (ledger ?? 0) - (summary ?? 0) },
        })),
        `${report.ministry} ${report.cutoff}`,
      ).toEqual(told.map(({ field, kind, people }) => ({ field, kind, people: isGrowing ? null : people })));
    }
    expect(planted).toBeGreaterThan(DIFFERENCES.length);
  });

  it("has a ministry without any report", () => {
    const reported = new Set(sampleReports(2025).map(({ ministry }) => ministry));
    const inLedger = countClasses(sample.classes!).filter(({ year }) => year === 2025);
    expect(
      [...new Set(inLedger.map(({ ministry }) => ministry))].filter((name) => !reported.has(name)),
    ).toEqual(["交通运输部"]);
  });

  it("has the findings that were planted, and no other", () => {
    const rules = sample.findings.flatMap((finding) =>
      finding.code === "rule-breach" ? finding.facts.rule : [],
    );
    expect(rules.sort()).toEqual([
      "fujian-2024/closing-date",
      "fujian-2024/face-hours-a-day",
      "fujian-2024/online-hours-a-day",
    ]);
    expect(sample.tally).toEqual({
      "rule-breach": 3,
      "likely-double": 1,
      "class-not-ended": 1,
      "mixed-without-parts": 2,
    });
    expect(sample.outcome).toBe("confirm");
  });

  it("counts a class of learning year 2024 that ended in January in the plan of 2025", () => {
    const inTime = TOLD_CLASSES.find(({ end }) => end === "2025-01-20")!;
    expect(inTime).toMatchObject({ learningYear: 2024 });
    const counted = countClasses(sample.classes!).find(
      ({ month, ministry, field }) =>
        month === "2025-01" && ministry === inTime.ministry && field === inTime.field,
    );
    expect(counted?.people).toBeGreaterThanOrEqual(inTime.people);
    expect(counted?.year).toBe(2025);
  });

  it("leaves some bases without a class for one year or two", async () => {
    const activities = unitActivity(sample.classes!, await readBases(bytesOf("sample/bases.csv")));
    const idle = (threshold: number) =>
      exitList(activities, { threshold, firstYear: 2024, lastYear: 2025 }).map(
        ({ activity }) => activity.name,
      );
    expect(idle(1)).toEqual(["壬大学继续教育学院", "子职业大学"]);
    expect(idle(2)).toEqual(["子职业大学"]);
    const alias = activities.find(({ name }) => name === "乙大学继续教育基地");
    expect(alias?.years.length).toBe(2);
  });
});

describe("the other sample ledgers", () => {
  it("has one that is refused, a fault in each row but the first", () => {
    const { outcome, findings } = read("ledger-faulty.csv");
    expect(outcome).toBe("reject");
    expect(
      findings
        .filter(({ severity }) => severity === "error")
        .map(({ row, code }) => `${row} ${code}`)
        .sort(),
    ).toEqual([
      "3 conflicting-duplicate",
      "4 class-dates-reversed",
      "5 class-outside-year",
      "6 unknown-form",
      "7 invalid-hours",
      "8 non-integer-persons",
      "9 unknown-region",
    ]);
  });

  it("has one that is refused for personal data", () => {
    expect(read("ledger-personal.csv").tally).toEqual({ "personal-data": 1 });
  });
});
