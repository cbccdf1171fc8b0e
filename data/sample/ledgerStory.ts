/**
 * What the sample ledger (示例台账) tells beside the sample reports. Its people agree with them by ministry, field and
 * month, except for `DIFFERENCES`. All units and inspectors are invented.
 */

/** The ministries whose classes of 2024 are in the ledger too, so that bases can have years without a class. */
export const MINISTRIES_OF_2024: readonly string[] = ["教育部", "中国科学院"];

/** The day of the check: a class that ends later does not count. */
export const CHECKED_ON = "2025-10-15";

export interface Unit {
  readonly name: string;
  readonly region: string;
  /** The last year in which it holds classes, where it stopped. */
  readonly until?: number;
}

export const UNITS: readonly Unit[] = [
  { name: "甲大学继续教育学院", region: "北京" },
  { name: "乙大学培训中心", region: "上海" },
  { name: "丙理工大学继续教育学院", region: "陕西" },
  { name: "丁研究院培训部", region: "北京" },
  { name: "戊工程师学院", region: "广东" },
  { name: "己农业大学继续教育学院", region: "湖北" },
  { name: "庚管理干部学院", region: "山东" },
  { name: "辛网络学院", region: "浙江" },
  { name: "壬大学继续教育学院", region: "四川", until: 2024 },
];

/** The unit of the classes that a rule of 福建 is held against. */
const FUJIAN_UNIT = { name: "癸技师学院", region: "福建" };

export type Difference = "ledger-more" | "summary-more" | "ledger-only" | "summary-only";

/** Where the ledger and the reports do not agree, from a month of 2025 on. */
export const DIFFERENCES: readonly {
  readonly ministry: string;
  readonly field: string;
  /** The first month of the difference, 1 to 12. */
  readonly from: number;
  readonly kind: Difference;
  /** People of the ledger less those of the report; of a cell that one of the two leaves out, all of its people. */
  readonly people: number;
  readonly why: string;
}[] = [
  {
    ...{ ministry: "自然资源部", field: "海洋装备", from: 8, kind: "ledger-more", people: 60 },
    why: "同一个班次登记了两次",
  },
  {
    ...{ ministry: "国家知识产权局", field: "知识产权", from: 4, kind: "ledger-more", people: 35 },
    why: "有一个班次没有汇总",
  },
  {
    ...{ ministry: "农业农村部", field: "乡村振兴", from: 7, kind: "summary-more", people: -120 },
    why: "有一个班次没有进台账",
  },
  {
    ...{ ministry: "工业和信息化部", field: "海洋装备", from: 5, kind: "ledger-only", people: 90 },
    why: "汇总漏报这个领域",
  },
  {
    ...{ ministry: "科技部", field: "知识产权", from: 3, kind: "summary-only", people: -80 },
    why: "台账没有这个领域",
  },
];

/** A class that is laid down here and not made by chance. */
export interface ToldClass {
  readonly ministry: string;
  readonly field: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly form: "面授" | "网授" | "混合";
  readonly hours: number;
  readonly people: number;
  readonly unit: Unit;
  /** True where its people are among those of the report; else the ledger has them beside. */
  readonly isReported: boolean;
  /** 年度 where it is not that of 结业日期. */
  readonly learningYear?: number;
  readonly subject?: string;
  readonly project?: string;
  readonly note?: string;
}

const [UNIVERSITY, , , INSTITUTE, ENGINEERS] = UNITS as readonly [Unit, Unit, Unit, Unit, Unit];
const OF_EDUCATION = {
  ministry: "教育部",
  unit: FUJIAN_UNIT,
  subject: "专业科目",
  isReported: true,
} as const;
const NOT_IN_PLAN = {
  ministry: "工业和信息化部",
  field: "数字技术",
  unit: ENGINEERS,
  isReported: false,
} as const;
const SHIPS: Omit<ToldClass, "name" | "isReported"> = {
  ...{ ministry: "自然资源部", field: "海洋装备", start: "2025-08-18", end: "2025-08-21" },
  ...{ form: "面授", hours: 24, people: 60, unit: INSTITUTE },
};

export const TOLD_CLASSES: readonly ToldClass[] = [
  // 24 hours face to face on two days, more than 8 a day; the same on three days is in order.
  {
    ...{
      ...OF_EDUCATION,
      field: "数字技术",
      name: "技工院校数字技术研修班",
      form: "面授",
      hours: 24,
      people: 45,
    },
    ...{ start: "2025-05-14", end: "2025-05-15" },
  },
  {
    ...{
      ...OF_EDUCATION,
      field: "数字技术",
      name: "技工院校工业软件研修班",
      form: "面授",
      hours: 24,
      people: 48,
    },
    ...{ start: "2025-06-10", end: "2025-06-12" },
  },
  // 30 hours online on two days, more than 12 a day.
  {
    ...{ ...OF_EDUCATION, field: "网络安全", name: "技工院校网络安全网上研修班", form: "网授", hours: 30 },
    ...{ people: 110, start: "2025-07-08", end: "2025-07-09" },
  },
  // Of learning year 2024: the first is in time for Fujian, the second is not; both count in the plan of 2025.
  {
    ...{ ...OF_EDUCATION, field: "新材料", name: "高技能人才通用职业能力提升班", form: "网授", hours: 30 },
    ...{ people: 20, start: "2025-01-06", end: "2025-01-20", learningYear: 2024 },
  },
  {
    ...{ ...OF_EDUCATION, field: "新材料", name: "生成式人工智能教学应用班", form: "网授", hours: 30 },
    ...{ people: 40, start: "2025-02-24", end: "2025-03-10", learningYear: 2024 },
  },
  // Given twice under two codes.
  { ...SHIPS, name: "深海装备运维研修班", isReported: true },
  { ...SHIPS, name: "深海装备运维研修班", isReported: false },
  // 混合 without its two parts.
  {
    ...{
      ministry: "工业和信息化部",
      field: "网络安全",
      name: "工业互联网安全混合研修班",
      form: "混合",
      hours: 40,
    },
    ...{ people: 80, start: "2025-06-03", end: "2025-06-20", unit: ENGINEERS, isReported: true },
  },
  {
    ...{
      ministry: "国家知识产权局",
      field: "知识产权",
      name: "专利导航实务班",
      form: "面授",
      hours: 16,
      people: 35,
    },
    ...{ start: "2025-04-21", end: "2025-04-23", unit: UNIVERSITY, isReported: false },
  },
  {
    ...{ ministry: "工业和信息化部", field: "海洋装备", name: "船舶智能制造研修班", form: "面授", hours: 32 },
    ...{ people: 90, start: "2025-05-19", end: "2025-05-23", unit: ENGINEERS, isReported: false },
  },
  // A ministry without any report.
  {
    ...{
      ministry: "交通运输部",
      field: "海洋装备",
      name: "智能航运研修班",
      form: "面授",
      hours: 24,
      people: 72,
    },
    ...{ start: "2025-06-16", end: "2025-06-19", unit: UNIVERSITY, isReported: false },
  },
  // It ends after the day of the check and does not count yet.
  {
    ...{ ministry: "中央网信办", field: "网络安全", name: "数据安全治理网上研修班", form: "网授", hours: 60 },
    ...{ people: 150, start: "2025-09-08", end: "2025-10-31", unit: UNIVERSITY, isReported: false },
  },
  // Not against the plan table: AI literacy, and the programme's other sub-projects.
  {
    ...{
      ministry: "教育部",
      field: "数字技术",
      name: "人工智能通识网上课程",
      form: "网授",
      hours: 12,
      people: 1_200,
    },
    ...{
      start: "2025-09-01",
      end: "2025-09-26",
      unit: UNIVERSITY,
      isReported: false,
      subject: "人工智能通识",
    },
  },
  {
    ...{ ...NOT_IN_PLAN, name: "智能制造高级研修班", form: "面授", hours: 48, people: 68 },
    ...{ start: "2025-07-14", end: "2025-07-18", project: "高级研修项目" },
  },
  {
    ...{ ...NOT_IN_PLAN, name: "数字技术工程师初级培训班", form: "混合", hours: 80, people: 210 },
    ...{ start: "2025-06-09", end: "2025-07-04", project: "数字技术工程师培育项目" },
  },
];

/** The register of bases, as in the file: 名称, 别名, 级别, 批次, 命名年度, 地区, 主管部门, 领域. */
export const BASES: readonly (readonly string[])[] = [
  ["甲大学继续教育学院", "", "国家级", "第十二批", "2023", "北京", "教育部", "数字技术"],
  ["乙大学继续教育基地", "乙大学培训中心", "国家级", "第十三批", "2024", "上海", "教育部", ""],
  ["丁研究院培训部", "", "国家级", "第十一批", "2022", "北京", "自然资源部", "海洋装备"],
  ["戊工程师学院", "", "省级", "", "2023", "广东", "", "新一代信息技术"],
  ["壬大学继续教育学院", "", "国家级", "第十批", "2021", "四川", "教育部", ""],
  ["子职业大学", "", "省级", "", "2022", "河南", "", ""],
];

/** An inspection of the ledger: 双随机. The draw follows from the seed. */
export const INSPECTION = {
  strataBy: "risk",
  draws: { 不符合规定: 2, 可能重复: 1, 其他: 6 },
  inspectors: [
    { office: "示例省人社厅", code: "J01" },
    { office: "示例市人社局", code: "J02" },
    { office: "示例监察总队", code: "J03" },
    { office: "甲大学继续教育学院", code: "J04" },
  ],
  seedSource: "示例开奖号码",
  seedDay: "2025-10-19",
  seed: "04 11 17 22 26 31 09",
  frozenAt: "2025-10-16T02:00:00.000Z",
  drawnAt: "2025-10-20T02:00:00.000Z",
  reportedAt: "2025-10-28T02:00:00.000Z",
  /** By stratum, in the order of the draw; objects without one are not inspected yet. */
  verdicts: {
    不符合规定: [
      { verdict: "整改", date: "2025-10-22", note: "属实，限期整改" },
      { verdict: "问题", date: "2025-10-22", note: "属实" },
    ],
    可能重复: [{ verdict: "问题", date: "2025-10-23", note: "同一班次登记两次" }],
    其他: [
      { verdict: "合格", date: "2025-10-23", note: "" },
      { verdict: "合格", date: "2025-10-24", note: "" },
      { verdict: "合格", date: "2025-10-24", note: "" },
      { verdict: "合格", date: "2025-10-27", note: "" },
      { verdict: "整改", date: "2025-10-27", note: "签到记录不全，限期补齐" },
    ],
  },
} as const;
