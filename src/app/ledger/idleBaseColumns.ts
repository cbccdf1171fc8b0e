import type { ExitProposal } from "../../domain/bases/exitList.ts";
import type { RowColumn } from "../tables/RowTable.tsx";

/** The columns of a list of bases without classes, in 退出建议 and in the evaluation. */
export const IDLE_BASE_COLUMNS: readonly RowColumn<ExitProposal>[] = [
  { title: "基地", names: true, words: true, wraps: true, cell: ({ activity }) => activity.name },
  { title: "批次", words: true, cell: ({ activity }) => activity.base?.batch || "—" },
  { title: "命名年度", cell: ({ activity }) => activity.base?.year ?? "—" },
  { title: "没有班次的年数", cell: ({ idleYears }) => idleYears },
  { title: "最后有班次", cell: ({ lastYear }) => lastYear ?? "台账中没有" },
];
