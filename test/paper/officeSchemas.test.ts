import validate, { type Format } from "@ooxml-tools/validate";
import { describe, expect, it } from "vitest";
import { COUNTRY_SECTIONS, composeBriefing } from "../../src/features/briefing/compose/compose.ts";
import { briefingDocx } from "../../src/features/briefing/docx/briefingDocx.ts";
import { briefingLayout } from "../../src/features/briefing/pages/briefingLayout.ts";
import { briefingXlsx } from "../../src/features/briefing/xlsx/briefingXlsx.ts";
import { tableXlsx } from "../../src/outgoing/writeTable.ts";
import { publishedPlan } from "../builders.ts";
import { sampleReports } from "../domain/sampleReports.ts";
import { everyKind, nothingReported, wide } from "../features/briefing/documents.ts";
import { briefingInput } from "../features/briefing/input.ts";

// Microsoft's own validator of the Open XML SDK, by the schemas of Office.

const country = composeBriefing(
  briefingInput(
    [publishedPlan(2025), publishedPlan(2024)],
    [...sampleReports(2025), ...sampleReports(2024)],
    "2025-09",
    { sample: true },
  ),
  { ministry: null, sections: COUNTRY_SECTIONS.map(({ id }) => id) },
);

/** What Office would have to repair. */
async function faults(bytes: Uint8Array, format: Format): Promise<string[]> {
  const found = await validate(bytes, format, "Microsoft365");
  return found.map(({ description, path }) => `${path.partUri}${path.xpath}: ${description}`);
}

describe("files for Office hold to its schemas", () => {
  it.each(Object.entries({ country, everyKind, nothingReported, wide }))(
    "the briefing %s as .docx and .xlsx",
    async (_, document) => {
      expect(await faults(await briefingDocx(briefingLayout(document)), "docx")).toEqual([]);
      expect(await faults(await briefingXlsx(briefingLayout(document)), "xlsx")).toEqual([]);
    },
    300_000,
  );

  it("any table as .xlsx", async () => {
    const cells = [
      ["部门", "计划数"],
      ["教育部", 100],
      ["=1+1", null],
    ];
    const sheet = { name: "表", cells, headerRows: 1, lookOf: () => ({ marked: true }) };
    expect(await faults(await tableXlsx([sheet]), "xlsx")).toEqual([]);
  }, 300_000);

  it("and what does not is found", async () => {
    const [first] = everyKind.sections;
    const bytes = await briefingDocx(briefingLayout({ ...everyKind, sections: first ? [first] : [] }));
    expect(await faults(bytes, "xlsx").catch(() => ["no workbook"])).not.toEqual([]);
  }, 300_000);
});
