import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { readPlanFile } from "../../../src/intake/plan/readPlanFile.ts";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import cases from "../../fixtures/cases/cases.json" with { type: "json" };
import { CONTEXT } from "../context.ts";

/** A spreadsheet as some other program writes it, and what must come of it. */
interface Case {
  readonly file: string;
  readonly kind: string;
  readonly rule: string;
  readonly must: string;
  readonly plan?: boolean;
  /** The figures that may be read, people. */
  readonly persons?: readonly number[];
  /** What a message must say. */
  readonly says?: string;
}

const bytesOf = (file: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/cases/${file}`, import.meta.url)));

async function readCase({ file, plan }: Case) {
  if (plan) return { ...(await readPlanFile(bytesOf(file), CONTEXT)), persons: [] };
  const reading = await readReportFile(bytesOf(file), CONTEXT);
  return { ...reading, persons: reading.records.map(({ persons }) => persons) };
}

/** What each rule asks of a reading. */
const RULES: Record<string, (reading: Awaited<ReturnType<typeof readCase>>, example: Case) => void> = {
  taken: ({ outcome }) => expect(outcome).not.toBe("reject"),
  "not-accept": ({ outcome }) => expect(outcome).not.toBe("accept"),
  finding: ({ findings }) => expect(findings.map(({ code }) => code)).toContain("hidden-rows"),
  "no-zero": ({ persons, outcome }) => {
    expect(outcome).toBe("accept");
    expect(persons).not.toContain(0);
  },
  "right-or-refused": ({ persons, outcome }, example) => {
    if (outcome !== "reject") expect(persons).toEqual(example.persons);
  },
  "within-2s": ({ outcome }) => expect(outcome).toBe("reject"),
  manual: ({ persons, findings }, { persons: expected, says }) => {
    if (expected) expect(persons).toEqual(expected);
    if (says) expect(findings.map(messageOf).join("\n")).toContain(says);
  },
};

describe("spreadsheets as other programs write them", () => {
  it.each(cases as Case[])("$kind, $rule: $file", async (example) => {
    const reading = await readCase(example);
    const rule = RULES[example.rule];
    if (!rule) throw new Error(`no rule ${example.rule}`);
    rule(reading, example);
  });

  it("reads the same figures from every format that it can be saved in", async () => {
    const folder = "formats";
    for (const ending of ["xls", "xlsb", "ods", "fods", "xml", "et"]) {
      const reading = await readReportFile(bytesOf(`${folder}/report.${ending}`), CONTEXT);
      expect([ending, reading.outcome, reading.sheet]).toEqual([ending, "confirm", "进度"]);
      expect([ending, ...reading.records.map(({ cutoff, persons }) => `${cutoff} ${persons}`)]).toEqual([
        ending,
        "2025-06 1200",
        "2025-06 null",
        "2025-06 30000",
        "2025-06 300",
      ]);
      expect(
        reading.findings.filter(({ severity }) => severity === "confirm").map(({ code }) => code),
      ).toEqual(["other-sheets", "hidden-rows"]);
    }
  });

  it("refuses a struck-out or raised part and a merged figure in every format", async () => {
    for (const ending of ["xls", "ods", "fods"]) {
      const reading = await readReportFile(bytesOf(`formats/merged.${ending}`), CONTEXT);
      expect([ending, reading.outcome]).toEqual([ending, "reject"]);
      expect(reading.findings.map(({ code }) => code)).toContain("merged-figure");
      const raised = await readReportFile(bytesOf(`formats/raised.${ending}`), CONTEXT);
      expect([ending, raised.outcome]).not.toEqual([ending, "accept"]);
    }
  });
});
