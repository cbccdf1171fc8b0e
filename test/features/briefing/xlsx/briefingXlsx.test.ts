import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { PaperCell, PaperRow, PaperTable } from "../../../../src/app/paper/paperTable.ts";
import {
  COUNTRY_SECTIONS,
  composeBriefing,
  MINISTRY_SECTIONS,
} from "../../../../src/features/briefing/compose/compose.ts";
import type { BriefingDocument } from "../../../../src/features/briefing/document/document.ts";
import { blankMast } from "../../../../src/features/briefing/document/mastWords.ts";
import { briefingLayout } from "../../../../src/features/briefing/pages/briefingLayout.ts";
import { briefingXlsx } from "../../../../src/features/briefing/xlsx/briefingXlsx.ts";
import { publishedPlan, submission } from "../../../builders.ts";
import { sceneArbitrary } from "../../../domain/arbitraries.ts";
import { sampleReports } from "../../../domain/sampleReports.ts";
import { readSheets } from "../../../workbook.ts";
import { everyKind, nothingReported, wide, withoutSample } from "../documents.ts";
import { briefingInput } from "../input.ts";
import { attribute, brokenLinks, find } from "../officeParts.ts";
import { tablesOf } from "../parts.ts";
import { sheetDisorder } from "../sheetOrder.ts";
import { numberIn } from "../ties.ts";
import { type ReadBook, type ReadCell, type ReadSheet, readBook, wrongResults } from "../workbook.ts";

const ALL = [...COUNTRY_SECTIONS, ...MINISTRY_SECTIONS].map(({ id }) => id);
const written = async (document: BriefingDocument) => readBook(await briefingXlsx(briefingLayout(document)));

/** The first row of a table's rows in its sheet. */
const FIRST = 4;
/** Of tables with up to 52 columns. */
const addressOf = (row: number, column: number) =>
  `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}${FIRST + row}`;

/** A document of one table. */
function documentOf(table: PaperTable): BriefingDocument {
  const [section] = withoutSample.sections;
  return { ...withoutSample, sections: [{ ...section!, blocks: [{ kind: "table", table }] }] };
}

/** Whole thousandths, halves up, counted in whole numbers; 0.999 at most below 1. */
function rateOf(part: number, whole: number): number {
  const thousandths = Math.floor((part * 2000 + whole) / (2 * whole));
  return (part < whole ? Math.min(999, thousandths) : thousandths) / 1000;
}

/** What must stand in the sheet for a cell of the document, worked out anew. */
function expected(cell: PaperCell): string | number {
  switch (cell.kind) {
    case "people":
    case "change":
      return cell.people;
    case "rate":
      return rateOf(cell.part, cell.whole);
    case "points":
      return Math.sign(cell.ratio) * Number(Math.abs(cell.ratio * 100).toFixed(1)) + 0;
    case "text":
      return cell.text;
    case "none":
      return cell.word;
    case "not-reported":
      return "未报";
    case "no-quota":
      return "—";
    case "off-plan":
      return `外 ${cell.people.toLocaleString("en-US")}`;
  }
}

/** Cells of the sheet that are not what the document holds. */
function differences(sheet: ReadSheet, { columns }: PaperTable, rows: readonly PaperRow[]): string[] {
  return rows.flatMap(({ cells }, r) =>
    columns.flatMap(({ key }, c) => {
      const want = expected(cells[key]!);
      const held = sheet.cells.get(addressOf(r, c))?.value ?? "";
      return held === want ? [] : [`${sheet.name} ${addressOf(r, c)}: ${held}, not ${want}`];
    }),
  );
}

/** The sheets of every table: its own, and those of the people behind it. */
function sheetsByTable({ sheets }: ReadBook, document: BriefingDocument) {
  let at = 0;
  return tablesOf(document).map((table) => ({
    table,
    sheet: sheets[at++]!,
    whole: table.counts ? sheets[at++] : undefined,
    part: table.counts ? sheets[at++] : undefined,
  }));
}

/** Everything that must hold in a workbook whatever the document. */
function expectWorkbook(book: ReadBook, document: BriefingDocument): void {
  for (const { table, sheet, whole, part } of sheetsByTable(book, document)) {
    expect(differences(sheet, table, table.rows)).toEqual([]);
    if (!table.counts || !whole || !part) continue;
    expect(differences(whole, table, table.counts.whole)).toEqual([]);
    expect(differences(part, table, table.counts.part)).toEqual([]);
  }
  expect(wrongResults(book.sheets)).toEqual([]);
}

/** Cells that should be live and are not: totals, rates of named columns, all figures of a table with people behind it. */
function deadCells(book: ReadBook, document: BriefingDocument): string[] {
  const dead: string[] = [];
  const check = (sheet: ReadSheet, row: number, column: number) => {
    if (sheet.cells.get(addressOf(row, column))?.formula == null)
      dead.push(`${sheet.name} ${addressOf(row, column)}`);
  };
  for (const { table, sheet, whole, part } of sheetsByTable(book, document)) {
    const { columns, rows, counts } = table;
    const hasParts = rows.some(({ role }) => role !== "total");
    rows.forEach(({ role }, r) => {
      columns.forEach(({ key, align, sums, ratio }, c) => {
        if (ratio || (sums && role === "total" && hasParts)) check(sheet, r, c);
        if (!counts || align !== "right") return;
        check(sheet, r, c);
        const isSum = role === "total" ? hasParts : key === counts.total && columns.length > 2;
        if (isSum) for (const people of [whole!, part!]) check(people, r, c);
      });
    });
  }
  return dead;
}

const sample = composeBriefing(
  briefingInput(
    [publishedPlan(2025), publishedPlan(2024)],
    [...sampleReports(2025), ...sampleReports(2024)],
    "2025-06",
    { sample: true },
  ),
  { ministry: null, sections: ALL },
);

describe("briefingXlsx(document)", () => {
  describe("as a file", () => {
    it.each([
      ["every kind of cell", everyKind],
      ["a table of 40 by 30", wide],
      ["nothing reported", nothingReported],
      ["the sample", sample],
      ["no table", { ...withoutSample, sections: [] }],
    ])(
      "has well-formed parts, linked and typed, with children in the schema's order: %s",
      async (_, document) => {
        const { parts } = await written(document);
        expect(brokenLinks(parts)).toEqual([]);
        for (const [name, part] of parts.xml)
          if (name.startsWith("xl/") && !name.endsWith(".rels"))
            expect({ name, faults: sheetDisorder(part) }).toEqual({ name, faults: [] });
      },
    );

    it("has a sheet for every table, and two with the people behind a table of rates", async () => {
      const { sheets } = await written(sample);
      expect(sheets.map(({ name }) => name)).toEqual([
        "表1 部门×领域完成率",
        "表1附1 计划数",
        "表1附2 完成数",
        "表2 各领域完成情况",
        "表3 最大的10格缺口",
        "表4 各部门完成情况",
        "表5 上报情况",
        "表6 各部门两年计划数",
        "表7 各领域两年计划数",
        "表8 截至6月两年完成数",
        "表9 文件总目标与计划表合计",
      ]);
    });

    it("begins with the head of the paper, as it was filled in, its title and the names of the sheets", async () => {
      const mast = { office: "专业技术人员管理司", issue: "2025年第9期", date: "2025-10-20" };
      const { head, sheets } = await written({ ...sample, mast });
      const lines = [...head.cells.values()].map(({ value }) => value);
      const title = sample.sections[0]?.blocks.find(({ kind }) => kind === "title");
      expect(lines.slice(0, 5)).toEqual([
        sample.heading,
        "专业技术人员管理司编",
        "2025年第9期",
        "2025年10月20日",
        title?.kind === "title" ? title.text : "",
      ]);
      expect(lines.slice(5, -1)).toEqual(sheets.map(({ name }) => name));
    });

    it("says so in one file where there is no table", async () => {
      const mast = blankMast("2025-09");
      const { head, sheets } = await written({ ...withoutSample, mast, sections: [] });
      expect(sheets).toEqual([]);
      expect([...head.cells.values()].map(({ value }) => value)).toEqual([
        "能力提升项目进度简报",
        "＿＿＿＿＿＿＿＿编",
        "2025年第9期",
        "＿＿＿＿年＿＿月＿＿日",
        "所选部分没有表。",
        "截至2025年9月30日 · 2025年度计划（人社厅函〔2025〕23号） · 核验码 0BAD-C0DE-0BAD-C0DE-0BAD",
      ]);
    });

    it("gives sheets names that a spreadsheet takes, whatever the titles", async () => {
      const [table] = tablesOf(withoutSample);
      const title = `[甲]/乙\\:*?'${"𠮷".repeat(20)}'`;
      const [section] = withoutSample.sections;
      const tables = ["", "'", title, title].map((each, i) => ({ ...table!, id: String(i), title: each }));
      const { sheets } = await written({
        ...withoutSample,
        sections: [{ ...section!, blocks: tables.map((each) => ({ kind: "table", table: each })) }],
      });
      const names = sheets.map(({ name }) => name);
      expect(new Set(names).size).toBe(4);
      for (const name of names) expect(name).toMatch(/^[^[\]/\\:*?]{1,31}(?<!')$/);
    });
  });

  describe("as a sheet", () => {
    let book: ReadBook;
    let sheet: ReadSheet;
    const value = (address: string) => sheet.cells.get(address)?.value ?? null;
    const formatOf = (address: string): string | null => {
      const [cell] = find(book.parts, sheet.part, `//s:c[@r="${address}"]`);
      const style = find(book.parts, "xl/styles.xml", "//s:cellXfs/s:xf")[Number(attribute(cell!, "s"))];
      const id = attribute(style!, "numFmtId");
      const [format] = find(book.parts, "xl/styles.xml", `//s:numFmt[@numFmtId="${id}"]`);
      return format ? attribute(format, "formatCode") : null;
    };
    beforeAll(async () => {
      book = await written(everyKind);
      sheet = book.sheets[0]!;
    });

    it("holds title, sample label, unit and head, and beneath notes, source and stamp", () => {
      expect([value("A1"), value("A2"), value("G2")]).toEqual([
        "表1 各部门完成情况",
        "示例数据（非真实上报）",
        "单位：人",
      ]);
      expect([..."ABCDEFG"].map((column) => value(`${column}3`))).toEqual(
        tablesOf(everyKind)[0]!.columns.map(({ head }) => head),
      );
      expect([9, 10, 11, 12, 13].map((row) => value(`A${row}`))).toEqual([
        "含公式的单元格随人数改动自动重算，其余数值和底色不变。",
        "未报：该部门没有上报，不等于0。",
        "完成率 = 完成数 ÷ 计划数。",
        "来源：2025年度计划；各部门上报",
        "截至2025年9月30日 · 2025年度计划（人社厅函〔2025〕23号） · 核验码 0BAD-C0DE-0BAD-C0DE-0BAD",
      ]);
    });

    it("names no sample where there is none", async () => {
      const { sheets, parts } = await written(withoutSample);
      for (const { cells, part } of sheets) {
        expect([...cells.values()].filter(({ value: held }) => held === "示例数据（非真实上报）")).toEqual(
          [],
        );
        expect(find(parts, part, "//s:oddHeader")).toEqual([]);
      }
    });

    it("sums the parts live, and divides live where columns are named for it", () => {
      expect(sheet.cells.get("B4")).toEqual({ formula: "SUM(B5:B8)", value: 13_700 });
      expect(sheet.cells.get("E4")).toEqual({ formula: "SUM(E5:E8)", value: 60 });
      expect(sheet.cells.get("D6")).toEqual({
        formula:
          'IF(ISNUMBER(B6),IF(ISNUMBER(C6),IF(B6>0,IF(C6<B6,MIN(ROUND(C6/B6,3),0.999),ROUND(C6/B6,3)),"计划为0"),"未报"),"—")',
        value: 1.372,
      });
      expect(sheet.cells.get("D8")?.value).toBe("未报");
    });

    it("tells 0, not reported, no quota, off-plan and 137.2 % apart", () => {
      const other = book.sheets[1]!.cells;
      const five = [
        sheet.cells.get("D6"),
        sheet.cells.get("D7"),
        sheet.cells.get("C8"),
        other.get("D5"),
        other.get("C6"),
      ];
      expect(five.map((cell) => cell?.value)).toEqual([1.372, 0, "未报", "—", "外 120"]);
    });

    it("formats people, changes, rates and points as they are printed", () => {
      expect(["B5", "E6", "D6", "F6"].map(formatOf)).toEqual([
        "#,##0",
        '+#,##0;"−"#,##0;0',
        "0.0%",
        '+0.0;"−"0.0;0.0',
      ]);
      // What is words now is a rate as soon as somebody fills in the people.
      expect(formatOf("D8")).toBe(formatOf("D6"));
    });

    it("keeps the head in view and on every page of A4", () => {
      const [pane] = find(book.parts, sheet.part, "//s:pane");
      expect([attribute(pane!, "ySplit"), attribute(pane!, "xSplit"), attribute(pane!, "state")]).toEqual([
        "3",
        "1",
        "frozen",
      ]);
      expect(find(book.parts, "xl/workbook.xml", "//s:definedName").map(({ content }) => content)).toEqual([
        "'表1 各部门完成情况'!$A:$A,'表1 各部门完成情况'!$1:$3",
        "'表2 部门×领域完成率'!$A:$B,'表2 部门×领域完成率'!$1:$3",
      ]);
      for (const [i, name] of find(book.parts, "xl/workbook.xml", "//s:definedName").entries())
        expect([attribute(name, "name"), attribute(name, "localSheetId")]).toEqual([
          "_xlnm.Print_Titles",
          String(i + 1),
        ]);
      const pages = book.sheets.map(({ part }) => find(book.parts, part, "//s:pageSetup")[0]!);
      expect(pages.map((page) => attribute(page, "paperSize"))).toEqual(["9", "9"]);
      expect(pages.map((page) => attribute(page, "orientation"))).toEqual(["portrait", "landscape"]);
    });

    it("fits a sheet to the width of a page and lets its rows run on; a very wide one goes over several", async () => {
      const pagesOf = ({ parts, sheets }: ReadBook) => {
        const [page] = find(parts, sheets[0]!.part, "//s:pageSetup");
        const [fits] = find(parts, sheets[0]!.part, "/s:worksheet/s:sheetPr/s:pageSetUpPr");
        return [
          attribute(fits!, "fitToPage"),
          attribute(page!, "fitToWidth"),
          attribute(page!, "fitToHeight"),
        ];
      };
      expect(pagesOf(book)).toEqual(["1", "1", "0"]);
      expect(pagesOf(await written(wide))).toEqual(["1", "2", "0"]);
    });

    it("prints the stamp, the page number and the sample label on every page", () => {
      const [above] = find(book.parts, sheet.part, "//s:oddHeader");
      const [below] = find(book.parts, sheet.part, "//s:oddFooter");
      expect(above?.content).toBe("&C&9示例数据（非真实上报）");
      expect(below?.content).toBe(
        "&L&8截至2025年9月30日\n2025年度计划（人社厅函〔2025〕23号）\n核验码 0BAD-C0DE-0BAD-C0DE-0BAD&R&10— &P —",
      );
    });

    it("takes no code from a document's name into the foot, and never makes it too long", async () => {
      const plan = `${"2025&P".repeat(60)}`;
      const { parts, sheets } = await written({ ...everyKind, stamp: { ...everyKind.stamp, plan } });
      const [below] = find(parts, sheets[0]!.part, "//s:oddFooter");
      expect(below!.content.length).toBeLessThanOrEqual(255);
      expect(below!.content.replaceAll("&&", "").match(/&P/g)).toEqual(["&P"]);
    });

    it("holds text that looks like a formula as text", async () => {
      const table: PaperTable = {
        ...tablesOf(withoutSample)[0]!,
        title: "=1+1",
        rows: [{ role: "part", cells: { name: { kind: "text", text: '=HYPERLINK("http://x","y")' } } }],
      };
      const { sheets } = await written(documentOf(table));
      expect(sheets[0]!.cells.get("A4")).toEqual({ formula: null, value: '=HYPERLINK("http://x","y")' });
    });

    it("leaves out letters that XML cannot hold", async () => {
      const table = { ...tablesOf(withoutSample)[0]!, notes: ['注\u0000\u000b\ud800\uffff<&>"𠮷'] };
      const { sheets } = await written(documentOf(table));
      expect(sheets[0]!.cells.get("A10")?.value).toBe('注<&>"𠮷');
    });
  });

  it("writes no formula that would come to another figure than the document's", async () => {
    const [table] = tablesOf(withoutSample);
    const [total, ...parts] = table!.rows;
    const rows = [
      { ...total!, cells: { ...total!.cells, quota: { kind: "people", people: 1 } as const } },
      ...parts,
    ];
    const { sheets } = await written(documentOf({ ...table!, rows }));
    expect(sheets[0]!.cells.get("B4")).toEqual({ formula: null, value: 1 });
    expect(sheets[0]!.cells.get("D4")).toEqual({ formula: null, value: 0.748 });
  });

  it("divides the rates of a matrix from two sheets with the people, whose sums are live both ways", async () => {
    const { sheets } = await written(sample);
    const [rates, planned, done] = sheets as [ReadSheet, ReadSheet, ReadSheet];
    const matrix = tablesOf(sample)[0]!;
    const last = FIRST + matrix.rows.length - 1;
    expect(planned.cells.get("B4")?.formula).toBe(`SUM(B5:B${last})`);
    expect(planned.cells.get("B5")?.formula).toBe("SUM(C5:Q5)");
    expect(done.cells.get("Q4")?.formula).toBe(`SUM(Q5:Q${last})`);
    expect(planned.cells.get("B4")?.value).toBe(980_000);
    expect([rates, planned, done].map(({ cells }) => cells.get("Q2")?.value ?? null)).toEqual([
      null,
      "单位：人",
      "单位：人",
    ]);
    expect(rates.cells.get("B4")?.formula).toContain("ROUND('表1附2 完成数'!B4/'表1附1 计划数'!B4,3)");
    const offPlan = [...rates.cells.values()].filter(({ value }) => String(value).startsWith("外 "));
    expect(offPlan.length).toBeGreaterThan(1);
    expect(offPlan.every(({ formula }) => formula !== null)).toBe(true);
  });

  it("is read by a reader of workbooks with the results of all formulas", async () => {
    const file = await briefingXlsx(briefingLayout(sample));
    const read = readSheets(file);
    const book = readBook(file);
    expect(read.map(({ sheet }) => sheet)).toEqual([book.head, ...book.sheets].map(({ name }) => name));
    for (const [i, { cells }] of book.sheets.entries()) {
      const held = (cell: ReadCell | undefined) => cell?.value ?? null;
      const rows = read[i + 1]!.data.slice(FIRST - 1).map((row) => row.slice(0, 3));
      expect(rows).toEqual(rows.map((row, r) => row.map((_, c) => held(cells.get(addressOf(r, c))))));
    }
  });

  it("ties with the document to the person: every kind of cell, many columns, nothing reported", async () => {
    for (const document of [everyKind, wide, nothingReported])
      expectWorkbook(await written(document), document);
  });

  it("ties and is live wherever it can be: the sample, and every ministry of it", async () => {
    const plan = publishedPlan(2025);
    const input = briefingInput([plan, publishedPlan(2024)], sampleReports(2025), "2025-06");
    const ministries = plan.ministries.map((ministry) => composeBriefing(input, { ministry, sections: ALL }));
    for (const document of [sample, ...ministries]) {
      const book = await written(document);
      expectWorkbook(book, document);
      expect(deadCells(book, document)).toEqual([]);
    }
    expect(numberIn(tablesOf(sample)[0]!.counts!.whole[0]!.cells.total)).toBe(980_000);
  });

  it("does so over random positions", async () => {
    await fc.assert(
      fc.asyncProperty(sceneArbitrary, async ({ plan: own, submissions, asOf }) => {
        const before = { ...own, year: own.year - 1 };
        const earlier = submissions.map((each) =>
          submission(each.ministry, each.cutoff.replace(String(own.year), String(before.year)), each.counts),
        );
        const input = briefingInput([own, before], [...submissions, ...earlier], asOf);
        const names = [null, ...input.position.ministries.slice(-1).map(({ ministry }) => ministry)];
        for (const ministry of names) {
          const document = composeBriefing(input, { ministry, sections: ALL });
          const book = await written(document);
          expectWorkbook(book, document);
          expect(deadCells(book, document)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  }, 300_000);
});
