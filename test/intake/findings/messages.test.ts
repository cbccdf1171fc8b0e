import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/intake/findings/finding.ts";
import { findingOf } from "../../../src/intake/findings/finding.ts";
import { type FindingCode, NOTICE_CODES } from "../../../src/intake/findings/findingCodes.ts";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { compareWithReceived } from "../../../src/intake/report/compareWithReceived.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { CONTEXT, longReport, wideReport } from "../context.ts";
import { ALL_CODES, NEEDED_FACTS } from "./neededFacts.ts";

/** What concerns the file as a whole. */
const OF_FILE: readonly FindingCode[] = [
  ...(["empty-file", "not-text", "encoding-undecidable", "header-not-found", "no-data-rows"] as const),
  ...(["file-too-large", "other-sheets", "other-sheet-read"] as const),
];
/** What concerns a row or the header's row. */
const OF_ROW: readonly FindingCode[] = ["header-multirow", "header-normalised", "unknown-column"];
/** What stands in the cell cannot be shown, or is not what is wrong. */
const WITHOUT_VALUE: readonly FindingCode[] = [
  ...OF_FILE,
  ...([
    "encoding-error",
    "control-character",
    "personal-data",
    "wrong-delimiter",
    "missing-cutoff",
    "missing-key",
  ] as const),
  ...([
    "header-missing-column",
    "header-duplicate-column",
    "missing-cell",
    "header-multirow",
    "not-reported",
  ] as const),
  ...([
    "duplicate-key",
    "conflicting-duplicate",
    "unterminated-quote",
    "quote-swallowed-rows",
    "filled-down",
  ] as const),
  ...([
    "cumulative-decreased",
    "replaces-earlier",
    "far-above-quota",
    "hidden-rows",
    "sudden-growth",
    "off-plan",
    "already-received",
    "older-than-latest",
  ] as const),
  ...(["class-without-people", "mixed-without-parts"] as const),
  ...(["likely-double", "rule-breach", "rule-yardstick"] as const),
  ...(["subtotal-row-excluded", "total-row-excluded", "repeated-header"] as const),
];
/** What a person has to do begins so. */
const ADVICE = /请|须|不要/;

function expectReadable(message: string): void {
  expect(message).toMatch(/。$/);
  expect(message).not.toMatch(/undefined|null|NaN|。。|，。|“”/);
  // Dates are written as words; a cell is quoted as it is, a form to fill in as it is filled in.
  expect(message.replace(/“[^”]*”/g, "").replace(/(?:例如|写成) \d{4}-\d{2}/g, "")).not.toMatch(
    /\d{4}-\d{2}/,
  );
}

describe.each(ALL_CODES)("messageOf(%s)", (code) => {
  const place = { row: 12, line: 12, column: "累计完成人数" };
  const message = messageOf(findingOf<FindingCode>(code, place, { value: "某值", ...NEEDED_FACTS[code] }));

  it("is a sentence that reads out of context", () => {
    expectReadable(message);
    if (!NOTICE_CODES.some((notice) => notice === code)) expect(message).toMatch(ADVICE);
  });

  it("states where and what", () => {
    if (!OF_FILE.includes(code)) expect(message).toContain("第12行");
    if (!OF_FILE.includes(code) && !OF_ROW.includes(code)) expect(message).toContain("“累计完成人数”");
    if (!WITHOUT_VALUE.includes(code)) expect(message).toContain("某值");
  });
});

describe("messages of real findings", () => {
  const folder = new URL("../../fixtures/reports/", import.meta.url);
  const files = readdirSync(folder).filter((name) => !name.endsWith(".json"));
  const own = [
    longReport(
      "2025,教育部,新材料,2030-06,5,",
      "2025,教育部,新能源,2025.1,5,",
      "2025,教育部,新材料,2024-12,5,",
    ),
    longReport(
      "2025,教育部,新材料,2025-09,5,",
      "2025,教育部,新材料,2025-06,7,",
      "2025,教育部,新材料,2025-06,8,",
    ),
    longReport("2025,教育部,新材料,2025年6月,5,", ",,新能源,,#REF!,", "2025,教育部,其他,2025-06,=A1,"),
    wideReport("教育部,1,2,3"),
  ];
  const read = [...files.map((name) => readFileSync(new URL(name, folder))), ...own].map((bytes) =>
    readReport(bytes, CONTEXT),
  );
  const received = [
    { year: 2025, ministry: "教育部", cutoff: "2025-03", counts: { 新材料: 9 }, notes: {} },
    { year: 2025, ministry: "教育部", cutoff: "2025-12", counts: { 新材料: 1 }, notes: {} },
    { year: 2025, ministry: "教育部", cutoff: "2025-06", counts: { 新材料: 6 }, notes: {} },
  ];
  const compared = compareWithReceived(
    readReport(longReport("2025,教育部,新材料,2025-06,5,"), CONTEXT).records,
    [],
    received,
  );
  const findings: Finding[] = [...read.flatMap((reading) => reading.findings), ...compared];

  it("read out of context, with row, column and value where there are such", () => {
    expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThanOrEqual(35);
    for (const finding of findings) {
      const { code, row, column, value } = finding;
      const message = messageOf(finding);
      expectReadable(message);
      if (row !== null) expect(message).toContain(`第${row}行`);
      const named = column !== null && code !== "unknown-column" && code !== "header-normalised";
      if (named) expect(message).toContain(`“${column}”`);
      const short = value?.replace(/\s+/g, " ").trim() ?? "";
      if (short !== "" && short.length < 40 && !WITHOUT_VALUE.includes(code))
        expect(message).toContain(short);
    }
  });

  it("write months as words", () => {
    const about = compared.map(messageOf).join("");
    for (const month of ["2025年3月", "2025年6月", "2025年12月"]) expect(about).toContain(month);
  });
});
