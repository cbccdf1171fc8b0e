import type { Vocabulary } from "../../app/dataFolder/planFiles.ts";
import { PLAN_PROJECT, UNIT } from "../../domain/edition.ts";
import type { FindingCode } from "../../intake/findings/findingCodes.ts";

/**
 * What a finding means and what to do about it, in one sentence; and a cell or line that shows it, in which names of the
 * data folder take the place of what stands in braces, see {@link findingExample}.
 */
type FindingHelp = readonly [words: string, example: string];

/** Every finding code, in words for the person who corrects the file. */
// biome-ignore format: a table of one finding a line
export const FINDING_HELP: Readonly<Record<FindingCode, FindingHelp>> = {
  "empty-file": ["文件里没有任何内容：请确认选对了文件，重新导出后再上报。", "0 字节的 上报.csv"],
  "not-text": ["文件不是文本表格：请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”。", "把图片、PDF 或压缩包改名为 .csv"],
  "encoding-error": ["文件开头声明了编码，内容却不符合，字节已损坏：请用原文件重新导出。", "UTF-8 文件在传输中被截断"],
  "encoding-undecidable": ["按 UTF-8、GB18030、UTF-16 都读不出已知的表头：请另存为“CSV UTF-8（逗号分隔）”。", "以 BIG5 编码保存的文件"],
  mojibake: ["文字在此前的转换中变成了乱码，无法还原：请从原始表格重新导出。", "表头成了“骞村害,閮ㄩ棬”或“å¹´åº¦”，单元格里有“锟斤拷”"],
  "wrong-delimiter": ["各列不是用逗号、制表符或分号隔开的：请改用逗号或制表符。", "2025|{部}|{领域}|2025-06|120"],
  "header-not-found": ["没有找到认识的表头：请补上表头，可照“怎样上报”中的示例。", "第一行直接是 2025,{部},{领域},…"],
  "header-missing-column": ["表头缺少必需的列：请补上这一列。", `年度,${UNIT},领域,累计完成人数（缺“统计截止”）`],
  "header-duplicate-column": ["同一列名出现了不止一次，无法确定以哪一列为准：请只保留一列。", `${UNIT},领域,领域,累计完成人数`],
  "no-data-rows": ["表头下面没有数据：请确认导出的是填好的表格。", "只有表头一行"],
  "missing-cutoff": ["没有写明统计截止：长表请在该列填写月份，宽表请在标题行写明。", "宽表标题只有“2025年度进度表”，没有“截至2025年6月”"],
  "missing-key": [`年度、${UNIT}或领域没有填写，上一行也没有可以沿用的内容：请补上。`, "2025,,{领域},2025-06,120"],
  "unknown-ministry": [`${UNIT}名称不在计划表及其已知别称之中：请核对建议的名称后自行修改，系统不会代改。`, "“工信局”"],
  "unknown-field": ["领域名称不在计划表之中：请改用计划表中的领域名称。", "“人工智能”"],
  "invalid-year": ["年度不是有效的四位年份：请填写如 2025。", "“25年”"],
  "invalid-date": ["统计截止不是有效的月份：请填写如 2025-06。", "“2025-13”"],
  "ambiguous-date": ["日期有不止一种读法，或不是月末：请写成 2025-06 这样的形式。", "“06/07/25”"],
  "cutoff-outside-year": ["统计截止不在所填年度之内：请核对年度和统计截止。", "年度 2025，统计截止 2024-12"],
  "future-cutoff": ["统计截止的月份还没有结束：请等月底之后再报，或核对月份。", "11 月 22 日上报截至 12 月的数据"],
  "malformed-number": ["单元格里的内容不是数字：请只填阿拉伯数字，说明写到“备注”里。", "“约120”“120①”"],
  "negative-value": ["人数不能是负数，也不要写正负号：请填写累计人数。", "“-120”"],
  "non-integer-persons": ["折合下来不是整数的人：请填写准确的人数。", "“120.5”，或以万人为单位的“0.00015”"],
  "scientific-notation": ["科学计数法会丢失原来的数字：请把单元格格式设为“数值”后重新导出。", "“1.2E+05”"],
  "excel-error-value": ["单元格是表格软件的公式错误：请改正公式后重新导出。", "“#REF!”“#DIV/0!”"],
  "formula-text": ["单元格是公式文字而不是数值：请复制后“粘贴为数值”再导出。", "“=SUM(B2:B9)”"],
  "control-character": ["单元格里有看不见的控制字符：请清除后重新填写。", "从其他系统复制来的数字后带有看不见的控制符"],
  "implausible-value": ["数字大到不可能是培训人数：请核对数字和单位。", "“99999999999”"],
  "unit-conflict": ["同一份表里写了两种单位，不知道以哪个为准：请统一为“人”或“万人”。", "表上方写“单位：人”，列名写“累计完成人数（万人）”"],
  "unit-not-persons": ["单位不是人：请换算成人数后填写。", "“12期”“120人次”"],
  "suspect-split-number": ["千分位逗号很可能把一个数字拆成了两列：请去掉千分位逗号，或给数字加上双引号。", "…,2025-06,12,345"],
  "extra-cell": ["这一行比表头多出了内容：请删去多余的单元格，常见原因是未加引号的千分位逗号。", "表头 5 列，某行有 6 列"],
  "missing-cell": ["这一行的列数不够：请补齐这一行。", "2025,{部},{领域}"],
  "unexpected-row": ["这一行既不是数据，也不是标题、合计或说明：请删去或按模板填写。", "表中间插入的“以下为补报”"],
  "subtotal-mismatch": ["小计与这一行各项之和不符：请核对这一行的每个数字。", "100、200 两项，小计写 310"],
  "total-mismatch": ["合计与这一列各项之和不符：请核对这一列的每个数字。", `两个${UNIT} 100、200，合计写 290`],
  "duplicate-key": [`同一${UNIT}、领域和统计截止写了两行，数字相同：请删去其中一行。`, "{部}·{领域}·2025-06 出现两次，都是 120"],
  "conflicting-duplicate": [`同一${UNIT}、领域和统计截止写了两行，数字不同：请确认以哪一行为准，删去另一行。`, "{部}·{领域}·2025-06 一行 120，一行 150"],
  "unterminated-quote": ["双引号没有成对，后面的内容被当成一个单元格：请补上或删去双引号。", '"{部},{领域},2025-06,120（缺右引号）'],
  "quote-swallowed-rows": ["没有成对的双引号把后面的行吞进了一个单元格：请补上或删去双引号。", "备注里只写了左引号，下面三行不见了"],
  "personal-data": ["文件含有身份证号、手机号或学员姓名：不予接收，也不保存任何内容，请删去后重新上报。", "多了“身份证号”“联系电话”列"],
  "ai-literacy-quota": ["人工智能通识继续教育的通知要求不得层层定指标、下任务：请删去为它设定的计划数。", "计划表中有“人工智能通识”一列"],
  "file-too-large": ["文件超过大小、行数或列数的上限：请确认选的是上报表，并删去多余的内容。", "整个数据库的导出文件"],
  "rich-text-figure": ["单元格里有加了删除线、上标或下标的文字，不能和其余数字连在一起读：请只留下有效的数字。", "300 后面带上标 1，存的是 3001"],
  "merged-figure": [`一个数字合并在几个领域或几个${UNIT}的单元格里，无法确定各占多少：请取消合并，分别填写。`, "1200 合并在“{领域}”和“{另一领域}”两格里"],
  "class-dates-reversed": ["台账中结业日期早于开班日期：请核对两个日期。", "开班 2025-06-05，结业 2025-06-03"],
  "class-outside-year": ["台账中结业日期不在所填年度之内，也不在该地区规定的学习年度之内：请核对。", "年度 2025，结业 2026-03-05"],
  "unknown-form": ["形式不是面授、网授或混合：请改正。", "“函授”"],
  "unknown-region": ["地区不是省级地区：请填写省、自治区、直辖市的名称。", "“厦门”"],
  "unknown-subject": ["科目类别不是已知的类别：请填写公需科目、专业科目或人工智能通识，或留空。", "“选修课”"],
  "unknown-project": [`子项目不是工程的子项目：请改正，或留空（按${PLAN_PROJECT}计）。`, "“其他项目”"],
  "invalid-hours": ["学时应为大于0、最多一位小数的数字；混合班次的两部分相加应等于总学时。", "“约24”“0”"],
  "cumulative-decreased": ["累计完成数比更早的统计截止还低：请核对，属实的须写明原因后确认。", "5 月累计 500，6 月累计 480"],
  "filled-down": [`空白的年度、${UNIT}或统计截止沿用了上一行（合并单元格）：请逐条核对后确认。`, "“{部}”只写在第一行，下面三行空白"],
  "replaces-earlier": [`同一${UNIT}、同一统计截止已有上报，确认后由本次替换：须写明更正原因，两份都留在记录里。`, "6 月数据重报"],
  "far-above-quota": ["完成数超过计划数的两倍：请核对数字和单位，无误的再确认。", "计划 100 人，上报 1,000 人"],
  "hidden-rows": ["表里有看不见的行、列或内容，或整行加了删除线：请核对它们该不该计入，再确认。", "筛选后第 3 行看不见，里面还有 300 人"],
  "other-sheets": ["工作簿里有几张工作表都像上报表，一次只读一张：请按名称选择，或确认只用这一张。", "“6月”和“7月”两张工作表各有一份数"],
  "other-sheet-read": ["读取的工作表是隐藏的，或不是打开工作簿时看到的那一张：请确认要用的是它。", "“填报说明”后面的“上报表”"],
  "sudden-growth": ["一个月的增加数超过计划数的一半，也超过平常每月增加数的三倍：请核对是否多写了一位，无误的再确认。", "计划 1,000 人，2 月累计 80 人，3 月累计 1,200 人"],
  "rule-breach": ["班次不符合所在地区通知的规定（例如每天学时超过上限）：请核对，属实或不适用的再确认。", "福建，面授 24 学时，2 天（每天 12 学时，超过 8 学时）"],
  "alias-resolved": [`${UNIT}用了已知的别称，已按计划表中的名称处理，不用改。`, "“{别称}”→ {全称}"],
  "name-normalised": ["名称里的空格和换行已去掉，不用改。", "“{散开的领域}”→ {领域}"],
  "date-normalised": ["日期已按月份读取，不用改，但请看一眼是否读对。", "“2025年6月”→ 2025-06"],
  "invisible-removed": ["看不见的字符已去掉，不用改。", "从网页或 PDF 复制来的零宽字符"],
  "fullwidth-normalised": ["全角字符已按半角处理，不用改。", "“１２０”→ 120"],
  "thousands-separator-removed": ["千分位逗号已去掉，不用改。", "“12,345”→ 12345"],
  "unit-converted": ["以万人为单位的数字已换算成人，请核对一个数字。", "“1.25”万人 → 12,500 人"],
  "header-normalised": ["列名已按标准名称处理，不用改。", "“累计完成人数（人）”→ 累计完成人数"],
  "header-multirow": ["两行合起来作为表头，不用改。", "第 2 行“累计完成”，第 3 行“人数”"],
  "title-row-skipped": ["标题行或单位行不计入数据，不用改。", "“2025年度进度上报表”"],
  "note-row-excluded": ["说明行或签字行不计入数据，不用改。", "“填表人：　　审核人：”"],
  "subtotal-row-excluded": ["小计行只用来核对，不计入数据。", "“小计,450”"],
  "total-row-excluded": ["合计行只用来核对，不计入数据。", "“合计,12,300”"],
  "repeated-header": ["分页打印时重复的表头不计入数据，不用改。", `第 51 行又是“年度,${UNIT},领域,…”`],
  "unknown-column": ["不认识的列不计入数据：请确认其中没有要报的数字。", "多了一列“联系处室”"],
  "not-reported": ["没有数字，按未报送处理；如果确实是 0 人，请填 0。", "空白、“—”、“/”"],
  "off-plan": [`该${UNIT}在该领域没有计划数，人数计入“计划外”。`, "{部}上报{领域} 50 人"],
  "formula-like-text": ["文字以公式符号开头，按普通文字保存，不会被执行。", "备注写“=见附件”"],
  "already-received": ["内容与已收到的上报完全相同，不必重复确认。", "同一文件拖入两次"],
  "older-than-latest": ["已有更晚统计截止的上报，本次补入历史，不改变最新完成数。", "已报 8 月，再补报 5 月"],
  "class-not-ended": ["班次还没有结业，暂不计入完成数；结业后请重新导入台账。", "结业日期在今天之后"],
  "class-without-people": ["培训人数是0，请确认这个班次是否开过。", "培训人数 0"],
  "mixed-without-parts": ["混合班次没有分别写明面授学时和网授学时，无法与每天的学时上限比较：可增加“面授学时”“网授学时”两列。", "形式 混合，学时 40"],
  "likely-double": ["两行的承办单位和起止日期相同，人数相同或名称几乎相同，可能是同一个班次：请核对。", "同一单位、同一时间的“{领域}研修班”与“{领域}研修班。”"],
  "rule-yardstick": ["用另一个地区的规定作参照时超出了它，不是违规，不用改。", "北京的班次超出福建的每天 8 学时"],
};

/** The example of a code with names that the data folder knows. */
export function findingExample(code: FindingCode, { ministries, fields }: Vocabulary): string {
  const first = ministries[0]?.name ?? "";
  const [field = "", other = ""] = fields.map(({ name }) => name);
  const named = ministries.find(({ aliases }) => aliases.length > 0);
  const names: Readonly<Record<string, string>> = {
    部: first,
    领域: field,
    另一领域: other,
    散开的领域: [...field].join(" "),
    别称: named?.aliases[0] ?? first,
    全称: named?.name ?? first,
  };
  return FINDING_HELP[code][1].replace(/\{([^}]*)\}/g, (_, name: string) => names[name] ?? "");
}
