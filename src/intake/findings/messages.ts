import { dayInWords, monthInWords } from "../../domain/cutoff.ts";
import { PROJECTS, UNIT } from "../../domain/edition.ts";
import {
  breachClause,
  decreaseClause,
  fractionClause,
  growthClause,
  HINTS,
  hiddenClause,
  keyClause,
  leftOutClause,
  limitClause,
  mergedClause,
  notTextAdvice,
  personalClause,
  positionClause,
  SEPARATED,
  searchedHeader,
  sheetNames,
  sumAdvice,
  sumClause,
  UNEXPECTED,
  unitClause,
} from "./clauses.ts";
import type { CommonFacts, FactsOf } from "./facts.ts";
import type { Finding, FindingPlace } from "./finding.ts";
import type { FindingCode } from "./findingCodes.ts";
import { onOneLine } from "./onOneLine.ts";

/** @param at row and column in words; @param value the cell's text in quotation marks; both empty where not known */
type Sentence<Code extends FindingCode> = (
  at: string,
  value: string,
  facts: FactsOf<Code>,
  place: FindingPlace,
) => string;

const ask = (facts: CommonFacts, otherwise: string) =>
  facts.suggestion ? `是否应为“${facts.suggestion}”？请核对后修改。` : otherwise;

const again = ({ isPlan }: CommonFacts) => (isPlan ? "再提交" : "再上报");

const SENTENCES: { readonly [Code in FindingCode]: Sentence<Code> } = {
  "empty-file": (_, __, f) => `文件是空的，没有任何内容。请重新导出后${again(f)}。`,
  "not-text": (_, __, f) => `这个文件不能直接读取：它是${f.fileKind}。${notTextAdvice(f)}`,
  "encoding-error": (at) =>
    `${at || "文件中"}有无法解码的字节，内容已损坏。请用原文件重新导出为“CSV UTF-8（逗号分隔）”。`,
  "encoding-undecidable": (_, __, f) =>
    `无法判断文件的编码：按 UTF-8、GB18030、UTF-16 都读不通。请另存为“CSV UTF-8（逗号分隔）”${again(f)}。`,
  mojibake: (at, v) =>
    `${at || "文件开头"}${v ? "的" : ""}${v}是乱码，文字在此前的转换中已经损坏。请从原始表格重新导出，不要用乱码文件另存。`,
  "wrong-delimiter": (at, _, f) =>
    `${at}的各列${SEPARATED[f.separator]}。请改为用逗号或制表符分隔后${again(f)}。`,
  "header-not-found": (_, __, f) =>
    `没有找到表头。${searchedHeader(f)}${f.isPlan ? "请按年度计划表的版式补上表头。" : "请补上表头或使用上报模板。"}`,
  "header-missing-column": (_, __, f, w) =>
    `第${w.row}行的表头缺少“${w.column}”列${f.lastRow === undefined ? "。请补上这一列。" : `：第${f.firstRow}行到第${f.lastRow}行合起来才是完整的表头，而表头最多只能占两行。请合并成一行，每列写全名称。`}`,
  "header-duplicate-column": (_, __, f, w) =>
    `第${w.row}行的表头中“${w.column}”出现了不止一次${f.hidden ? `（其中${f.hidden.map((position) => `第${position}列`).join("、")}是隐藏的）` : ""}，无法确定以哪一列为准。请只保留一列。`,
  "no-data-rows": () => "表头下面没有任何数据行。请确认导出的是填好的表格。",
  "missing-cutoff": (at, _, __, w) =>
    w.row === null
      ? "文件中没有写明统计截止时间。请在表头上方的标题行中写明，例如“截至2025年6月”。"
      : `${at}没有填写，上一行也没有可以沿用的内容。请填写月份，例如 2025-06。`,
  "missing-key": (at, _, f) =>
    f.lacks === "totals-row"
      ? "表中没有合计行，无法核对各列。请补上。"
      : `${at}没有填写${f.lacks ? "，上一行也没有可以沿用的内容" : ""}。请补上。`,
  "unknown-ministry": (at, v, f) =>
    `${at}写的是${v}，不是已知的${UNIT}。${ask(f, `请改用计划表中的${UNIT}名称，每行一个${UNIT}。`)}`,
  "unknown-field": (at, v, f) => `${at}写的是${v}，不是已知的领域。${ask(f, "请改用计划表中的领域名称。")}`,
  "invalid-year": (at, v, f) =>
    `${at}写的是${v}，${f.titleYear === undefined ? "不是2021至2030之间的年度" : `与上面标题中的${f.titleYear}年度不一致`}。请填写四位数的年度，例如 2025。`,
  "invalid-date": (at, v, f) =>
    `${at}写的是${v}，不是有效的日期。${f.isDay ? "请填写年月日，例如 2025-06-03。" : "请填写月份，例如 2025-06。"}`,
  "ambiguous-date": (at, v, f) =>
    f.isDay
      ? `${at}写的是${v}，不能确定是哪一天。请填写年月日，例如 2025-06-03。`
      : `${at}写的是${v}，${f.titleCutoff === undefined ? "不能确定是哪一个月的月底" : `与上面标题中的${monthInWords(f.titleCutoff)}不一致`}。请写成 2025-06 这样的形式。`,
  "cutoff-outside-year": (at, v, f) => `${at}写的是${v}，不在${f.year ?? ""}年度之内。请核对年度和统计截止。`,
  "future-cutoff": (at, v, f) =>
    `${at}写的是${v}，这个月到${dayInWords(f.today)}还没有结束。统计截止不能晚于今天，请核对。`,
  "malformed-number": (at, v, f) =>
    `${at}写的是${v}，不是数字。${f.hint ? HINTS[f.hint] : "请只填阿拉伯数字。"}`,
  "negative-value": (at, v, f) =>
    `${at}写的是${v}，${f.measure ?? "人数"}不能是负数，也不要写正负号。请填写${f.isPlan ? "计划" : "累计"}${f.measure ? "数" : "人数"}。`,
  "non-integer-persons": (at, v, f) => `${at}写的是${v}，${fractionClause(f)}。请填写准确的数字。`,
  "scientific-notation": (at, v) =>
    `${at}写的是${v}，是科学计数法，原来的数字可能已经丢失。请把单元格设为“数值”后重新导出。`,
  "excel-error-value": (at, v, f) => `${at}写的是${v}，是表格软件的公式错误。请改正公式后${again(f)}。`,
  "formula-text": (at, v, f) =>
    `${at}写的是${v}，是公式，没有算出的数值。请在 Excel 或 WPS 中打开并保存，或复制后“粘贴为数值”，${again(f)}。`,
  "control-character": (at) => `${at}含有不可见的控制字符。请清除后重新填写。`,
  "implausible-value": (at, v, f) =>
    `${at}写的是${v}，${f.maxInClass === undefined ? "超过了全国人口" : `一个面授班次超过${f.maxInClass}人`}，不可能是${f.measure ?? "培训人数"}。请核对数字和单位。`,
  "unit-conflict": (at, v, f) => `${at}${v ? `写的是${v}，` : ""}${unitClause(f)}。请统一单位后${again(f)}。`,
  "unit-not-persons": (at, v) => `${at}写的是${v}，单位不是人。请填写人数，以“人”或“万人”为单位。`,
  "suspect-split-number": (at, v, f) =>
    v === "“”"
      ? `${at}是空的，后面的备注却只有数字“${f.after}”：数字很可能错了一列。请把数字填回人数一列。`
      : `${at}写的是${v}，后面紧跟着“${f.after}”：很可能是“${v.slice(1, -1)},${f.after}”的千分位逗号把数字拆成了两列。请去掉千分位逗号。`,
  "extra-cell": (at, v, f) =>
    `${at}比表头多出${v ? `内容${v}` : "一列"}（${"position" in f ? `第${f.position}列` : `表头${f.headerWidth}列，这一行${f.rowWidth}列`}）。常见原因是数字中的千分位逗号没有加引号，或多了一个逗号，请去掉后${again(f)}。`,
  "missing-cell": (_, __, ___, w) =>
    `第${w.row}行的列数不够，从“${w.column}”起没有内容。常见原因是少了一个分隔符或这一行没有填完，请补齐这一行。`,
  "unexpected-row": (at, v, f) => `${at}（${v}）${UNEXPECTED[f.reason ?? "none"]}。`,
  "subtotal-mismatch": (at, v, f) => `${at}写的是${v}，各项相加是${sumClause(f)}。${sumAdvice(f, "行")}`,
  "total-mismatch": (at, v, f) => `${at}的合计写的是${v}，各项相加是${sumClause(f)}。${sumAdvice(f, "列")}`,
  "duplicate-key": (at, _, f) =>
    `${at}与第${f.otherRow}行重复：${keyClause(f)}，${f.classCode === undefined ? "数字" : "内容"}也相同。请删去其中一行。`,
  "conflicting-duplicate": (at, _, f) =>
    `${at}与第${f.otherRow}行重复：${keyClause(f)}，但${f.classCode === undefined ? "数字" : "内容"}不同。请确认以哪一行为准，删去另一行。`,
  "unterminated-quote": (at) =>
    `${at}开头的双引号没有成对，后面的内容都被当成了一个单元格。请补上或删去双引号。`,
  "quote-swallowed-rows": (at) => `${at}有双引号没有成对，把后面的行吞进了一个单元格。请补上或删去双引号。`,
  "personal-data": (at, _, f) =>
    f.isFileName
      ? `文件名含有${f.found}。文件名会随文件保存，不得含有个人信息，本文件不予接收。请改名后重新选择。`
      : `${at}${personalClause(f)}。文件中不得含有个人信息，本文件不予接收，也不保存。请删去后重新上报。`,
  "ai-literacy-quota": (at, v) =>
    `${at}出现了${v}。人工智能通识继续教育的通知要求不得层层定指标、下任务，因此不能为它设定计划数。请删去后再提交。`,
  "file-too-large": (_, __, f, w) =>
    `${limitClause(f, w)}。请确认选择的是${f.isPlan ? "年度计划表" : "上报表"}，并删去多余的内容。`,
  "rich-text-figure": (at, v) =>
    `${at}存的是${v}，其中有加了删除线、上标或下标的文字，不能当作内容的一部分。请只保留有效的内容，去掉删除线和上下标。`,
  "merged-figure": (at, v, f) =>
    `${at}的${v}在合并了${mergedClause(f)}的单元格里，无法确定各占多少。请取消合并，在每个单元格分别填写。`,
  "class-dates-reversed": (at, v, f) =>
    `${at}写的是${v}，早于开班日期${dayInWords(f.start)}。请核对两个日期。`,
  "class-outside-year": (at, v, f) => `${at}写的是${v}，不在${f.year}年度之内。请核对年度和结业日期。`,
  "unknown-form": (at, v) => `${at}写的是${v}，不是已知的形式。请填写面授、网授或混合。`,
  "unknown-region": (at, v, f) =>
    `${at}写的是${v}，不是省级地区。${ask(f, "请填写省、自治区、直辖市的名称。")}`,
  "unknown-subject": (at, v) =>
    `${at}写的是${v}，不是已知的科目类别。请填写公需科目、专业科目或人工智能通识，或留空。`,
  "unknown-project": (at, v) => `${at}写的是${v}，不是已知的子项目。请填写${eitherOf(PROJECTS)}，或留空。`,
  "invalid-hours": (at, v, f) =>
    f.parts
      ? `${at}写的是${v}，而面授${f.parts[0]}学时与网授${f.parts[1]}学时相加不等于它。请核对三个数字。`
      : `${at}写的是${v}，不是有效的学时。请填写大于0、最多一位小数的数字。`,

  "cumulative-decreased": (at, _, f) =>
    `${at}${f.measure ? `报的${f.measure}` : ""}${decreaseClause(f)}。${f.measure ? `${f.measure}是累计数，` : "累计完成人数"}不应下降，请核对；属实的须说明原因。`,
  "filled-down": (at, _, f) => `${at}是空白，沿用了第${f.otherRow}行的“${f.text}”。请确认这是合并单元格。`,
  "replaces-earlier": (at, _, f) =>
    `${at}：${positionClause(f)}已经收到，但数字不同${leftOutClause(f.leftOut)}。确认后将替换原来的上报，须说明更正原因。`,
  "far-above-quota": (at, _, f) =>
    `${at}：${f.ministry}${f.field}报了${f.persons}人，超过计划数${f.quota}人的两倍。请确认数字和单位无误。`,
  "hidden-rows": (at, _, f) => `${at}${hiddenClause(f)}。请核对后确认。`,
  "other-sheets": (_, __, f) =>
    `工作簿里有几张工作表都像${f.isPlan ? "计划表" : "上报表"}：读取的是“${onOneLine(f.sheet)}”，没有读取${sheetNames(f.others)}。请确认只用这一张，或按名称选择另一张。`,
  "other-sheet-read": (_, __, f) =>
    `读取的是${f.isHidden ? "隐藏的" : ""}工作表“${onOneLine(f.sheet)}”，不是打开工作簿时看到的那一张。请确认要用的是它，或按名称选择另一张。`,
  "sudden-growth": (at, _, f) =>
    `${at}：${f.ministry}${f.field}报了${f.persons}人，${growthClause(f)}。请核对是否多写了一位，无误的再确认。`,
  "rule-breach": (at, _, f) =>
    `${at}${breachClause(f.found)}，不符合${f.source}“${f.title}”${f.scope && `（适用于${f.scope}）`}。请核对，属实或不适用的再确认。`,

  "alias-resolved": (at, v, f) => `${at}的${v}按“${f.to}”处理。`,
  "name-normalised": (at, v, f) => `${at}的${v}已去掉空格和换行，按“${f.to}”处理。`,
  "date-normalised": (at, v, f) =>
    `${at}的${v}按“${typeof f.to === "number" ? f.to : f.to.length > 7 ? f.to : `${monthInWords(f.to)}底`}”处理。`,
  "invisible-removed": (at, v) => `${at}${v && `的${v}`}含有看不见的字符，已去掉。`,
  "fullwidth-normalised": (at, v) => `${at}${v && `的${v}`}含有全角字符，已按半角处理。`,
  "thousands-separator-removed": (at, v) => `${at}${v && `的${v}`}含有千分位逗号，已去掉。`,
  "unit-converted": (at, v) => `${at}${v && `的${v}`}以万人为单位，已换算成人。`,
  "header-normalised": (_, v, f, w) => `第${w.row}行的表头${v}按“${f.to}”处理。`,
  "header-multirow": (_, __, f, w) => `第${w.row}行和第${f.otherRow}行合起来作为表头。`,
  "title-row-skipped": (at, v) => `${at}（${v}）是标题或单位行，不计入数据。`,
  "note-row-excluded": (at, v) => `${at}（${v}）是说明或签字行，不计入数据。`,
  "subtotal-row-excluded": (at) => `${at}是小计行，只用于核对，不计入数据。`,
  "total-row-excluded": (at) => `${at}是合计行，只用于核对，不计入数据。`,
  "repeated-header": (at) => `${at}重复了表头，不计入数据。`,
  "unknown-column": (_, v, f, w) =>
    f.columns
      ? `第${w.row}行的表头有${f.count}个不认识的列（${quoted(f.columns)}等），这些列不计入数据。`
      : `第${w.row}行的表头有不认识的列${v}，这一列不计入数据。`,
  "not-reported": (at) => `${at}没有数字，按未报送处理（不是0）。`,
  "off-plan": (at, _, f) => `${at}：${f.year}年度计划没有给${f.ministry}安排${f.field}，计入计划外。`,
  "formula-like-text": (at, v) => `${at}的${v}以公式符号开头，按普通文字保存。`,
  "already-received": (at, _, f) => `${at}：${positionClause(f)}已经收到，数字完全相同。`,
  "older-than-latest": (at, _, f) =>
    `${at}：${positionClause(f)}早于已收到的${monthInWords(f.latest)}，不会改变此后各统计时点的数字。`,
  "class-not-ended": (at, v, f) => `${at}写的是${v}，到${dayInWords(f.today)}还没有结业，暂不计入完成数。`,
  "class-without-people": (at) => `${at}是0，这个班次没有人参加培训。`,
  "mixed-without-parts": (at) => `${at}是混合，没有分别写明面授学时和网授学时，无法与每天的学时上限比较。`,
  "likely-double": (at, _, f) =>
    `${at}与第${f.otherRow}行承办单位和起止日期相同，${f.same === "people" ? "人数也相同" : "名称几乎相同"}，可能是同一个班次。`,
  "rule-yardstick": (at, _, f) =>
    `${at}${breachClause(f.found)}，超出${f.source}“${f.title}”。这一规定不适用于本地区，仅作参照。`,
};

/** A finding in plain Chinese: what was found, where, and what to do. Readable out of context. */
export function messageOf(finding: Finding): string {
  const { code, row, column }: Finding = finding;
  const facts: CommonFacts = finding.facts;
  const columns = facts.columns ? quoted(facts.columns) : "";
  const named = column === null ? columns : isPosition(column) ? column : `“${column}”`;
  const value = facts.value === undefined ? "" : `“${facts.value}”`;
  // A finding's facts are those of its code, which the type of the table cannot follow.
  const sentence = SENTENCES[code] as Sentence<FindingCode>;
  return sentence(`${row === null ? "" : `第${row}行`}${named}`, value, facts, finding);
}

/** 甲、乙或丙. */
function eitherOf(words: readonly string[]): string {
  return [words.slice(0, -1).join("、"), words.at(-1)].filter(Boolean).join("或");
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${onOneLine(name)}”`).join("、");
}

/** True for a column that is named by its position: nobody wrote that name into the file. */
function isPosition(column: string): boolean {
  return /^第\d+列$/.test(column);
}
