import { CONTEXT } from "./context.ts";

const FIELDS = CONTEXT.fields.map(({ name }) => name);
const HEADER = "年度,部门,领域,统计截止,累计完成人数,备注";
const lines = (...rows: readonly string[]) => `${rows.join("\r\n")}\r\n`;
const wide = (name: string, figures: readonly (string | number)[], ...rest: readonly (string | number)[]) =>
  [name, ...figures, ...rest].join(",");
const upTo = (n: number, step = 1) => FIELDS.map((_, i) => (i < n ? (i + 1) * step : ""));
const sum = (figures: readonly (string | number)[]) => figures.reduce<number>((a, b) => a + Number(b), 0);

/** Reports that are in order, in the forms that they come in. */
export const GOOD_FILES: Record<string, string> = {
  "long, with notes": lines(
    HEADER,
    "2025,教育部,新材料,2025-06,1200,",
    "2025,教育部,新能源,2025-06,35,第二期 补报",
    "2025,科技部,新材料,2025-12,7,",
    "2025,科技部,新能源,2025-12,—,未开班",
  ),
  "long, a note left out": lines(
    HEADER,
    "2025,教育部,新材料,2025-06,1200",
    "2025,教育部,新能源,2025-06,345",
    '2025,教育部,其他,2025-06,"12,345"',
  ),
  "long, without notes": lines(
    "年度,部门,领域,统计截止,累计完成人数",
    "2025,教育部,新材料,2025-06,1200",
    "2025,教育部,新能源,2025-06,345",
  ),
  "long, quoted thousands": lines(
    HEADER,
    '2025,教育部,新材料,2025-06,"12,345",',
    '2025,教育部,新能源,2025-06,"1,200,345","甲,乙"',
    '2025,科技部,新材料,2025-06,"12,345","他说""好"""',
  ),
  "long, titles and totals": lines(
    "2025年度专业技术人才培训进展,,,,,",
    ",,,,,单位：万人",
    HEADER,
    "2025,教育部,新材料,2025-06,1.2,",
    "2025,教育部,新能源,2025-06,3,",
    "2025,教育部,小计,2025-06,4.2,",
    "2025,科技部,新材料,2025-06,0.05,",
    ",合计,,,4.25,",
    "填表人：某某,,,联系电话：010-88880000,,",
    "注：数据截至六月底,,,,,",
  ),
  "long, one row": lines(HEADER, "2025,教育部,新材料,2025-06,12345,"),
  "long, tabs": lines(
    HEADER,
    "2025,教育部,新材料,2025-06,12345,",
    "2025,教育部,新能源,2025-06,1,甲",
  ).replaceAll(",", "\t"),
  "wide, sums": lines(
    "2025年度专业技术人才培训进展（截至2025年6月）",
    `部门,${FIELDS.join(",")},小计,备注`,
    wide("教育部", upTo(15, 10), 1200, "甲"),
    wide("科技部", upTo(14, 3), 315, ""),
    wide(
      "合计",
      FIELDS.map((_, i) => (i + 1) * 10 + (i < 14 ? (i + 1) * 3 : 0)),
      1515,
      "",
    ),
  ),
  "wide, without sums": lines(
    "2025年度（截至2025年6月）",
    `部门,${FIELDS.join(",")}`,
    wide("教育部", upTo(14, 11)),
    wide("科技部", upTo(13, 3)),
  ),
  "wide, 小计 left blank, commas at the end": lines(
    `2025年度（截至2025年6月）${",".repeat(18)}`,
    `部门,${FIELDS.join(",")},小计,,`,
    wide("教育部", upTo(15, 11), "", "", ""),
    wide("科技部", upTo(14, 3), "", "", ""),
  ),
  "wide, 小计 stated, commas at the end": lines(
    `2025年度（截至2025年6月）${",".repeat(18)}`,
    `部门,${FIELDS.join(",")},小计,,`,
    wide("教育部", upTo(15, 11), sum(upTo(15, 11)), "", ""),
    wide("科技部", upTo(14, 3), sum(upTo(14, 3)), "", ""),
  ),
  "wide, whole 万人": lines(
    "2025年度（截至2025年6月）",
    "单位：万人",
    `部门,${FIELDS.join(",")},小计`,
    wide("教育部", upTo(15, 2), 240),
  ),
  "long, whole 万人 in the header": lines(
    HEADER.replace("人数", "人数（万人）"),
    "2025,教育部,新材料,2025-06,12,",
    "2025,教育部,新能源,2025-06,3,",
  ),
  "wide, 万人": lines(
    "2025年度（截至2025年6月）",
    "单位：万人",
    `部门,${FIELDS.join(",")},小计`,
    wide(
      "教育部",
      FIELDS.map((_, i) => (i % 2 ? "2" : "0.35")),
      "16.8",
    ),
  ),
};
