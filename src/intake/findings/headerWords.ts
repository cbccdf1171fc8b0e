/** Header words of both layouts, for saying what was looked for. */
export const HEADER_WORDS = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"] as const;
