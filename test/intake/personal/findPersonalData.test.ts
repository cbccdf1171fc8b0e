import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { readPlanFile } from "../../../src/intake/plan/readPlanFile.ts";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { handWorkbook, rowsXml } from "../../workbook.ts";
import { bytesOf, CONTEXT, longReport } from "../context.ts";

const HEADER = "年度,部门,领域,统计截止,累计完成人数,备注";
const ROW = "2025,教育部,新材料,2025-06,100,";
const FIELDS = CONTEXT.fields.map(({ name }) => name);
const read = (bytes: Uint8Array) => readReportFile(bytes, CONTEXT);
const rows = (column: string, ...cells: readonly string[]) =>
  bytesOf(
    [
      `${HEADER},${column}`,
      ...cells.map((cell, i) => `${ROW.replace("新材料", FIELDS[i] ?? "")},${cell}`),
    ].join("\n"),
  );

/** A file that is refused for personal data, and of which nothing is handed on. */
async function expectRefused(bytes: Uint8Array, secrets: readonly string[]) {
  const reading = await read(bytes);
  expect(reading.outcome).toBe("reject");
  expect(new Set(reading.findings.map(({ code }) => code))).toEqual(new Set(["personal-data"]));
  expect(reading.findings.every(({ value, suggestion }) => value === null && suggestion === null)).toBe(true);
  expect(reading.rows.every(({ cells }) => cells.length === 0)).toBe(true);
  expect(reading.records).toEqual([]);
  expect(reading.columns).toEqual([]);
  const all = JSON.stringify(reading);
  for (const secret of secrets) expect(all).not.toContain(secret);
  return reading.findings.map(({ row, column }) => `${row} ${column ?? "row"}`);
}

describe("readReportFile of a file with personal data", () => {
  it("refuses columns by their header", async () => {
    expect(await expectRefused(rows("学员 姓名", "甲某"), ["学员 姓名", "甲某"])).toEqual(["1 姓名"]);
    expect(await expectRefused(rows("身份证号", "1"), ["身份证号,"])).toEqual(["1 身份证号码"]);
    expect(await expectRefused(rows("联系电话", "1"), ["联系电话"])).toEqual(["1 联系方式"]);
  });

  it("refuses identity and mobile numbers in any row", async () => {
    for (const number of ["11010519491231002X", "110105491231002", "13812345678"]) {
      const notes = [`学员${number}`, `"甲,${number}"`];
      for (const note of notes)
        expect(await expectRefused(longReport(`${ROW}${note}`), [number])).toEqual(["2 备注"]);
    }
    expect(await expectRefused(rows("其他说明", "13812345678"), ["13812345678", "其他说明"])).toEqual([
      "2 第7列",
    ]);
  });

  it("refuses an identity number even in titles and notes", async () => {
    const id = "11010519491231002X";
    expect(await expectRefused(bytesOf(`填表人${id}\n${HEADER}\n${ROW}`), [id])).toEqual(["1 第1列"]);
    expect(await expectRefused(bytesOf(`${HEADER}\n${ROW}\n注：${id}`), [id])).toEqual(["3 第1列"]);
  });

  it("refuses a column of names under an unspecific header", async () => {
    const names = ["王芳", "李小明", "赵磊", "周静"];
    expect(await expectRefused(rows("其他", ...names), names)).toEqual(["2 第7列"]);
  });

  it("refuses a list of trainees in a remark", async () => {
    const names = ["张三", "李四", "王小五"];
    expect(await expectRefused(longReport(`${ROW}学员名单：${names.join("、")}`), names)).toEqual(["2 备注"]);
  });

  it("names a column by its place where its header may not be repeated, without quoting that", async () => {
    const messages = async (bytes: Uint8Array) => (await read(bytes)).findings.map(messageOf);
    expect(await messages(rows("其他说明", "13812345678"))).toEqual([
      expect.stringMatching(/^第2行第7列含有手机号码。/),
    ]);
    expect(await messages(rows("其他", "王芳", "李小明", "赵磊", "周静"))).toEqual([
      expect.stringMatching(/^第2行第7列往下像是人员姓名。/),
    ]);
  });

  it("refuses a list of persons that is no report at all", async () => {
    const roster = bytesOf("序号,姓名,单位\n1,王芳,教育部\n2,李小明,科技部\n");
    expect(await expectRefused(roster, ["王芳", "李小明", "单位"])).toEqual(["1 姓名"]);
    expect(await expectRefused(bytesOf("a,b\n1,11010519491231002X\n"), ["1101051949"])).toEqual(["2 第2列"]);
  });

  it("refuses a workbook for the content of another sheet", async () => {
    const report = rowsXml([HEADER.split(","), [2025, "教育部", "新材料", "2025-06", 1]]);
    const list = rowsXml([
      ["姓名", "身份证号"],
      ["王芳", "11010519491231002X"],
    ]);
    const bytes = handWorkbook({
      sheets: [
        { name: "上报", rows: report },
        { name: "附件", rows: list, state: "hidden" },
      ],
    });
    const places = await expectRefused(bytes, ["王芳", "1101051949"]);
    expect(places).toEqual(["1 姓名", "1 身份证号码"]);
    expect((await read(bytes)).findings.map(messageOf)[0]).toContain("工作表“附件”");
    // An identity number that was stored as a number has lost its last digits.
    const stored =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>110105194912310024</v></c></row>';
    const numbers = handWorkbook({
      sheets: [
        { name: "上报", rows: report },
        { name: "b", rows: stored },
      ],
    });
    expect(await expectRefused(numbers, ["1101051949"])).toEqual(["2 第1列"]);
  });

  it("states the place and what to do, without any text of the file", async () => {
    const [finding] = (await read(longReport(`${ROW}13812345678`))).findings;
    expect(messageOf(finding!)).toBe(
      "第2行“备注”含有手机号码。文件中不得含有个人信息，本文件不予接收，也不保存。请删去后重新上报。",
    );
  });
});

describe("readReportFile of a file without personal data", () => {
  it.each([
    ["a remark that names who checked it", longReport(`${ROW}张三已核对`)],
    ["an office's telephone", longReport(`${ROW}咨询010-88880000`)],
    ["a number of people or money", longReport(`${ROW}经费13812345678元`)],
    ["the number of a document", longReport(`${ROW}文号：13920250601`)],
    [
      "signature lines",
      bytesOf(`${HEADER}\n${ROW}\n填表人：王芳,,联系电话：13812345678,,,\n审核：李四,,,,,`),
    ],
    ["class numbers", rows("班次编号", "13920250601", "13920250602", "13920250603")],
    ["forms of teaching", rows("形式", "面授", "网授", "混合", "面授")],
    ["provinces", rows("地区", "江苏", "安徽", "甘肃", "云南")],
    ["offices", rows("处室", "高教司", "规划司", "党建处", "人事司")],
    ["a count of trainees", rows("学员人数", "12", "34")],
  ])("accepts %s", async (_, bytes) => {
    const reading = await read(bytes);
    expect(reading.findings.filter(({ code }) => code === "personal-data")).toEqual([]);
    expect(reading.outcome).toBe("accept");
  });

  it("reads eleven digits in a column of figures as an implausible count", async () => {
    const reading = await read(longReport("2025,教育部,新材料,2025-06,13812345678,"));
    expect(reading.findings.map(({ code }) => code)).toEqual(["implausible-value"]);
  });
});

describe("the file's own name", () => {
  const file = bytesOf(`${HEADER}\n${ROW}`);
  const named = (fileName: string) => readReportFile(file, CONTEXT, { fileName });

  it.each([
    "上报13912345678.xlsx",
    "139 1234 5678.csv",
    "zhang.san@example.cn.xlsx",
    "11010519491231002X.csv",
  ])("refuses %s, without repeating it", async (name) => {
    const reading = await named(name);
    expect(reading.outcome).toBe("reject");
    expect(reading.findings.map(({ code, row }) => [code, row])).toEqual([["personal-data", null]]);
    expect(reading.findings.map(messageOf).join("")).toMatch(/^文件名含有.*请改名后重新选择。$/);
    expect(JSON.stringify(reading)).not.toContain(name);
    expect(reading.records).toEqual([]);
  });

  it.each([
    "教育部2025年6月进度上报.xlsx",
    "20250630143015.csv",
    "上报(1)-2025-06-30.csv",
    "WPS_202506_V2.et",
  ])("takes %s", async (name) => {
    expect((await named(name)).outcome).toBe("accept");
  });
});

describe("a plan table", () => {
  const plan = `2025年度能力提升项目计划表,,,\n部门,${FIELDS.slice(0, 2).join(",")},小计\n合计,1,1,2\n教育部,1,1,2\n`;
  const readPlan = (text: string, fileName?: string) => readPlanFile(bytesOf(text), CONTEXT, fileName);

  it("is refused for personal data anywhere in it and in its name, and nothing of it is handed on", async () => {
    expect((await readPlan(plan)).outcome).toBe("accept");
    for (const [text, name] of [
      [`${plan}联系 13912345678,,,\n`, "计划.csv"],
      [`身份证 11010519491231002X,,,\n${plan}`, "计划.csv"],
      [plan, "计划13912345678.csv"],
    ] as const) {
      const reading = await readPlan(text, name);
      expect(reading).toMatchObject({ outcome: "reject", ministries: [], quotas: [] });
      expect(new Set(reading.findings.map(({ code }) => code))).toEqual(new Set(["personal-data"]));
      expect(JSON.stringify(reading)).not.toMatch(/13912345678|11010519491231002X/);
    }
  });
});
