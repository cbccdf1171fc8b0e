import type { FindingCode } from "../../intake/findings/findings.ts";

/** What a finding means and what to do about it, in one sentence, with a cell or line that shows it. */
export interface FindingHelp {
  readonly words: string;
  readonly example: string;
}

/** Every finding code, in words for the person who has to mend the file. */
export const FINDING_HELP: Readonly<Record<FindingCode, FindingHelp>> = {
  "empty-file": {
    words: "文件里没有任何内容：请确认选对了文件，重新导出后再上报。",
    example: "0 字节的 上报.csv",
  },
  "not-text": {
    words: "文件不是文本表格：请在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”。",
    example: "把图片、PDF 或压缩包改名为 .csv",
  },
  "encoding-error": {
    words: "文件开头声明了编码，内容却不符合，字节已损坏：请用原文件重新导出。",
    example: "UTF-8 文件在传输中被截断",
  },
  "encoding-undecidable": {
    words: "按 UTF-8、GB18030、UTF-16 都读不出已知的表头：请另存为“CSV UTF-8（逗号分隔）”。",
    example: "以 BIG5 编码保存的文件",
  },
  mojibake: {
    words: "文字在此前的转换中变成了乱码，无法还原：请从原始表格重新导出。",
    example: "表头成了“骞村害,閮ㄩ棬”或“å¹´åº¦”，单元格里有“锟斤拷”",
  },
  "wrong-delimiter": {
    words: "各列不是用逗号、制表符或分号隔开的：请改用逗号或制表符。",
    example: "2025|教育部|新能源|2025-06|120",
  },
  "header-not-found": {
    words: "没有找到认识的表头：请补上表头，可照“怎样上报”中的示例。",
    example: "第一行直接是 2025,教育部,新能源,…",
  },
  "header-missing-column": {
    words: "表头缺少必需的列：请补上这一列。",
    example: "年度,部门,领域,累计完成人数（缺“统计截止”）",
  },
  "header-duplicate-column": {
    words: "同一列名出现了不止一次，无法确定以哪一列为准：请只保留一列。",
    example: "部门,领域,领域,累计完成人数",
  },
  "no-data-rows": {
    words: "表头下面没有数据：请确认导出的是填好的表格。",
    example: "只有表头一行",
  },
  "missing-cutoff": {
    words: "没有写明统计截止：长表请在该列填写月份，宽表请在标题行写明。",
    example: "宽表标题只有“2025年度进度表”，没有“截至2025年6月”",
  },
  "missing-key": {
    words: "年度、部门或领域没有填写，上一行也没有可以沿用的内容：请补上。",
    example: "2025,,新能源,2025-06,120",
  },
  "unknown-ministry": {
    words: "部门名称不在计划表及其已知别称之中：请核对建议的名称后自行修改，系统不会代改。",
    example: "“工信局”",
  },
  "unknown-field": {
    words: "领域名称不在计划表之中：请改用计划表中的领域名称。",
    example: "“人工智能”",
  },
  "invalid-year": { words: "年度不是有效的四位年份：请填写如 2025。", example: "“25年”" },
  "invalid-date": { words: "统计截止不是有效的月份：请填写如 2025-06。", example: "“2025-13”" },
  "ambiguous-date": {
    words: "日期有不止一种读法，或不是月末：请写成 2025-06 这样的形式。",
    example: "“06/07/25”",
  },
  "cutoff-outside-year": {
    words: "统计截止不在所填年度之内：请核对年度和统计截止。",
    example: "年度 2025，统计截止 2024-12",
  },
  "future-cutoff": {
    words: "统计截止的月份还没有结束：请等月底之后再报，或核对月份。",
    example: "11 月 22 日上报截至 12 月的数据",
  },
  "malformed-number": {
    words: "单元格里的内容不是数字：请只填阿拉伯数字，说明写到“备注”里。",
    example: "“约120”“120①”",
  },
  "negative-value": { words: "人数不能是负数，也不要写正负号：请填写累计人数。", example: "“-120”" },
  "non-integer-persons": {
    words: "折合下来不是整数的人：请填写准确的人数。",
    example: "“120.5”，或以万人为单位的“0.00015”",
  },
  "scientific-notation": {
    words: "科学计数法会丢失原来的数字：请把单元格格式设为“数值”后重新导出。",
    example: "“1.2E+05”",
  },
  "excel-error-value": {
    words: "单元格是表格软件的公式错误：请改正公式后重新导出。",
    example: "“#REF!”“#DIV/0!”",
  },
  "formula-text": {
    words: "单元格是公式文字而不是数值：请复制后“粘贴为数值”再导出。",
    example: "“=SUM(B2:B9)”",
  },
  "control-character": {
    words: "单元格里有看不见的控制字符：请清除后重新填写。",
    example: "从其他系统复制来的数字后带有看不见的控制符",
  },
  "implausible-value": {
    words: "数字大到不可能是培训人数：请核对数字和单位。",
    example: "“99999999999”",
  },
  "unit-conflict": {
    words: "同一份表里写了两种单位，不知道以哪个为准：请统一为“人”或“万人”。",
    example: "表上方写“单位：人”，列名写“累计完成人数（万人）”",
  },
  "unit-not-persons": {
    words: "单位不是人：请换算成人数后填写。",
    example: "“12期”“120人次”",
  },
  "suspect-split-number": {
    words: "千分位逗号很可能把一个数字拆成了两列：请去掉千分位逗号，或给数字加上双引号。",
    example: "…,2025-06,12,345",
  },
  "extra-cell": {
    words: "这一行比表头多出了内容：请删去多余的单元格，常见原因是未加引号的千分位逗号。",
    example: "表头 5 列，某行有 6 列",
  },
  "missing-cell": { words: "这一行的列数不够：请补齐这一行。", example: "2025,教育部,新能源" },
  "unexpected-row": {
    words: "这一行既不是数据，也不是标题、合计或说明：请删去或按模板填写。",
    example: "表中间插入的“以下为补报”",
  },
  "subtotal-mismatch": {
    words: "小计与这一行各项之和不符：请核对这一行的每个数字。",
    example: "100、200 两项，小计写 310",
  },
  "total-mismatch": {
    words: "合计与这一列各项之和不符：请核对这一列的每个数字。",
    example: "两个部门 100、200，合计写 290",
  },
  "duplicate-key": {
    words: "同一部门、领域和统计截止写了两行，数字相同：请删去其中一行。",
    example: "教育部·新能源·2025-06 出现两次，都是 120",
  },
  "conflicting-duplicate": {
    words: "同一部门、领域和统计截止写了两行，数字不同：请确认以哪一行为准，删去另一行。",
    example: "教育部·新能源·2025-06 一行 120，一行 150",
  },
  "unterminated-quote": {
    words: "双引号没有成对，后面的内容被当成一个单元格：请补上或删去双引号。",
    example: '"教育部,新能源,2025-06,120（缺右引号）',
  },
  "quote-swallowed-rows": {
    words: "没有成对的双引号把后面的行吞进了一个单元格：请补上或删去双引号。",
    example: "备注里只写了左引号，下面三行不见了",
  },
  "personal-data": {
    words: "文件含有身份证号、手机号或学员姓名：不予接收，也不保存任何内容，请删去后重新上报。",
    example: "多了“身份证号”“联系电话”列",
  },
  "ai-literacy-quota": {
    words: "人社厅发〔2025〕30号要求人工智能通识教育不得层层定指标、下任务：请删去为它设定的计划数。",
    example: "计划表中有“人工智能通识”一列",
  },
  "file-too-large": {
    words: "文件超过大小、行数或列数的上限：请确认选的是上报表，并删去多余的内容。",
    example: "整个数据库的导出文件",
  },
  "rich-text-figure": {
    words: "单元格里有加了删除线、上标或下标的文字，不能和其余数字连在一起读：请只留下有效的数字。",
    example: "300 后面带上标 1，存的是 3001",
  },
  "merged-figure": {
    words: "一个数字合并在几个领域或几个部门的单元格里，无法确定各占多少：请取消合并，分别填写。",
    example: "1200 合并在“新能源”和“新材料”两格里",
  },

  "cumulative-decreased": {
    words: "累计完成数比更早的统计截止还低：请核对，属实的须写明原因后确认。",
    example: "5 月累计 500，6 月累计 480",
  },
  "filled-down": {
    words: "空白的年度、部门或统计截止沿用了上一行（合并单元格）：请逐条核对后确认。",
    example: "“教育部”只写在第一行，下面三行空白",
  },
  "replaces-earlier": {
    words: "同一部门、同一统计截止已有上报，确认后由本次替换：须写明更正原因，两份都留在记录里。",
    example: "6 月数据重报",
  },
  "far-above-quota": {
    words: "完成数超过计划数的两倍：请核对数字和单位，无误的再确认。",
    example: "计划 100 人，上报 1,000 人",
  },
  "hidden-rows": {
    words: "表里有看不见的行、列或内容，或整行加了删除线：请核对它们该不该计入，再确认。",
    example: "筛选后第 3 行看不见，里面还有 300 人",
  },
  "other-sheets": {
    words: "工作簿里有几张工作表都像上报表，一次只读一张：请按名称选择，或确认只用这一张。",
    example: "“6月”和“7月”两张工作表各有一份数",
  },
  "other-sheet-read": {
    words: "读取的工作表是隐藏的，或不是打开工作簿时看到的那一张：请确认要用的是它。",
    example: "“填报说明”后面的“上报表”",
  },

  "alias-resolved": {
    words: "部门用了已知的别称，已按计划表中的名称处理，不用改。",
    example: "“工信部”→ 工业和信息化部",
  },
  "name-normalised": { words: "名称里的空格和换行已去掉，不用改。", example: "“新能 源汽 车”→ 新能源汽车" },
  "date-normalised": {
    words: "日期已按月份读取，不用改，但请看一眼是否读对。",
    example: "“2025年6月”→ 2025-06",
  },
  "fullwidth-normalised": { words: "全角字符已按半角处理，不用改。", example: "“１２０”→ 120" },
  "thousands-separator-removed": { words: "千分位逗号已去掉，不用改。", example: "“12,345”→ 12345" },
  "unit-converted": {
    words: "以万人为单位的数字已换算成人，请核对一个数字。",
    example: "“1.25”万人 → 12,500 人",
  },
  "header-normalised": {
    words: "列名已按标准名称处理，不用改。",
    example: "“累计完成人数（人）”→ 累计完成人数",
  },
  "header-multirow": { words: "两行合起来作为表头，不用改。", example: "第 2 行“累计完成”，第 3 行“人数”" },
  "title-row-skipped": { words: "标题行或单位行不计入数据，不用改。", example: "“2025年度进度上报表”" },
  "note-row-excluded": { words: "说明行或签字行不计入数据，不用改。", example: "“填表人：　　审核人：”" },
  "subtotal-row-excluded": { words: "小计行只用来核对，不计入数据。", example: "“小计,450”" },
  "total-row-excluded": { words: "合计行只用来核对，不计入数据。", example: "“合计,12,300”" },
  "repeated-header": {
    words: "分页打印时重复的表头不计入数据，不用改。",
    example: "第 51 行又是“年度,部门,领域,…”",
  },
  "unknown-column": {
    words: "不认识的列不计入数据：请确认其中没有要报的数字。",
    example: "多了一列“联系处室”",
  },
  "not-reported": { words: "没有数字，按未报送处理；如果确实是 0 人，请填 0。", example: "空白、“—”、“/”" },
  "off-plan": { words: "该部门在该领域没有计划数，人数计入“计划外”。", example: "财政部上报新能源 50 人" },
  "formula-like-text": {
    words: "文字以公式符号开头，按普通文字保存，不会被执行。",
    example: "备注写“=见附件”",
  },
  "already-received": { words: "内容与已收到的上报完全相同，不必重复确认。", example: "同一文件拖入两次" },
  "older-than-latest": {
    words: "已有更晚统计截止的上报，本次补入历史，不改变最新完成数。",
    example: "已报 8 月，再补报 5 月",
  },
};
