import { dayInWords, monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { NotTextAdvice, NumberHint, SheetName, WrongSeparator } from "./factShapes.ts";
import type { CommonFacts, FactsOf } from "./facts.ts";
import type { FindingPlace } from "./finding.ts";
import { HEADER_WORDS } from "./headerWords.ts";
import { inWan } from "./inWan.ts";
import { onOneLine } from "./onOneLine.ts";

/** Clauses of the messages that depend on the facts of a finding, in Chinese and without a full stop. */

const ADVICE: Readonly<Record<NotTextAdvice, string>> = {
  unpack: "请先解压，再选择其中的表格。",
  "remove-password":
    "请用密码打开后，在“文件 > 信息 > 保护工作簿”（WPS：文件 > 文档加密）中去掉密码，另存为“Excel 工作簿（*.xlsx）”再选择。",
  "export-again": "请从原始表格重新导出或重新传送，再选择这个文件。",
};

/** What to do with a file that is no text table: a whole sentence. */
export function notTextAdvice({ advice, isPlan }: FactsOf<"not-text">): string {
  if (advice) return ADVICE[advice];
  const again = isPlan ? "再提交" : "再上报";
  return `请在 Excel 或 WPS 中打开后，另存为“Excel 工作簿（*.xlsx）”或“CSV UTF-8（逗号分隔）”${again}。`;
}

const MAX_SHEETS_IN_FINDING = 10;

/** `“6月”、“模板”（隐藏）`; of very many the first. */
export function sheetNames(sheets: readonly SheetName[]): string {
  const listed = sheets
    .slice(0, MAX_SHEETS_IN_FINDING)
    .map(({ name, isHidden }) => `“${onOneLine(name)}”${isHidden ? "（隐藏）" : ""}`);
  return `${listed.join("、")}${sheets.length > listed.length ? "等" : ""}`;
}

/** Where a header was looked for and what it has to look like: whole sentences. */
export function searchedHeader({
  sheets = [],
  missingSheet,
  isPlan,
  ledgerColumns,
}: FactsOf<"header-not-found">): string {
  const named = sheetNames(sheets);
  if (missingSheet !== undefined)
    return `工作簿中没有名为“${onOneLine(missingSheet)}”的工作表，只有${named}。`;
  const form = ledgerColumns
    ? `台账的表头应为：${ledgerColumns.join("、")}。`
    : isPlan
      ? `年度计划的表头应为：${UNIT}、各领域、小计。`
      : `长表的表头应为：${HEADER_WORDS.join("、")}；宽表的表头应为：${UNIT}、各领域、小计。`;
  return sheets.length > 1 ? `${sheets.length}个工作表（${named}）都没有。${form}` : form;
}

export const SEPARATED: Readonly<Record<WrongSeparator, string>> = {
  "|": "用竖线“|”分隔",
  "，": "用全角逗号“，”分隔",
  "；": "用全角分号“；”分隔",
  "、": "用顿号“、”分隔",
  "^": "用“^”分隔",
  space: "用空格分隔",
  quotes: "连同分隔符一起被双引号括成了一个单元格",
};

export const HINTS: Readonly<Record<NumberHint, string>> = {
  footnote: "请去掉脚注标记，只填阿拉伯数字。",
  approximate: "请填写准确的数字，不写“约”“余”“左右”。",
  "chinese-digits": "请把中文数字改为阿拉伯数字。",
  percentage: "请填写人数，不填百分比。",
  "inner-space": "请去掉数字中间的空格。",
  comma: "千分位逗号的位置不对，请去掉逗号。",
  "nothing-reported": "没有数字时请留空。",
};

export const UNEXPECTED: Readonly<Record<NonNullable<FactsOf<"unexpected-row">["reason"]> | "none", string>> =
  {
    none: "既不是数据，也不是标题、合计或说明。请删除这一行，或按模板填写",
    "above-header": "像是数据，却在表头上方。请把它移到表头下方，或删除",
    "joined-to-header": `是表头后面的${UNIT}和数字：表头末尾少了换行，一行数据并进了表头。请在表头末尾补上换行，使这一行数据单独成行`,
    "label-not-total": "的数字是各列合计，名称却不是合计：各行名称可能错了位，请对照原文件改正",
    "not-cumulative":
      "写的是当月（当季）的数字，不是自1月1日起的累计人数。请改报累计人数，并在标题中写明累计",
    "label-total": "的数字不是各列合计：各行名称可能错了位，请对照原文件改正",
  };

export function fractionClause({
  isTooFine,
  measureUnit,
  storedNumber,
}: FactsOf<"non-integer-persons">): string {
  if (storedNumber !== undefined) return `单元格里存的是${storedNumber}，多出的小数没有显示出来`;
  if (isTooFine) return "计划数以万人为单位，最多两位小数";
  return measureUnit ? `不是整数的${measureUnit}` : "折合下来不是整数的人";
}

export function unitClause(facts: FactsOf<"unit-conflict">): string {
  const { declared, measure, measureUnit, isUnclear, isUndeclared, wanColumn, storedNumber } = facts;
  if (facts.isFormatUnknown) return `存的数字是${storedNumber}，认不出单元格格式把它显示成什么`;
  if (storedNumber !== undefined) return `存的数字是${storedNumber}，单元格格式却把它显示成了另一个数`;
  if (isUnclear) return "不能确定是“人”还是“万人”";
  if (isUndeclared) return "提到“万人”，却没有在表头或“单位：万人”中写明单位";
  if (wanColumn !== undefined) return `没有写明单位，而“${wanColumn}”列以万人为单位`;
  if (measureUnit === "人") return `而${measure}不按表头的单位换算，要在数字后写明“人”或“万人”`;
  if (measure !== undefined) return `而${measure}以“${measureUnit}”计`;
  return `与表格标明的单位“${declared}”不一致`;
}

/** `2.03万人，多出0.29万人`: the sum of the parts, and how far the stated sum is from it, in the file's unit. */
export function sumClause({ stated, sum, unit }: FactsOf<"subtotal-mismatch">): string {
  const words = (people: number) => (unit === "人" ? `${people}人` : inWan(people, [stated, sum]));
  return `${words(sum)}，${stated > sum ? "多出" : "少了"}${words(Math.abs(stated - sum))}`;
}

/** The end of a sentence on a sum: the suggested one, else what to look at. */
export function sumAdvice({ suggestion }: CommonFacts, part: "行" | "列"): string {
  return suggestion ? `建议改为${suggestion}；各项有误的，请改正各项。` : `请核对这一${part}。`;
}

/** What two rows are both for. */
export function keyClause({ year, ministry, field, cutoff, classCode }: FactsOf<"duplicate-key">): string {
  if (classCode !== undefined) return `${year}年度${ministry}的班次${onOneLine(classCode)}`;
  const month = cutoff === undefined ? "" : `（${monthInWords(cutoff)}）`;
  return `${year === undefined ? "" : `${year}年度`}${ministry}${field ?? ""}${month}`;
}

export function personalClause({ found, position, isSplit, sheet }: FactsOf<"personal-data">): string {
  const where = sheet === undefined ? "" : `（工作表“${sheet}”）`;
  if (found === "header") return `${where}（第${position}列）是个人信息`;
  if (found === "rows-of-names") return `${where}起像是人员姓名`;
  if (found === "column-of-names") return `${where}往下像是人员姓名`;
  if (isSplit) return `${where}起的相邻几格合成${found}`;
  return `${where}含有${found === "list-of-names" ? "学员姓名" : found}`;
}

export function limitClause(facts: FactsOf<"file-too-large">, { row }: FindingPlace): string {
  if (facts.limit === "bytes") return `文件超过${facts.max / 1_000_000}MB的上限`;
  if (facts.limit === "rows") return `文件超过${facts.max}行`;
  if (facts.limit === "time") return `文件读了${facts.max}秒还没有读完，已停止`;
  if (facts.limit === "comparison-time") return `与已收到的上报比对了${facts.max}秒还没有完成，已停止`;
  if (facts.limit === "memory") return "读取文件所需的内存过多，已停止";
  if (facts.limit === "cells") return "文件的单元格过多";
  if (facts.limit === "content") return contentClause(facts.address);
  return facts.limit === "inflated" ? "工作簿展开后的内容过多" : `第${row}行有一个单元格过长`;
}

function contentClause(address: string): string {
  return `工作簿的内容过多${address === "" ? "" : `：到${address}单元格还有内容`}`;
}

/** What a figure's cell is merged over. */
export function mergedClause({ rows, names }: FactsOf<"merged-figure">): string {
  return [
    ...(rows ? [`第${rows[0]}行到第${rows[1]}行`] : []),
    ...(names.length > 0 ? [names.map((name) => `“${onOneLine(name)}”`).join("、")] : []),
  ].join("，");
}

export function hiddenClause(facts: FactsOf<"hidden-rows">): string {
  if (facts.hidden === "marked-font")
    return "工作簿的字体中有删除线、上标或下标，这种格式读不出用在哪些单元格";
  if (facts.hidden === "aside") return `表格的文本框、页眉或页脚里写着“${facts.text}”，读取数字时没有用到`;
  if (facts.hidden === "conditional-format")
    return `${facts.range === "" ? "" : `${facts.range}的`}条件格式会改变数字显示的样子或加删除线`;
  if (facts.hidden === "columns") {
    const { names, count } = facts;
    const listed = names.map((name) => `“${onOneLine(name)}”`).join("、");
    return `${count === 1 ? "" : `的${listed}${names.length < count ? `等${count}` : ""}`}列是隐藏的，看不见却要计入`;
  }
  const { rows, count } = facts;
  const listed = `等${count}行（第${rows.join("、")}行${rows.length < count ? "等" : ""}）`;
  return `${count === 1 ? "" : listed}${HIDDEN_WORDS[facts.hidden]}`;
}

const HIDDEN_WORDS = {
  rows: "是隐藏的（或被筛选掉了），看不见却有内容",
  "struck-rows": "整行加了删除线",
  content: "存有内容，却因格式或颜色而看不见",
  "marked-text": "有加了删除线、上标或下标的文字，读取时与其他文字一样",
} as const;

const SOURCE_WORDS = { received: "已收到的", batch: "同批另一文件中的" } as const;

export function decreaseClause({ persons, unit, other }: FactsOf<"cumulative-decreased">): string {
  const month = monthInWords(other.cutoff);
  const source =
    typeof other.source === "number"
      ? `第${other.source}行（${month}）`
      : `${SOURCE_WORDS[other.source]}${month}`;
  return `是${persons}${unit}，比${source}的${other.persons}${unit}${other.isLater ? "还多" : "少"}`;
}

export function positionClause({ year, ministry, cutoff, ofMeasures }: FactsOf<"already-received">): string {
  return `${year}年度${ministry}截至${monthInWords(cutoff)}${ofMeasures ? "的工程子项目上报" : "的上报"}`;
}

const MAX_NAMES_IN_FINDING = 5;

/** What an earlier report has and the new one does not: confirming makes it not reported (domain rule 3). */
export function leftOutClause(names: readonly string[]): string {
  if (names.length === 0) return "";
  const listed =
    names.length > MAX_NAMES_IN_FINDING
      ? `${names.slice(0, MAX_NAMES_IN_FINDING).join("、")}等${names.length}项`
      : names.join("、");
  return `，其中${listed}这次没有数字，将变为未报送`;
}

/** `比2025年2月增加9000人，一个月超过计划数10000人的一半`: how far a count has grown, and past which limits. */
export function growthClause({ since, growth, months, quota, usual }: FactsOf<"sudden-growth">): string {
  const grown = since === null ? `年初以来增加${growth}人` : `比${monthInWords(since)}增加${growth}人`;
  const each = months > 1 ? `平均每月${Math.round(growth / months)}人` : "一个月";
  const share = quota === null ? "" : `计划数${quota}人的一半`;
  const usually = usual ? `平常每月${Math.round(usual)}人的三倍` : "";
  return `${grown}，${each}超过${[share, usually].filter(Boolean).join("，也超过")}`;
}

/** `面授24学时、2天，每天12学时`: what of a class goes past a rule. */
export function breachClause(found: FactsOf<"rule-breach">["found"]): string {
  if (found.kind === "hours-a-day") {
    const aDay = Math.round((found.hours / found.days) * 10) / 10;
    return `${found.form}${found.hours}学时、${found.days}天，平均每天${aDay}学时，超过${found.limit}学时`;
  }
  if (found.kind === "closing-date") return `结业晚于${dayInWords(found.date)}，不予审验`;
  const { subject, hours, due, year, dueYear } = found;
  return `是“${subject}”，${hours === due ? "" : `${hours}学时，应为${due}学时`}${hours !== due && year !== dueYear ? "；" : ""}${year === dueYear ? "" : `${year}年度，应为${dueYear}年的学习内容`}`;
}
