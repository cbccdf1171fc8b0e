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
export const QUARTERLY = [3, 6, 9, 12];

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

/** What one ministry does in the programme's other sub-projects in one year; it reports them at quarters' ends. */
export interface OtherCourse {
  /** 高级研修项目 at the year's last month here: 期 held, and people in them. */
  readonly seminars: { readonly sessions: number; readonly people: number };
  /** People of 数字技术工程师培育项目 at the year's last month here. */
  readonly digitalEngineers?: number;
  /** 继续教育基地 recognised this year, with the month since when. */
  readonly bases?: readonly [since: number, count: number];
  /** Participants of 人工智能通识, with the month of the first count; the notice is of July 2025. */
  readonly aiLiteracy?: readonly [since: number, people: number];
  /** Months at whose end it reports, where not every quarter. */
  readonly reports?: readonly number[];
}

export interface YearOfSample {
  readonly year: number;
  readonly lastMonth: number;
  /** By ministry; every ministry of the year's plan is here. */
  readonly courses: Readonly<Record<string, Course>>;
  /** By ministry; those that have none of the other sub-projects are left out. */
  readonly others: Readonly<Record<string, OtherCourse>>;
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
    others: {
      中央网信办: { seminars: { sessions: 17, people: 1_150 }, digitalEngineers: 8_100 },
      国家发展改革委: { seminars: { sessions: 23, people: 1_520 } },
      教育部: { seminars: { sessions: 41, people: 2_760 }, bases: [9, 5] },
      科技部: { seminars: { sessions: 29, people: 1_910 } },
      工业和信息化部: { seminars: { sessions: 48, people: 3_230 }, digitalEngineers: 58_300, bases: [9, 4] },
      自然资源部: { seminars: { sessions: 20, people: 1_310 } },
      生态环境部: { seminars: { sessions: 22, people: 1_470 } },
      交通运输部: { seminars: { sessions: 18, people: 1_170 } },
      农业农村部: { seminars: { sessions: 28, people: 1_860 }, bases: [9, 2] },
      市场监管总局: { seminars: { sessions: 13, people: 850 } },
      中国科学院: { seminars: { sessions: 31, people: 2_050 }, digitalEngineers: 11_700, bases: [9, 3] },
      国家能源局: { seminars: { sessions: 9, people: 580 } },
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
    others: {
      中央网信办: {
        seminars: { sessions: 14, people: 930 },
        digitalEngineers: 6_200,
        aiLiteracy: [9, 8_600],
      },
      国家发展改革委: { seminars: { sessions: 18, people: 1_190 } },
      教育部: { seminars: { sessions: 31, people: 2_080 }, bases: [8, 4], aiLiteracy: [9, 31_500] },
      科技部: { seminars: { sessions: 22, people: 1_460 }, aiLiteracy: [9, 5_200] },
      工业和信息化部: {
        seminars: { sessions: 36, people: 2_410 },
        digitalEngineers: 38_400,
        bases: [8, 3],
        aiLiteracy: [9, 22_700],
      },
      自然资源部: { seminars: { sessions: 15, people: 980 } },
      生态环境部: { seminars: { sessions: 17, people: 1_120 } },
      农业农村部: { seminars: { sessions: 21, people: 1_400 }, bases: [8, 2] },
      市场监管总局: { seminars: { sessions: 9, people: 590 } },
      中国科学院: {
        seminars: { sessions: 24, people: 1_580 },
        digitalEngineers: 7_300,
        bases: [8, 2],
        aiLiteracy: [9, 12_400],
      },
      // Its last report is of spring here too.
      国家能源局: { seminars: { sessions: 6, people: 380 }, reports: [3] },
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
