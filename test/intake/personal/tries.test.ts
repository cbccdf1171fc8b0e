import { afterAll, describe, expect, it } from "vitest";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { bytesOf, CONTEXT } from "../context.ts";

/**
 * Personal data as people hide it, or fail to: each must refuse the file. And texts that look like it: each must pass.
 * The two rates are printed.
 */

const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];
const FIELDS = CONTEXT.fields.map(({ name }) => name);
const dataRow = (i: number, note = "") => [
  "2025",
  "教育部",
  FIELDS[i] ?? "",
  "2025-06",
  String(100 + i),
  note,
];
const csv = (rows: readonly (readonly string[])[]) =>
  bytesOf(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n"));

/** A good report with a text in the remark of its first row. */
const inNote = (text: string) => csv([HEADER, dataRow(0, text), dataRow(1)]);
/** A good report with one or more further columns. */
const inColumns = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  csv([[...HEADER, ...headers], ...rows.map((cells, i) => [...dataRow(i), ...cells])]);

const ID = "11010519491231002X";
const PHONE = "13812345678";

const parted = (groups: readonly number[], text: string, separator: string) =>
  groups
    .map((length, i) => {
      const start = groups.slice(0, i).reduce((sum, one) => sum + one, 0);
      return text.slice(start, start + length);
    })
    .join(separator);

const SEPARATORS = [
  " ",
  "  ",
  "\u00a0",
  "\u2009",
  "\u200b",
  "\u2060",
  "\u00ad",
  "-",
  "–",
  "—",
  ".",
  "·",
  "/",
  "_",
  "\n",
  "\u3000",
];

const TRIES: readonly (readonly [string, Uint8Array])[] = [
  ...SEPARATORS.map(
    (s) => [`identity number parted by ${JSON.stringify(s)}`, inNote(parted([6, 8, 4], ID, s))] as const,
  ),
  ...SEPARATORS.map(
    (s) => [`mobile number parted by ${JSON.stringify(s)}`, inNote(parted([3, 4, 4], PHONE, s))] as const,
  ),
  ...["3 4 4", "4 3 4", "3 8", "7 4"].map(
    (groups) =>
      [
        `mobile number in groups of ${groups}`,
        inNote(parted(groups.split(" ").map(Number), PHONE, " ")),
      ] as const,
  ),
  ["mobile number digit by digit", inNote([...PHONE].join(" "))],
  ["identity number in Chinese numerals", inNote("一一〇一〇五一九四九一二三一〇〇二X")],
  ["mobile number in Chinese numerals", inNote("一三八一二三四五六七八")],
  ["mobile number in Chinese numerals with 幺", inNote("幺三八一二三四五六七八")],
  ["mobile number in capital Chinese numerals", inNote("壹叁捌壹贰叁肆伍陆柒捌")],
  ["full-width identity number", inNote("１１０１０５１９４９１２３１００２Ｘ")],
  ["lower-case identity number", inNote("学员110105 19491231 002x")],
  ["mobile number with +86", inNote("+86 138-1234-5678")],
  ["mobile number with 0086", inNote("0086 13812345678")],
  ["mobile number after a class label", inNote("编号13812345678")],
  ["identity number over two columns", inColumns(["补充一", "补充二"], ["110105", "19491231002X"])],
  [
    "identity number over three columns",
    inColumns(["补充一", "补充二", "补充三"], ["110105", "19491231", "002X"]),
  ],
  ["mobile number over two columns", inColumns(["补充一", "补充二"], ["138", "12345678"])],
  ["mobile number over three columns", inColumns(["补充一", "补充二", "补充三"], ["138", "1234", "5678"])],
  ["identity number under 编号", inColumns(["编号"], [ID])],
  ["mobile numbers under 编号", inColumns(["编号"], ["13812345678"], ["15987654321"])],
  ["mobile number in a title", csv([["2025年度进展（13812345678）"], HEADER, dataRow(0)])],
  ["identity number in a title", csv([[`截至2025年6月 ${ID}`], HEADER, dataRow(0)])],
  ["mobile number in a note line", csv([HEADER, dataRow(0), ["注：学员问题请打13812345678"]])],
  ["identity number in a signature line", csv([HEADER, dataRow(0), [`填表人：王芳 ${ID}`]])],
  ["mobile number in a total row", csv([HEADER, dataRow(0), ["", "", "合计", "", "100", PHONE]])],
  ["identity number in a total row", csv([HEADER, dataRow(0), ["", "", "合计", "", "100", ID]])],
  ["mobile number in a header cell", inColumns([`说明${PHONE}`], [""])],
  ["identity number in a header cell", inColumns([`说明${ID}`], [""])],
  ["labelled list of names in a remark", inNote("学员：张三、李四、王小五")],
  ["list of names in a remark", inNote("张三、李四、王小五")],
  ["list of names with 和", inNote("参训人员张三和李四")],
  ["list of names with an end", inNote("名单：张三、李四、王小五等12人")],
  ["one labelled name", inNote("学员：王芳")],
  ["name with a count", inNote("王芳等12人参训")],
  ["name with 同志", inNote("王芳同志")],
  ["names by spaces", inNote("王芳 李小明 赵磊")],
  ["passport", inNote("护照E12345678")],
  ["passport of the newer form", inNote("EA1234567")],
  ["bank card", inNote("6222021234567890128")],
  ["bank card in groups", inNote("6222 0212 3456 7890 128")],
  ["e-mail address", inNote("wangfang@example.com")],
  ["e-mail address, full width", inNote("wangfang＠example．com")],
  ["column 姓名", inColumns(["姓 名"], ["甲"])],
  ["column 身份证号", inColumns(["身份证号"], ["1"])],
  ["column 联系电话", inColumns(["联系电话"], ["1"])],
  ["column 护照号", inColumns(["护照号"], ["1"])],
  ["column 银行卡号", inColumns(["银行卡号"], ["1"])],
  ["column 邮箱", inColumns(["邮箱"], ["1"])],
  ["column of names under 其他", inColumns(["其他"], ["王芳"], ["李小明"], ["赵磊"], ["周静"])],
  ["column of names with spaces", inColumns(["其他"], ["王 芳"], ["李小明"], ["赵　磊"], ["周静"])],
  ["roster that is no report", bytesOf("序号,姓名,单位\n1,王芳,教育部\n2,李小明,科技部\n")],
  ["names in one row", bytesOf("王芳,李小明,赵磊,周静,孙丽华\n")],
  ["names alone", bytesOf("王芳\n李小明\n赵磊\n周静\n孙丽华\n")],
];

const FALSE_ALARMS: readonly (readonly [string, Uint8Array])[] = [
  ["手机端人数", inColumns(["手机端人数"], ["12"], ["34"])],
  ["电话培训人数", inColumns(["电话培训人数"], ["12"], ["34"])],
  ["微信平台人数", inColumns(["微信平台人数"], ["12"], ["34"])],
  ["微信平台人次", inColumns(["微信平台人次"], ["12"], ["34"])],
  ["学员人数", inColumns(["学员人数"], ["12"], ["34"])],
  ["手机端占比", inColumns(["手机端占比"], ["12%"], ["34%"])],
  ["cities", inColumns(["地市"], ["常德"], ["温岭"], ["石狮"], ["安庆"])],
  ["cities under 备用", inColumns(["备用"], ["常德"], ["温岭"], ["石狮"], ["安庆"])],
  ["counties", inColumns(["县市"], ["江山"], ["方城"], ["温县"], ["武陟"])],
  ["provinces", inColumns(["地区"], ["江苏"], ["安徽"], ["甘肃"], ["云南"])],
  ["offices", inColumns(["处室"], ["高教司"], ["规划司"], ["党建处"], ["人事司"])],
  ["forms of teaching", inColumns(["形式"], ["面授"], ["网授"], ["混合"], ["面授"])],
  ["class numbers", inColumns(["班次编号"], ["13920250601"], ["13920250602"], ["13920250603"])],
  ["class numbers by year and place in the year", inColumns(["编号"], ["13820250001"], ["13820250002"])],
  ["money beside counts", inColumns(["经费（元）", "课时数"], ["138", "12345678"], ["139", "87654321"])],
  ["money in a remark", inNote("经费13,812,345,678元")],
  ["money without commas", inNote("经费13812345678元")],
  ["attendances", inNote("累计13812345678人次")],
  ["a document's number", inNote("文号：13920250601")],
  ["monthly counts in a remark", inNote("1-3月分别为135、1420、1180人")],
  ["dates in a remark", inNote("2025-06-01至2025-06-30，2025年第2期")],
  ["a range of dates", inNote("20250601-20250630")],
  ["a decimal", inNote("系数1.3812345678")],
  ["a unified credit code", inNote("91110105MA01234567")],
  ["an office's telephone", inNote("咨询010-88880000")],
  ["checked by somebody", inNote("张三已核对")],
  ["places in a remark", inNote("常德、温岭、石狮")],
  ["kinds in a remark", inNote("面授、网授")],
  ["kinds of trainees", inNote("参加人员：科研人员、教师")],
  ["fields in a remark", inNote("含新材料、储能")],
  ["signature lines", csv([HEADER, dataRow(0), ["填表人：王芳", "", "联系电话：13812345678"]])],
  ["a signature above the table", csv([["填报人：王芳 电话：13812345678"], HEADER, dataRow(0)])],
  ["a code of a project", inNote("项目E20250601")],
  ["a room", inNote("E12教室")],
];

/** True when the file is refused for personal data. */
async function isRefused(bytes: Uint8Array): Promise<boolean> {
  const { findings } = await readReportFile(bytes, CONTEXT);
  return findings.some(({ code }) => code === "personal-data");
}

const refused: boolean[] = [];
const alarmed: boolean[] = [];

afterAll(() => {
  const share = (hits: readonly boolean[]) => `${hits.filter(Boolean).length} of ${hits.length}`;
  console.log(`personal data refused: ${share(refused)}; false alarms: ${share(alarmed)}`);
});

describe("a file with personal data is refused", () => {
  it.each(TRIES)("%s", async (_, bytes) => {
    const hit = await isRefused(bytes);
    refused.push(hit);
    expect(hit).toBe(true);
  });
});

describe("a file without personal data is not refused for it", () => {
  it.each(FALSE_ALARMS)("%s", async (_, bytes) => {
    const hit = await isRefused(bytes);
    alarmed.push(hit);
    expect(hit).toBe(false);
  });
});
