/**
 * What the sample data (示例数据) tells: invented, and plain enough to be recognised on a screen.
 * Nothing here is taken from real reports; none are public.
 */

/** People trained a month, January to December, in parts of a whole year. */
export type Pace = readonly number[];

/** Slow until spring, quiet in summer, a rush before the year ends. */
const RUSH: Pace = [1, 1, 6, 9, 10, 11, 5, 4, 10, 11, 18, 14];
/** Close to the calendar, with a light winter. */
const STEADY: Pace = [5, 4, 8, 9, 9, 10, 7, 6, 9, 9, 12, 12];
/** Teachers and researchers learn in the holidays. */
const SUMMER: Pace = [1, 2, 5, 6, 8, 9, 20, 19, 8, 7, 9, 6];

const MONTHLY = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const QUARTERLY = [3, 6, 9, 12];

/** How one ministry fares in one year. */
export interface Course {
  /** Share of its quota that is done at the year's last month here (December 2024, September 2025), 0.. */
  readonly rate: number;
  readonly pace: Pace;
  /** Months at whose end it reports; empty for a ministry that never does. */
  readonly reports: readonly number[];
  /** Fields that fare otherwise: factor on `rate`. */
  readonly fields?: Readonly<Record<string, number>>;
  /** People outside the plan by field, at the year's last month here. */
  readonly offPlan?: Readonly<Record<string, number>>;
  /** Planned fields that its reports do not mention. */
  readonly leftOut?: readonly string[];
  /** Planned fields whose figure stays empty in its reports. */
  readonly leftEmpty?: readonly string[];
  /** Remarks by field, with the month of the report that bears them. */
  readonly remarks?: Readonly<Record<string, readonly [month: number, text: string]>>;
}

export interface YearOfSample {
  readonly year: number;
  readonly lastMonth: number;
  /** By ministry; every ministry of the year's plan is here. */
  readonly courses: Readonly<Record<string, Course>>;
}

/** A report that was wrong and is handed in again. */
export interface Mistake {
  readonly year: number;
  readonly ministry: string;
  readonly field: string;
  /** Month whose first report already holds the whole of the month after. */
  readonly month: number;
  readonly reason: string;
  readonly remark: string;
}

export const YEARS: readonly YearOfSample[] = [
  {
    year: 2024,
    lastMonth: 12,
    courses: {
      中央网信办: { rate: 1.02, pace: STEADY, reports: MONTHLY },
      国家发展改革委: { rate: 0.97, pace: RUSH, reports: MONTHLY, fields: { 其他: 1.08, 数字技术: 0.8 } },
      教育部: { rate: 1.05, pace: SUMMER, reports: MONTHLY, offPlan: { 其他: 1_480 } },
      科技部: { rate: 0.88, pace: RUSH, reports: QUARTERLY },
      工业和信息化部: { rate: 1, pace: STEADY, reports: MONTHLY, fields: { 其他: 1.2, 海洋装备: 0.5 } },
      自然资源部: { rate: 0.95, pace: RUSH, reports: MONTHLY, fields: { 海洋装备: 0.7, 其他: 1.3 } },
      生态环境部: { rate: 1.03, pace: STEADY, reports: MONTHLY },
      交通运输部: { rate: 0.81, pace: RUSH, reports: QUARTERLY },
      农业农村部: { rate: 0.98, pace: RUSH, reports: MONTHLY },
      应急管理部: { rate: 1.02, pace: RUSH, reports: MONTHLY },
      市场监管总局: { rate: 1.1, pace: STEADY, reports: MONTHLY },
      国家知识产权局: { rate: 1.12, pace: STEADY, reports: MONTHLY },
      中国科学院: { rate: 0.97, pace: SUMMER, reports: MONTHLY },
      国家能源局: { rate: 0.9, pace: RUSH, reports: MONTHLY },
    },
  },
  {
    year: 2025,
    lastMonth: 9,
    courses: {
      中央网信办: { rate: 0.74, pace: STEADY, reports: MONTHLY },
      国家发展改革委: {
        rate: 0.66,
        pace: RUSH,
        reports: MONTHLY,
        fields: { 乡村振兴: 0 },
        remarks: { 乡村振兴: [9, "培训班安排在第四季度"] },
      },
      教育部: {
        rate: 0.84,
        pace: SUMMER,
        reports: MONTHLY,
        offPlan: { 其他: 1_260 },
        remarks: { 其他: [9, "未列入年度计划，按实际人数上报"] },
      },
      科技部: { rate: 0.78, pace: STEADY, reports: QUARTERLY, offPlan: { 新材料: 60 } },
      工业和信息化部: { rate: 0.77, pace: STEADY, reports: MONTHLY, leftOut: ["海洋装备"] },
      财政部: {
        rate: 0.64,
        pace: RUSH,
        reports: MONTHLY.slice(2),
        remarks: { 其他: [3, "本年度首次列入计划，自3月起上报"] },
      },
      自然资源部: { rate: 0.7, pace: RUSH, reports: MONTHLY, fields: { 海洋装备: 0.55 } },
      生态环境部: { rate: 0.78, pace: STEADY, reports: MONTHLY, fields: { 其他: 1.7 } },
      // Silent the whole year.
      交通运输部: { rate: 0, pace: RUSH, reports: [] },
      农业农村部: { rate: 0.72, pace: RUSH, reports: MONTHLY },
      应急管理部: { rate: 0.75, pace: RUSH, reports: MONTHLY },
      // Far behind: its quota grew from 3 200 to 99 000 people.
      市场监管总局: {
        rate: 0.36,
        pace: RUSH,
        reports: MONTHLY,
        remarks: { 乡村振兴: [9, "教材修订，部分班次推迟"] },
      },
      国家知识产权局: { rate: 1.12, pace: STEADY, reports: MONTHLY },
      中国科学院: {
        rate: 0.81,
        pace: SUMMER,
        reports: MONTHLY,
        leftEmpty: ["乡村振兴"],
        remarks: { 乡村振兴: [9, "尚未汇总"] },
      },
      // Stopped reporting in spring.
      国家能源局: { rate: 0.72, pace: RUSH, reports: [1, 2, 3, 4] },
    },
  },
];

export const MISTAKE: Mistake = {
  year: 2025,
  ministry: "生态环境部",
  field: "绿色环保",
  month: 6,
  reason: "6月上报的绿色环保领域误将7月结业的班次计入，现更正",
  remark: "更正：扣除7月结业的班次",
};
