import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { idleBasesWords, REPORTING_RULE, recordsTotal } from "../../../app/programme/evaluationWords.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { OBJECT_WORDS, RANGE_NAME } from "../../../app/words/inspectionWords.ts";
import { dayInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { shareRange } from "../sentences/paperWords.ts";
import { NOTHING, people, share, text } from "../tables/cells.ts";
import { figureColumn, sumColumn, wordColumn } from "../tables/columns.ts";
import { type EvaluationPaper, TABLE } from "./evaluationPaper.ts";

const JOURNAL = "来源：本系统的记录";

/** What was late, corrected, withdrawn and returned, by year and ministry. */
export function reportingTable({ evaluation: { reporting } }: EvaluationPaper): PaperTable {
  const row = (
    role: PaperRow["role"],
    year: string,
    ministry: string,
    { late, corrections, withdrawals, returned }: ReturnType<typeof recordsTotal>,
  ): PaperRow => ({
    role,
    cells: {
      ministry: text(ministry),
      year: year ? text(year) : NOTHING,
      late: people(late),
      corrections: people(corrections),
      withdrawals: people(withdrawals),
      returned: people(returned),
    },
  });
  return {
    id: TABLE.reporting,
    title: "迟报、更正与退回",
    unit: "次",
    columns: [
      wordColumn("ministry", UNIT, 9),
      wordColumn("year", "年度", 5),
      sumColumn("late", "迟报"),
      sumColumn("corrections", "更正"),
      sumColumn("withdrawals", "撤回"),
      sumColumn("returned", "退回"),
    ],
    rows: [
      row("total", "", TOTAL, recordsTotal(reporting)),
      ...reporting.map((record) => row("part", `${record.year}年`, record.ministry, record)),
    ],
    fixedColumns: 2,
    notes: [REPORTING_RULE],
    source: JOURNAL,
  };
}

/** What the inspections that were drawn came to. */
export function inspectionTable({ outcomes }: EvaluationPaper): PaperTable {
  return {
    id: TABLE.inspections,
    title: "抽查结果",
    unit: "个",
    columns: [
      wordColumn("drawnOn", "抽取日期", 9),
      wordColumn("objects", "对象", 5),
      figureColumn("population", "名单", { width: 5 }),
      figureColumn("drawn", "抽中", { width: 4 }),
      figureColumn("inspected", "已查", { width: 4 }),
      figureColumn("inOrder", "合格", { width: 4 }),
      figureColumn("problems", "问题", { width: 4 }),
      figureColumn("toPutRight", "整改", { width: 4 }),
      figureColumn("rate", "合格率", { width: 5, ratio: { part: "inOrder", whole: "inspected" } }),
      wordColumn("range", RANGE_NAME, 9, "right"),
    ],
    rows: outcomes.map(({ drawnOn, objects, population, drawn, rate, problems, toPutRight }) => ({
      role: "part",
      cells: {
        drawnOn: text(dayInWords(drawnOn)),
        objects: text(OBJECT_WORDS[objects]),
        population: people(population),
        drawn: people(drawn),
        inspected: people(rate.inspected),
        inOrder: people(rate.inOrder),
        problems: people(problems),
        toPutRight: people(toPutRight),
        rate: share(rate.inOrder, rate.inspected),
        range: rate.range ? text(shareRange(...rate.range)) : NOTHING,
      },
    })),
    fixedColumns: 1,
    notes: [
      "范围按 Wilson 法计算，适用于随机抽取；分层抽取而各层比例不同的，合格率只是已查对象的合格率。各次抽查的名单不同，不相加。",
    ],
    source: JOURNAL,
  };
}

/** Bases without a class for so many full years as make a weak link. */
export function idleBasesTable({ idle, evaluation: { threshold } }: EvaluationPaper): PaperTable {
  const bases = idle.kind === "read" ? (idle.idle?.bases ?? []) : [];
  return {
    id: TABLE.idle,
    title: "薄弱的继续教育基地",
    unit: null,
    columns: [
      wordColumn("name", "基地", 14),
      wordColumn("batch", "批次", 5),
      wordColumn("named", "命名年度", 5, "right"),
      wordColumn("years", "没有班次的年数", 6, "right"),
      wordColumn("last", "最后有班次", 6, "right"),
    ],
    rows: bases.map(({ activity, idleYears, lastYear }) => ({
      role: "part",
      cells: {
        name: text(activity.name),
        batch: activity.base?.batch ? text(activity.base.batch) : NOTHING,
        named: activity.base?.year ? text(String(activity.base.year)) : NOTHING,
        years: text(String(idleYears)),
        last: text(lastYear === null ? "台账中没有" : String(lastYear)),
      },
    })),
    fixedColumns: 1,
    notes: [`${idleBasesWords(idle, threshold)}。本表由台账重新统计，不在核验码之内。`],
    source: "来源：基地名录；班次台账",
  };
}

/** Participants of AI literacy: counts alone. */
export function literacyTable({ evaluation: { literacy, programme } }: EvaluationPaper): PaperTable {
  const { name, unit, reason } = programme.aiLiteracy;
  return {
    id: TABLE.literacy,
    title: `${name}参加人数`,
    unit,
    columns: [wordColumn("year", "年度", 6), figureColumn("count", "参加人数")],
    rows: literacy.map(({ year, count }) => ({
      role: "part",
      cells: { year: text(`${year}年`), count: people(count) },
    })),
    fixedColumns: 1,
    notes: [reason],
    source: `来源：各${UNIT}上报`,
  };
}
