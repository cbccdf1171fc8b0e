import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { bytesOf, CONTEXT, longReport, wideReport } from "../context.ts";

const FIELDS = CONTEXT.fields.map(({ name }) => name);
const HEADER = "年度,部门,领域,统计截止,累计完成人数,备注";
const ROW = "2025,教育部,新材料,2025-06,100,";
const read = (bytes: Uint8Array | string) =>
  readReport(typeof bytes === "string" ? bytesOf(bytes) : bytes, CONTEXT);
const fifteen = (figure: string | number) => Array(15).fill(figure).join(",");

/** Errors and what must be confirmed, as `row column code`. */
const serious = (bytes: Uint8Array | string) =>
  read(bytes)
    .findings.filter(({ severity }) => severity !== "notice")
    .map(({ row, column, code }) => `${row ?? "file"} ${column ?? "row"} ${code}`);
const notices = (bytes: Uint8Array | string) =>
  read(bytes)
    .findings.filter(({ severity }) => severity === "notice")
    .map(({ row, column, code }) => `${row ?? "file"} ${column ?? "row"} ${code}`);
const kinds = (bytes: Uint8Array | string) => read(bytes).rows.map(({ kind }) => kind);

describe("readReport: header", () => {
  it("joins a header of two rows", () => {
    const report = "年度,部门,领域,统计,累计完成,备注\n,,,截止,人数,\n2025,教育部,新材料,2025-06,5,";
    expect(read(report)).toMatchObject({ outcome: "accept", records: [{ row: 3, persons: 5 }] });
    expect(notices(report)).toContain("1 row header-multirow");
  });

  it("joins a merged cell over the fields, and takes its unit for all of them", () => {
    const report = [
      "2025年度（截至6月底）",
      `部门,累计完成人数（万人）${",".repeat(15)}小计`,
      `,${FIELDS.join(",")},`,
      `教育部,${fifteen("0.5")},7.5`,
    ].join("\n");
    expect(read(report).records).toHaveLength(15);
    expect(read(report).records[0]).toMatchObject({ row: 4, cutoff: "2025-06", persons: 5000 });
  });

  it("names each missing column, and offers it for the unknown one that is near", () => {
    const report = "年度,部门,领域,完成人数\n2025,教育部,新材料,5";
    expect(serious(report)).toEqual([
      "1 统计截止 header-missing-column",
      "1 累计完成人数 header-missing-column",
    ]);
    expect(read(report).findings.find(({ code }) => code === "unknown-column")).toMatchObject({
      column: "完成人数",
      suggestion: "累计完成人数",
    });
  });

  it("names unknown columns one by one up to five, and counts thousands in one notice", () => {
    const unknown = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `附${i + 1}`);
      const { findings } = read(`${HEADER},${names.join(",")}\n${ROW}${",".repeat(count)}`);
      return findings.filter(({ code }) => code === "unknown-column");
    };
    expect(unknown(5).map(({ column }) => column)).toEqual(["附1", "附2", "附3", "附4", "附5"]);
    expect(unknown(2000)).toMatchObject([
      {
        row: 1,
        column: null,
      },
    ]);
    expect(unknown(2000).map(messageOf)).toEqual([
      "第1行的表头有2000个不认识的列（“附1”、“附2”、“附3”、“附4”、“附5”等），这些列不计入数据。",
    ]);
  });

  it("among many unknown columns still names the one that may be a missing one", () => {
    const names = Array.from({ length: 40 }, (_, i) => `附${i + 1}`).join(",");
    const { findings } = read(`年度,部门,领域,统计截止,${names},完成人数\n2025,教育部,新材料,2025-06`);
    expect(findings.filter(({ code }) => code === "unknown-column")).toMatchObject([
      { column: "完成人数", suggestion: "累计完成人数" },
      { column: null, facts: { count: 40 } },
    ]);
  });

  it("wants all fields in the wide layout", () => {
    const report = `截至2025年6月\n部门,${FIELDS.slice(0, 14).join(",")},小计\n教育部,${Array(14).fill(1)},14`;
    expect(serious(report)).toEqual(["2 其他 header-missing-column"]);
  });

  it("refuses a column that stands twice", () => {
    expect(serious(`${HEADER},部门\n${ROW},科技部`)).toEqual(["1 部门 header-duplicate-column"]);
  });

  it("states that a table has no rows", () => {
    expect(serious(HEADER)).toEqual(["file row no-data-rows"]);
  });

  it("refuses columns of personal data and hands their rows on to nobody", () => {
    const reading = read(`${HEADER},姓名\n${ROW},甲`);
    expect(reading.findings).toMatchObject([{ code: "personal-data", row: 1, column: "姓名" }]);
    expect(reading.rows.every(({ cells }) => cells.length === 0)).toBe(true);
  });
});

describe("readReport: rows", () => {
  it("fills merged cells down and asks to confirm each", () => {
    const report = longReport(ROW, ",,新能源,,50,");
    expect(read(report)).toMatchObject({
      outcome: "confirm",
      records: [{ row: 2 }, { row: 3, year: 2025, ministry: "教育部", cutoff: "2025-06", persons: 50 }],
    });
    expect(serious(report)).toEqual(["3 年度 filled-down", "3 部门 filled-down", "3 统计截止 filled-down"]);
  });

  it("does not fill down past a sum, nor into the first row", () => {
    expect(serious(longReport(ROW, "2025,教育部,小计,2025-06,100,", ",科技部,新能源,,50,"))).toEqual([
      "4 年度 missing-key",
      "4 统计截止 missing-cutoff",
    ]);
    expect(serious(longReport("2025,,新能源,2025-06,50,"))).toEqual(["2 部门 missing-key"]);
  });

  it("never fills a field down", () => {
    expect(serious(longReport(ROW, "2025,教育部,,2025-06,50,"))).toEqual(["3 领域 missing-key"]);
  });

  it("counts a row once: the same again is a duplicate, another figure a conflict", () => {
    expect(serious(longReport(ROW, ROW, "2025,教育部,新材料,2025-06,101,"))).toEqual([
      "3 row duplicate-key",
      "4 row conflicting-duplicate",
    ]);
  });

  it("asks for confirmation of a cumulative count that falls", () => {
    const report = longReport(ROW, "2025,教育部,新材料,2025-09,99,", "2024,教育部,新材料,2024-12,999,");
    expect(serious(report)).toEqual(["3 累计完成人数 cumulative-decreased"]);
    expect(read(report).records).toHaveLength(3);
  });

  it("refuses cells beside the table and rows that end too soon", () => {
    expect(serious(longReport(`${ROW},x`, "2025,教育部,新能源"))).toEqual([
      "2 row extra-cell",
      "3 统计截止 missing-cell",
    ]);
  });

  it("lets an exporter leave out an empty remark", () => {
    expect(read(longReport("2025,教育部,新材料,2025-06,100")).outcome).toBe("accept");
  });

  it("refuses a row that is nothing known", () => {
    const report = longReport(ROW, "以上为全部数据,,,,,", "教育部,,,,,");
    expect(serious(report)).toEqual(["3 row unexpected-row", "4 row unexpected-row"]);
    expect(kinds(report)).toEqual(["header", "data", "error", "error"]);
  });

  it("refuses data above the header", () => {
    expect(serious(`${ROW}\n${HEADER}\n${ROW}`)).toEqual(["1 row unexpected-row"]);
  });

  it("leaves out a repeated header and numbered notes", () => {
    const report = longReport(ROW, HEADER, "注：1.数据为累计数。,,,,,", "2.含线上培训。,,,,,");
    expect(read(report).outcome).toBe("accept");
    expect(kinds(report)).toEqual(["header", "data", "repeated-header", "note", "note"]);
  });

  it("reads a numbered line as a note only after a note", () => {
    expect(serious(longReport(ROW, "2.含线上培训。,,,,,"))).toEqual(["3 row unexpected-row"]);
  });

  it("refuses a row of the wide layout that ends before its sum", () => {
    expect(serious(wideReport(`教育部,${fifteen(1)}`))).toEqual(["3 小计 missing-cell"]);
  });

  it("does not call a contradiction a fall", () => {
    expect(serious(longReport(ROW, "2025,教育部,新材料,2025-06,99,"))).toEqual([
      "3 row conflicting-duplicate",
    ]);
  });

  it("refuses a quote that swallowed rows", () => {
    expect(serious(`${HEADER}\n${ROW}"x\n${ROW}\n${ROW}"\n`)).toEqual(["2 row quote-swallowed-rows"]);
    expect(serious(`${HEADER}\n${ROW}"x\n${ROW}\n${ROW}`)).toEqual(["2 row unterminated-quote"]);
    expect(serious(`"2025年度\n${ROW}\n"\n${HEADER}\n${ROW}`)).toEqual(["1 row quote-swallowed-rows"]);
  });

  it("keeps a remark as written, and says that it looks like a formula", () => {
    const report = longReport('2025,教育部,新材料,2025-06,100,"=1+1 ""x"" "');
    expect(read(report).records[0]?.note).toBe('=1+1 "x" ');
    expect(notices(report)).toEqual(["2 备注 formula-like-text"]);
  });

  it("refuses personal data in a row and does not repeat it", () => {
    const reading = read(longReport("2025,教育部,新材料,2025-06,100,电话13812345678"));
    expect(reading.findings).toMatchObject([{ code: "personal-data", row: 2, column: "备注", value: null }]);
    expect(JSON.stringify(reading)).not.toContain("13812345678");
  });

  it("does not repeat an identity number that stands where a count should, nor call a count a telephone", () => {
    const reading = read(longReport("2025,教育部,新材料,2025-06,11010519491231002X,"));
    expect(reading.outcome).toBe("reject");
    expect(JSON.stringify(reading)).not.toContain("11010519491231002X");
    expect(serious(longReport("2025,教育部,新材料,2025-06,13812345678,"))).toEqual([
      "2 累计完成人数 implausible-value",
    ]);
  });

  it("names letters that were lost before, but not in remarks", () => {
    expect(serious(longReport("2025,教\ufffd部,新材料,2025-06,100,"))).toEqual(["2 部门 mojibake"]);
    expect(read(longReport("2025,教育部,新材料,2025-06,100,\ufffd")).outcome).toBe("accept");
  });

  it("reports everything that is wrong with a row, not the first", () => {
    expect(serious(longReport("25,环保部,新能源车,2025-13,12000①,"))).toEqual([
      "2 年度 invalid-year",
      "2 部门 unknown-ministry",
      "2 领域 unknown-field",
      "2 统计截止 invalid-date",
      "2 累计完成人数 malformed-number",
    ]);
  });
});

describe("readReport: unit", () => {
  it("uses the unit of the header, of a line above, or of the cell", () => {
    const persons = (text: string) => read(text).records.map((record) => record.persons);
    expect(persons(`${HEADER.replace("人数", "人数（万人）")}\n2025,教育部,新材料,2025-06,1.2,`)).toEqual([
      12000,
    ]);
    expect(persons(`单位：万人\n${HEADER}\n2025,教育部,新材料,2025-06,1.2,`)).toEqual([12000]);
    expect(persons(`${HEADER}\n2025,教育部,新材料,2025-06,1.2万,`)).toEqual([12000]);
  });

  it("refuses two that disagree", () => {
    expect(serious(`单位：万人\n${HEADER.replace("人数", "人数（人）")}\n${ROW}`)).toEqual([
      "2 累计完成人数 unit-conflict",
    ]);
    expect(serious(`单位：万人\n${HEADER}\n2025,教育部,新材料,2025-06,100人,`)).toEqual([
      "3 累计完成人数 unit-conflict",
    ]);
  });

  it("refuses a unit over one field only", () => {
    const report = `截至2025年6月\n部门,${FIELDS.join(",").replace("生物技术", "生物技术（万人）")},小计\n教育部,${fifteen(1)},15`;
    expect(serious(report)).toEqual(["2 新一代信息技术 unit-conflict"]);
  });

  it("refuses a table of something else", () => {
    expect(serious(`单位：人次\n${HEADER}\n${ROW}`)).toEqual(["1 row unit-not-persons"]);
    for (const note of ["单位：百人", "单位：千人", "注：单位：人次"])
      expect(serious(`${HEADER}\n${ROW}\n${note}`)).toEqual(["3 row unit-conflict"]);
    expect(serious(`单位：万人\n${HEADER}\n${ROW}\n单位：人`)).toEqual(["4 row unit-conflict"]);
    for (const remark of ["千人", "百人", "单位：百人", "以千计", "×1000", "（千）", "人次", "万人"])
      expect(serious(`${HEADER}\n2025,教育部,新材料,2025-06,100,${remark}`)).toEqual([
        "2 备注 unit-conflict",
      ]);
    for (const remark of ["含千人计划12人", "共3期（每期百人）", "其中线上30人次", "第100期"])
      expect(serious(`${HEADER}\n2025,教育部,新材料,2025-06,100,${remark}`)).toEqual([]);
    for (const note of ["注：本表人数均为万人", "注：以上数字×1000", "注：千人", "备注：人数单位为百"])
      expect(serious(`${HEADER}\n${ROW}\n${note}`)).toEqual(["3 row unit-conflict"]);
    expect(serious(`${HEADER.replace("备注", "单位")}\n2025,教育部,新材料,2025-06,100,百人`)).toEqual([
      "2 单位 unit-conflict",
    ]);
  });

  it("refuses a known column whose bracket names a unit that is not read, and passes over others", () => {
    const wide = (subtotal: string) =>
      [
        "2025年度（截至2025年6月）",
        `部门,${FIELDS.join(",")},${subtotal}`,
        `教育部,${FIELDS.map(() => 1).join(",")},15`,
      ].join("\n");
    expect(serious(wide("小计（千人）"))).toEqual(["2 row unit-conflict"]);
    expect(serious(wide("培训经费（千元）"))).toEqual([]);
    expect(serious(wide("培训经费（千）"))).toEqual([]);
  });

  it("refuses a title of another year or month than all rows", () => {
    expect(serious(`2024年度\n${HEADER}\n${ROW}`)).toEqual(["3 年度 invalid-year"]);
    expect(serious(`截至2025年7月\n${HEADER}\n${ROW}`)).toEqual(["3 统计截止 ambiguous-date"]);
    expect(serious(`按2024年通知上报\n${HEADER}\n${ROW}`)).toEqual([]);
    expect(
      serious(`2025年度（截至2025年6月）\n${HEADER}\n${ROW}\n${ROW.replace("2025-06", "2025-03")}`),
    ).toEqual([]);
  });
});

describe("readReport: titles", () => {
  const table = `部门,${FIELDS.join(",")},小计\n教育部,${fifteen(1)},15`;

  it.each([
    ["2025年度（截至2025年6月底）", "2025-06"],
    ["2025年度（截至6月底）", "2025-06"],
    ["截至2025年06月30日", "2025-06"],
    ["2025年度\n统计截止：2025-06", "2025-06"],
  ])("finds year and cut-off in %j", (titles, cutoff) => {
    expect(read(`${titles}\n${table}`).records[0]).toMatchObject({ year: 2025, cutoff });
  });

  it("does not guess a cut-off from the year", () => {
    expect(serious(`2025年度\n${table}`)).toEqual(["file row missing-cutoff"]);
  });

  it("refuses titles that contradict each other, or the calendar", () => {
    expect(serious(`截至2025年6月\n截至2025年7月\n${table}`)).toEqual(["2 统计截止 ambiguous-date"]);
    expect(serious(`2025年度\n2024年度\n${table}`)).toContain("2 年度 invalid-year");
    expect(serious(`2025年度（截至2024年6月）\n${table}`)).toEqual(["1 统计截止 cutoff-outside-year"]);
    expect(serious(`2026年度（截至2026年12月）\n${table}`)).toEqual(["1 统计截止 future-cutoff"]);
  });
});

describe("readReport: sums", () => {
  it("checks 小计 and 合计 of the long layout", () => {
    const sums = ["2025,教育部,小计,2025-06,90,", "合计,,,,301,"];
    expect(serious(longReport(ROW, "2025,科技部,新材料,2025-06,200,", ...sums))).toEqual([
      "4 累计完成人数 subtotal-mismatch",
      "5 累计完成人数 total-mismatch",
    ]);
  });

  it("reads 合计 as a block's sum where a file has several", () => {
    const rows = [ROW, "合计,,,,100,", "2025,科技部,新材料,2025-06,200,", "合计,,,,200,", "总计,,,,300,"];
    expect(read(longReport(...rows)).outcome).toBe("accept");
  });

  it("reads 合计 as a block's sum in the wide layout too", () => {
    const rows = [
      `教育部,${fifteen(1)},15`,
      `合计,${fifteen(1)},15`,
      `科技部,${fifteen(2)},30`,
      `合计,${fifteen(2)},30`,
    ];
    expect(serious(wideReport(...rows, `总计,${fifteen(3)},45`))).toEqual([]);
    expect(serious(wideReport(...rows, `总计,${fifteen(3)},46`))).toEqual(["7 小计 total-mismatch"]);
  });

  it("does not judge a sum of which a part could not be read", () => {
    expect(serious(longReport(ROW, "2025,科技部,新材料,2025-06,x,", "合计,,,,300,"))).toEqual([
      "3 累计完成人数 malformed-number",
    ]);
  });

  it("finds a wrong cell of the wide layout by its row and its column, 合计 above or below", () => {
    const wrong = [`教育部,${fifteen(1)},15`, `科技部,3,${Array(14).fill(2).join(",")},30`];
    expect(serious(wideReport(...wrong, `合计,${fifteen(3)},45`))).toEqual([
      "4 小计 subtotal-mismatch",
      "5 新一代信息技术 total-mismatch",
    ]);
    expect(serious(wideReport(`合计,${fifteen(3)},45`, ...wrong))).toEqual([
      "3 新一代信息技术 total-mismatch",
      "5 小计 subtotal-mismatch",
    ]);
  });

  it("does not check row sums against a header that lacks a field", () => {
    const report = `截至2025年6月\n部门,${FIELDS.join(",").replace("生物技术", "生物科技")},小计\n教育部,${fifteen(1)},15`;
    expect(serious(report)).toEqual(["2 生物技术 header-missing-column"]);
  });

  it("finds a wrong 小计 and a wrong total where they are", () => {
    const rows = (sum: number, total: number) =>
      wideReport(`教育部,${fifteen(1)},${sum}`, `科技部,${fifteen(2)},30`, `合计,${fifteen(3)},${total}`);
    expect(serious(rows(16, 45))).toEqual(["3 小计 subtotal-mismatch"]);
    expect(serious(rows(15, 44))).toEqual(["5 小计 total-mismatch"]);
    expect(serious(rows(15, 45))).toEqual([]);
  });
});

describe("readReport: messages", () => {
  it("can be read out of context: what was found, where, what to do", () => {
    const reading = read(longReport("2025,教育部,新材料,2025-06,12000①,", "2025,环保部,新材料,2025-06,1,"));
    expect(reading.findings.map((finding) => [messageOf(finding), finding.suggestion])).toEqual([
      ["第2行“累计完成人数”写的是“12000①”，不是数字。请去掉脚注标记，只填阿拉伯数字。", null],
      ["第3行“部门”写的是“环保部”，不是已知的部门。是否应为“生态环境部”？请核对后修改。", "生态环境部"],
    ]);
  });

  it("gives row and line apart where a cell has two lines", () => {
    const reading = read(`${HEADER}\n2025,教育部,新材料,2025-06,1,"a\nb"\n2025,教育部,新能源,2025-06,x,`);
    expect(reading.findings).toMatchObject([{ row: 3, line: 4, code: "malformed-number" }]);
  });

  it("clips what it repeats of a long cell", () => {
    const [finding] = read(longReport(`2025,${"部".repeat(1000)},新材料,2025-06,1,`)).findings;
    expect(finding?.value).toHaveLength(200);
    expect(messageOf(finding!).length).toBeLessThan(120);
  });
});

describe("a column of attendances (人次)", () => {
  it("is refused as no count of people, and never offered as one", () => {
    const { outcome, findings } = readReport(
      new TextEncoder().encode("年度,部门,领域,统计截止,累计完成人次\n2025,教育部,新材料,2025-06,100\n"),
      CONTEXT,
    );
    expect(outcome).toBe("reject");
    const found = findings.find(({ code }) => code === "unit-not-persons");
    expect(found).toMatchObject({ row: 1, value: "累计完成人次", suggestion: null });
    expect(findings.map(({ suggestion }) => suggestion)).not.toContain("累计完成人数");
  });
});
