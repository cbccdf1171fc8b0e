import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { paperCellText } from "../../../src/app/paper/paperCellText.ts";
import type { PaperCell } from "../../../src/app/paper/paperTable.ts";
import { briefingCsvFiles, briefingCsvZip } from "../../../src/features/briefing/briefingCsv.ts";
import { COUNTRY_SECTIONS, composeBriefing } from "../../../src/features/briefing/compose/compose.ts";
import type { BriefingDocument } from "../../../src/features/briefing/document/document.ts";
import { briefingLayout } from "../../../src/features/briefing/pages/briefingLayout.ts";
import { tokenise } from "../../../src/intake/table/table.ts";
import { publishedPlan } from "../../builders.ts";
import { sampleReports } from "../../domain/sampleReports.ts";
import { everyKind, nothingReported, wide, withoutSample } from "./documents.ts";
import { briefingInput } from "./input.ts";
import { tablesOf } from "./parts.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const recordsOf = (bytes: Uint8Array) =>
  tokenise(new TextDecoder().decode(bytes), ",").records.map(({ cells }) => cells);

const sample = composeBriefing(
  briefingInput(
    [publishedPlan(2025), publishedPlan(2024)],
    [...sampleReports(2025), ...sampleReports(2024)],
    "2025-06",
    { sample: true },
  ),
  { ministry: null, sections: COUNTRY_SECTIONS.map(({ id }) => id) },
);

/** What must stand in the file for a cell of the document. */
function expected(cell: PaperCell): string {
  if (cell.kind === "people" || cell.kind === "change") return String(cell.people);
  if (cell.kind === "points")
    return paperCellText(cell).replace("+", "").replace("−", "-").replace(/\.0$/, "");
  return paperCellText(cell);
}

describe("briefingCsvFiles(document)", () => {
  it("gives a file for every table, named by number and title, and two with the people behind a matrix", () => {
    expect(briefingCsvFiles(briefingLayout(sample)).map(({ name }) => name)).toEqual([
      "表1-部门×领域完成率.csv",
      "表1附1-计划数.csv",
      "表1附2-完成数.csv",
      "表2-各领域完成情况.csv",
      "表3-最大的10格缺口.csv",
      "表4-各部门完成情况.csv",
      "表5-上报情况.csv",
      "表6-各部门两年计划数.csv",
      "表7-各领域两年计划数.csv",
      "表8-截至6月两年完成数.csv",
      "表9-文件总目标与计划表合计.csv",
    ]);
  });

  it("writes people as plain numbers, rates as printed, and absence in words", () => {
    expect(textOf(briefingCsvFiles(briefingLayout(everyKind))[0]!.bytes)).toBe(
      [
        "\ufeff示例数据（非真实上报）",
        "表1 各部门完成情况",
        "单位：人",
        "部门,计划数,完成数,完成率,比上月,占比变化（百分点）,进度",
        "合计,13700,10244,74.8%,60,0,—",
        "教育部,10000,7500,75.0%,100,1.3,正常",
        "科技部,2000,2744,137.2%,-40,0,已完成",
        "财政部,500,0,0.0%,0,-1.3,滞后",
        "国家知识产权局,1200,未报,未报,—,—,未报送",
        "未报：该部门没有上报，不等于0。",
        "完成率 = 完成数 ÷ 计划数。",
        "来源：2025年度计划；各部门上报",
        "截至2025年9月30日 · 2025年度计划（人社厅函〔2025〕23号） · 核验码 0BAD-C0DE-0BAD-C0DE-0BAD",
        "",
      ].join("\r\n"),
    );
  });

  it("begins with the mark of sample data, only where there is some", () => {
    const firstOf = (document: BriefingDocument) =>
      recordsOf(briefingCsvFiles(briefingLayout(document))[0]!.bytes)[0];
    expect(firstOf(everyKind)).toEqual(["示例数据（非真实上报）"]);
    expect(firstOf(withoutSample)).toEqual(["表1 各部门完成情况"]);
  });

  it.each([
    ["the sample", sample],
    ["many columns", wide],
    ["nothing reported", nothingReported],
  ])("ties with the document to the person: %s", (_, document) => {
    const files = briefingCsvFiles(briefingLayout(document)).map(({ bytes }) => recordsOf(bytes));
    for (const { columns, rows, counts } of tablesOf(document))
      for (const each of [rows, ...(counts ? [counts.whole, counts.part] : [])]) {
        const records = files.shift()!;
        const head = records.findIndex(([first]) => first === columns[0]!.head);
        expect(records.slice(head + 1, head + 1 + each.length)).toEqual(
          each.map(({ cells }) => columns.map(({ key }) => expected(cells[key]!))),
        );
      }
    expect(files).toEqual([]);
  });

  it("neutralises text that a spreadsheet would run", () => {
    const [table] = tablesOf(withoutSample);
    const [section] = withoutSample.sections;
    const [file] = briefingCsvFiles(
      briefingLayout({
        ...withoutSample,
        sections: [{ ...section!, blocks: [{ kind: "table", table: { ...table!, notes: ["=1+1"] } }] }],
      }),
    );
    expect(recordsOf(file!.bytes)).toContainEqual(["'=1+1"]);
  });

  it("says so in one file where there is no table", () => {
    const [file, ...others] = briefingCsvFiles(briefingLayout({ ...withoutSample, sections: [] }));
    expect(others).toEqual([]);
    expect(file!.name).toBe("说明.csv");
    expect(recordsOf(file!.bytes)).toContainEqual(["所选部分没有表。"]);
  });
});

describe("briefingCsvZip(document)", () => {
  it("has the same files under the same names", async () => {
    const files = briefingCsvFiles(briefingLayout(sample));
    const archive = unzipSync(await briefingCsvZip(briefingLayout(sample)));
    expect(Object.keys(archive)).toEqual(files.map(({ name }) => name));
    for (const { name, bytes } of files) expect(strFromU8(archive[name]!)).toBe(strFromU8(bytes));
  });
});
