import { beforeAll, describe, expect, it } from "vitest";
import { paperCellText } from "../../../../src/app/paper/paperCellText.ts";
import type { BriefingDocument, BulletChart } from "../../../../src/features/briefing/document/document.ts";
import { stampWords } from "../../../../src/features/briefing/document/stampWords.ts";
import { briefingDocx } from "../../../../src/features/briefing/docx/briefingDocx.ts";
import { briefingLayout } from "../../../../src/features/briefing/pages/briefingLayout.ts";
import { readSheets } from "../../../workbook.ts";
import { everyKind, nothingReported, wide, withoutSample } from "../documents.ts";
import { attribute, brokenLinks, find, NAMESPACES, type OfficeParts, openOffice } from "../officeParts.ts";
import { chartsOf, tablesOf } from "../parts.ts";
import { disorder } from "../wordOrder.ts";

const DOCUMENT = "word/document.xml";
const ORDERED =
  /^word\/((document|styles|settings|fontTable|footnotes|header\d+|footer\d+)|charts\/chart\d+)\.xml$/;

const written = async (document: BriefingDocument) =>
  openOffice(await briefingDocx(briefingLayout(document)));
const texts = (parts: OfficeParts, part: string, path: string) =>
  find(parts, part, path).map((element) =>
    element
      .find(".//w:t", NAMESPACES)
      .map((t) => t.content)
      .join(""),
  );
const partsLike = (parts: OfficeParts, name: RegExp) =>
  [...parts.xml.keys()].filter((part) => name.test(part));

/** Cells of all tables with a head that repeats, row by row. */
function tableCells(parts: OfficeParts): string[][][] {
  return find(parts, DOCUMENT, "//w:tbl[w:tr[1]/w:trPr/w:tblHeader]").map((table) =>
    table.find("w:tr", NAMESPACES).map((row) =>
      row.find("w:tc", NAMESPACES).map((cell) =>
        cell
          .find(".//w:t", NAMESPACES)
          .map((t) => t.content)
          .join(""),
      ),
    ),
  );
}

describe("briefingDocx(document)", () => {
  let parts: OfficeParts;
  beforeAll(async () => {
    parts = await written(everyKind);
  });

  describe("as a file", () => {
    it.each([
      ["every kind of block", everyKind],
      ["a table of 40 by 30", wide],
      ["nothing reported", nothingReported],
    ])(
      "has well-formed parts, all linked and typed, with children in the order of the schemas: %s",
      async (_, document) => {
        const file = await written(document);
        expect(brokenLinks(file)).toEqual([]);
        for (const [name, part] of file.xml)
          if (ORDERED.test(name)) expect({ name, faults: disorder(part) }).toEqual({ name, faults: [] });
      },
    );

    it("has title, subject and keywords, and no author", () => {
      const core = "docProps/core.xml";
      expect(find(parts, core, "//dc:title").map((e) => e.content)).toEqual([
        "能力提升项目进度简报（截至2025年9月30日）",
      ]);
      expect(find(parts, core, "//dc:language").map((e) => e.content)).toEqual(["zh-CN"]);
      expect(find(parts, core, "//dc:creator | //cp:lastModifiedBy")).toEqual([]);
    });

    it("leaves out characters that are invalid in XML, and escapes those that it reserves", async () => {
      const [section] = withoutSample.sections;
      const title = '题\u0000\u000b\ud800\uffff<&>"𠮷';
      const file = await written({
        ...withoutSample,
        sections: [{ ...section!, blocks: [{ kind: "title", text: title }] }],
      });
      expect(texts(file, DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='Title']")).toEqual(['题<&>"𠮷']);
    });
  });

  describe("the page", () => {
    it("has the margins of GB/T 9704, turned for a landscape section", () => {
      const sizes = find(parts, DOCUMENT, "//w:sectPr/w:pgSz").map((size) => [
        attribute(size, "w", "w"),
        attribute(size, "h", "w"),
        attribute(size, "orient", "w"),
      ]);
      expect(sizes).toEqual([
        ["11906", "16838", "portrait"],
        ["16838", "11906", "landscape"],
      ]);
      const [margin] = find(parts, DOCUMENT, "//w:sectPr/w:pgMar");
      const millimetres = (side: string) => (Number(attribute(margin!, side, "w")) / 1440) * 25.4;
      expect(["top", "bottom", "left", "right"].map((side) => Math.round(millimetres(side)))).toEqual([
        37, 35, 28, 26,
      ]);
    });

    it("has its number between dashes, right on odd and left on even pages", () => {
      expect(find(parts, "word/settings.xml", "//w:evenAndOddHeaders")).toHaveLength(1);
      const sides = find(parts, DOCUMENT, "//w:footerReference").map((reference) => {
        const id = attribute(reference, "id", "r");
        const [link] = find(parts, "word/_rels/document.xml.rels", `//rel:Relationship[@Id='${id}']`);
        const footer = `word/${attribute(link!, "Target")}`;
        const [paragraph] = find(parts, footer, "//w:p[.//w:instrText]");
        const jc = paragraph!.get("w:pPr/w:jc/@w:val", NAMESPACES);
        expect(paragraph!.find(".//w:t | .//w:instrText", NAMESPACES).map((t) => t.content)).toEqual([
          "— ",
          "PAGE",
          " —",
        ]);
        return `${attribute(reference, "type", "w")} ${jc?.content}`;
      });
      expect(sides).toEqual(["default right", "even left", "default right", "even left"]);
    });

    it("has its number turned in the left margin of a landscape page, where an upright page has it", () => {
      const turned = partsLike(parts, /^word\/footer\d+\.xml$/).filter(
        (foot) => find(parts, foot, "//w:tc[.//w:instrText]//w:textDirection[@w:val='tbRl']").length > 0,
      );
      const places = turned.map((foot) => {
        const [place] = find(parts, foot, "//w:tblpPr[@w:horzAnchor='page'][@w:vertAnchor='page']");
        return ["tblpX", "tblpY"].map((at) => Math.round((Number(attribute(place!, at, "w")) / 1440) * 25.4));
      });
      // Its line is 20 pt high and ends 7 mm from the type area; below on odd and above on even pages.
      expect(places.toSorted()).toEqual([
        [21, 159],
        [21, 28],
      ]);
    });

    it("has the stamp in every foot", () => {
      const feet = partsLike(parts, /^word\/footer\d+\.xml$/);
      expect(feet).toHaveLength(4);
      for (const foot of feet) expect(texts(parts, foot, "/*")[0]).toContain(stampWords(everyKind.stamp));
    });

    it("says in every head how many entries of the journal are not counted", async () => {
      const faulty = await written({ ...everyKind, stamp: { ...everyKind.stamp, notCounted: 2 } });
      const heads = partsLike(faulty, /^word\/header\d+\.xml$/);
      expect(heads.length).toBeGreaterThan(0);
      for (const head of heads)
        expect(texts(faulty, head, "/*")).toEqual([
          "示例数据（非真实上报）　有2条记录校验不符，其中的数没有计入",
        ]);
    });

    it("has 示例数据（非真实上报） in every head with sample data, and nowhere without", async () => {
      const heads = partsLike(parts, /^word\/header\d+\.xml$/);
      expect(heads).toHaveLength(4);
      for (const head of heads) expect(texts(parts, head, "/*")).toEqual(["示例数据（非真实上报）"]);
      const real = await written(withoutSample);
      for (const head of partsLike(real, /^word\/header\d+\.xml$/))
        expect(texts(real, head, "/*")).toEqual([""]);
    });

    it("uses Chinese fonts, also for figures, and is marked as Chinese", () => {
      const [run] = find(parts, "word/styles.xml", "//w:docDefaults//w:rPr");
      const fonts = run!.get("w:rFonts", NAMESPACES) as NonNullable<ReturnType<typeof find>[0]>;
      expect(["ascii", "hAnsi", "eastAsia"].map((script) => attribute(fonts, script, "w"))).toEqual([
        "仿宋",
        "仿宋",
        "仿宋",
      ]);
      expect(run!.get("w:lang/@w:eastAsia", NAMESPACES)?.content).toBe("zh-CN");
      const named = find(parts, "word/fontTable.xml", "//w:font[w:altName]").map((f) =>
        attribute(f, "name", "w"),
      );
      expect(named).toEqual(["方正小标宋简体", "仿宋", "黑体", "宋体"]);
    });
  });

  describe("text", () => {
    it("has the title and every heading in the outline; a section without one begins with its name", async () => {
      expect(texts(parts, DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='Title']")).toEqual([
        "1个部门滞后，1个部门未报送，缺口0.42万人",
      ]);
      for (const id of ["Title", "Heading1"])
        expect(
          find(parts, "word/styles.xml", `//w:style[@w:styleId='${id}']//w:outlineLvl`).map((level) =>
            attribute(level, "val", "w"),
          ),
        ).toEqual(["0"]);
      const named = await written(wide);
      expect(texts(named, DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='Heading1']")).toEqual(["部门×领域"]);
    });

    it("has a footnote with a link to the table of a sentence, and none for a definition", () => {
      expect(texts(parts, DOCUMENT, "//w:p[.//w:footnoteReference]")).toEqual([
        "截至2025年9月30日，4个部门中3个已报，完成10,244人，占计划数的74.8%。",
      ]);
      expect(texts(parts, "word/footnotes.xml", "//w:footnote[not(@w:type)]")).toEqual([" 数据见表1。"]);
      const [link] = find(parts, "word/footnotes.xml", "//w:hyperlink");
      const aims = find(
        parts,
        DOCUMENT,
        `//w:p[w:bookmarkStart/@w:name='${attribute(link!, "anchor", "w")}']`,
      );
      expect(aims).toHaveLength(1);
    });

    it("is one paragraph where sentences run on, with one note for one table", async () => {
      const [section] = withoutSample.sections;
      const basis = [{ table: tablesOf(withoutSample)[0]!.id, path: "/" }];
      const words = ["一。", "二。", "三。"];
      const sentences = words.map((text, i) => ({ text, basis: i === 2 ? [] : basis }));
      const running = { kind: "sentences", sentences, running: true } as const;
      const file = await written({
        ...withoutSample,
        sections: [{ ...section!, blocks: [running, ...section!.blocks] }],
      });
      const paragraph = "//w:p[w:pPr/w:pStyle/@w:val='BriefingBody'][.//w:fldSimple]";
      expect(texts(file, DOCUMENT, paragraph)[0]).toBe("一。二。①三。");
      const [size] = find(file, "word/styles.xml", "//w:style[@w:styleId='BriefingBody']/w:rPr/w:sz");
      expect(attribute(size!, "val", "w")).toBe("24");
      const [again] = find(file, DOCUMENT, `${paragraph}//w:fldSimple`);
      const [, name] = /^NOTEREF (\S+) /.exec(attribute(again!, "instr", "w") ?? "") ?? [];
      expect(find(file, DOCUMENT, `//w:bookmarkStart[@w:name='${name}']`)).toHaveLength(1);
      expect(again!.get("w:r/w:rPr/w:rStyle/@w:val", NAMESPACES)?.content).toBe("FootnoteReference");
      expect(disorder(file.xml.get(DOCUMENT)!)).toEqual([]);
    });

    it("draws the line above footnotes without a number", () => {
      expect(find(parts, "word/footnotes.xml", "//w:footnote[@w:type]//w:footnoteRef")).toEqual([]);
      expect(find(parts, "word/footnotes.xml", "//w:footnote[not(@w:type)]//w:footnoteRef")).toHaveLength(1);
    });

    it("says in the footnote that the table is not in the document", async () => {
      const [section] = withoutSample.sections;
      const file = await written({
        ...withoutSample,
        sections: [{ ...section!, blocks: section!.blocks.filter(({ kind }) => kind !== "table") }],
      });
      expect(texts(file, "word/footnotes.xml", "//w:footnote[not(@w:type)]")).toEqual([
        " 数据见系统中的相应页面，本件未印该表。",
      ]);
    });
  });

  describe("tables", () => {
    it("have the printed text of every cell", () => {
      const expected = tablesOf(everyKind).map(({ columns, rows }) => [
        columns.map(({ head }) => head),
        ...rows.map((row) => columns.map(({ key }) => paperCellText(row.cells[key]!))),
      ]);
      expect(tableCells(parts)).toEqual(expected);
    });

    it("print 0, not reported, no quota and 137.2% differently", () => {
      const words = tableCells(parts).flat(2);
      for (const word of ["0.0%", "未报", "—", "137.2%", "外 120"]) expect(words).toContain(word);
    });

    it("have three lines: thick at the top and the bottom, thin under the head, and open sides", () => {
      const border = (path: string) =>
        find(parts, DOCUMENT, path).map((b) => `${attribute(b, "val", "w")} ${attribute(b, "sz", "w")}`);
      const table = "(//w:tbl[w:tr[1]/w:trPr/w:tblHeader])[1]";
      expect(border(`${table}/w:tblPr/w:tblBorders/*[self::w:top or self::w:bottom]`)).toEqual([
        "single 12",
        "single 12",
      ]);
      expect(border(`${table}/w:tblPr/w:tblBorders/*[not(self::w:top or self::w:bottom)]`)).toEqual(
        Array(4).fill("none 0"),
      );
      expect(new Set(border(`${table}/w:tr[1]//w:tcBorders/w:bottom`))).toEqual(new Set(["single 6"]));
      expect(find(parts, DOCUMENT, `${table}/w:tr[position() > 1]//w:tcBorders`)).toEqual([]);
    });

    it("never split a row, and align figures right", () => {
      const table = "//w:tbl[w:tr[1]/w:trPr/w:tblHeader]";
      expect(find(parts, DOCUMENT, `${table}/w:tr[not(w:trPr/w:cantSplit)]`)).toEqual([]);
      const sides = find(parts, DOCUMENT, `(${table})[1]/w:tr[3]/w:tc`).map(
        (cell) => cell.get("w:p/w:pPr/w:jc/@w:val", NAMESPACES)?.content,
      );
      expect(sides).toEqual(["left", "right", "right", "right", "right", "right", "center"]);
    });

    it("are not cut over pages where they fit one, and where they do not have the head with rows", async () => {
      const loose = (file: OfficeParts) =>
        find(
          file,
          DOCUMENT,
          "(//w:tbl[w:tr[1]/w:trPr/w:tblHeader])[1]/w:tr[position() > 1][not(.//w:keepNext[not(@w:val='false')])]",
        ).length;
      expect(loose(parts)).toBe(0);
      const long = await written(wide);
      expect(tablesOf(wide)[0]!.rows.length).toBeGreaterThan(30);
      expect(loose(long)).toBe(tablesOf(wide)[0]!.rows.length - 4);
    });

    it("have title and unit above, notes and source below", () => {
      const captions = texts(parts, DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='BriefingCaption']");
      expect(captions).toEqual(["表1 各部门完成情况单位：人", "表2 部门×领域完成率单位：%"]);
      const notes = texts(parts, DOCUMENT, "//w:tbl[w:tr[1]/w:trPr/w:tblHeader][1]/following-sibling::w:p");
      expect(notes.slice(0, 3)).toEqual([
        "未报：该部门没有上报，不等于0。",
        "完成率 = 完成数 ÷ 计划数。",
        "来源：2025年度计划；各部门上报",
      ]);
    });

    it("are cut between columns where they are too wide, with names and totals repeated and no cell lost", async () => {
      const file = await written(wide);
      const [table] = tablesOf(wide);
      const pieces = tableCells(file);
      expect(pieces.length).toBeGreaterThan(1);
      for (const [head] of pieces) expect(head!.slice(0, 2)).toEqual(["部门", "合计"]);
      expect(pieces.flatMap(([head]) => head!.slice(2))).toEqual(
        table!.columns.slice(2).map(({ head }) => head),
      );
      const widths = find(file, DOCUMENT, "//w:tblW").map((width) => Number(attribute(width, "w", "w")));
      for (const width of widths) expect(width).toBeLessThanOrEqual(225 * (1440 / 25.4) + 20);
    });
  });

  describe("charts", () => {
    const values = (chart: string, series: number): (string | null)[] => {
      const data = `(//c:ser)[${series}]/c:val/c:numRef/c:numCache`;
      const [count] = find(parts, chart, `${data}/c:ptCount`);
      return Array.from({ length: Number(attribute(count!, "val")) }, (_, i) => {
        const [point] = find(parts, chart, `${data}/c:pt[@idx='${i}']`);
        return point?.content ?? null;
      });
    };

    it("are native, with the finding as title and the figures in words for screen readers", () => {
      expect(partsLike(parts, /^word\/charts\/chart\d+\.xml$/)).toHaveLength(3);
      const described = find(parts, DOCUMENT, "//wp:docPr").map((p) => [
        attribute(p, "name"),
        attribute(p, "title"),
      ]);
      expect(described).toEqual([
        ...chartsOf(everyKind).map(({ title }, i) => [`图${i + 1}`, title]),
        ["二维码", "二维码"],
      ]);
      const [first] = find(parts, DOCUMENT, "//wp:docPr");
      for (const words of ["教育部 75.0%", "科技部 137.2%", "财政部 0.0%", "国家知识产权局 未报送"])
        expect(attribute(first!, "descr")).toContain(words);
      expect(find(parts, "word/charts/chart1.xml", "//c:title//a:t").map((t) => t.content)).toEqual([
        "1个部门滞后，1个部门未报送",
      ]);
    });

    it("name every row, however close the rows are", () => {
      for (const chart of partsLike(parts, /^word\/charts\/chart\d+\.xml$/)) {
        expect(find(parts, chart, "//c:catAx/c:tickLblSkip").map((e) => attribute(e, "val"))).toEqual(["1"]);
        expect(find(parts, chart, "//c:catAx/c:txPr/a:bodyPr").map((e) => attribute(e, "rot"))).toEqual([
          "0",
        ]);
      }
    });

    it("have no value where nothing was reported, 0 where nobody is done, and a series of what is carried forward", () => {
      expect(values("word/charts/chart1.xml", 1)).toEqual(["0.75", null, "0", null]);
      expect(values("word/charts/chart1.xml", 2)).toEqual([null, "1.372", null, null]);
      expect(values("word/charts/chart1.xml", 3)).toEqual(["0.748", "0.748", "0.748", null]);
      expect(values("word/charts/chart3.xml", 1)).toEqual(["2500", "0", "0", null]);
      expect(values("word/charts/chart3.xml", 2)).toEqual(["0", "1200", "0", null]);
      for (const chart of partsLike(parts, /^word\/charts\/chart\d+\.xml$/))
        expect(find(parts, chart, "//c:dispBlanksAs").map((e) => attribute(e, "val"))).toEqual(["gap"]);
    });

    it("have no value where no ministry reported", async () => {
      const file = await written(nothingReported);
      expect(find(file, "word/charts/chart1.xml", "//c:val//c:pt")).toEqual([]);
    });

    it("lead from total to total, every step between the running totals", () => {
      const chart = "word/charts/chart2.xml";
      expect(values(chart, 1)).toEqual([null, "0", "10000", "12000", "12500", null]);
      expect(values(chart, 2)).toEqual([null, "10000", "2000", "500", "1200", null]);
      expect(values(chart, 3)).toEqual(Array(6).fill(null));
      expect(values(chart, 4)).toEqual(["0", null, null, null, null, "13700"]);
    });

    it("have the same figures in a workbook that opens, with empty cells for missing values", async () => {
      for (const [i, chart] of [
        "word/charts/chart1.xml",
        "word/charts/chart2.xml",
        "word/charts/chart3.xml",
      ].entries()) {
        const id = find(parts, chart, "//c:externalData").map((data) => attribute(data, "id", "r"))[0];
        const rels = `word/charts/_rels/chart${i + 1}.xml.rels`;
        const [link] = find(parts, rels, `//rel:Relationship[@Id='${id}']`);
        const workbook = parts.bytes[`word/${attribute(link!, "Target")?.replace("../", "")}`]!;
        const [sheet] = readSheets(workbook);
        const [head, ...rows] = sheet!.data;
        const names = find(parts, chart, "//c:ser/c:tx//c:v").map((v) => v.content);
        expect(head).toEqual([null, ...names]);
        names.forEach((_, series) => {
          const inChart = values(chart, series + 1).map((value) => (value === null ? null : Number(value)));
          expect(rows.map((row) => row[series + 1] ?? null)).toEqual(inChart);
        });
      }
    });

    it("draw what is due as a frame, what is not reported hatched, and the foot of a floating bar not at all", () => {
      const fills = (chart: string) =>
        find(parts, chart, "//c:ser").map((series) => [
          series.get("c:tx//c:v", NAMESPACES)?.content,
          (series.get("c:spPr/*[1]", NAMESPACES) as ReturnType<typeof find>[0] | null)?.name,
        ]);
      expect(fills("word/charts/chart1.xml")).toEqual([
        ["完成率", "solidFill"],
        ["完成率（沿用）", "pattFill"],
        ["应完成", "noFill"],
      ]);
      expect(fills("word/charts/chart2.xml")).toEqual([
        ["起点", "noFill"],
        ["增加", "solidFill"],
        ["减少", "solidFill"],
        ["计划数合计", "noFill"],
      ]);
      expect(fills("word/charts/chart3.xml")).toEqual([
        ["已上报部分", "solidFill"],
        ["未报送部分", "pattFill"],
      ]);
    });

    it("write per cent with one decimal and people with separators, in a Chinese font", () => {
      const formats = (chart: string) =>
        new Set(find(parts, chart, "//c:dLbls/c:numFmt").map((format) => attribute(format, "formatCode")));
      const data = (chart: string) =>
        new Set(find(parts, chart, "//c:numCache/c:formatCode").map((format) => format.content));
      expect(formats("word/charts/chart1.xml")).toEqual(new Set(["0.0%"]));
      expect(data("word/charts/chart1.xml")).toEqual(new Set(["0.0%"]));
      expect(data("word/charts/chart3.xml")).toEqual(new Set(["#,##0"]));
      expect(formats("word/charts/chart3.xml")).toEqual(new Set(["#,##0", "#,##0;;"]));
      for (const chart of partsLike(parts, /^word\/charts\/chart\d+\.xml$/)) {
        const fonts = find(parts, chart, "//a:ea").map((font) => attribute(font, "typeface"));
        expect(new Set(fonts)).toEqual(new Set(["黑体", "仿宋"]));
      }
    });

    it("never round a rate up to 100 %", async () => {
      const bullets = chartsOf(everyKind)[0] as BulletChart;
      const chart: BulletChart = {
        ...bullets,
        rows: [{ ...bullets.rows[0]!, part: 99_960, whole: 100_000 }],
      };
      const [section] = everyKind.sections;
      const file = await written({
        ...everyKind,
        sections: [{ ...section!, blocks: [{ kind: "chart", chart }] }],
      });
      expect(find(file, "word/charts/chart1.xml", "//c:dLbl//a:t").map((t) => t.content)).toEqual(["99.9%"]);
    });
  });
});
