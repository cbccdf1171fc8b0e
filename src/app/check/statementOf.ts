import { version } from "../../../package.json";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Tally } from "../../domain/progress/completion.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import { contentHash } from "./contentHash.ts";
import { type PaperId, type PaperStatement, TIP_LENGTH } from "./paperStatement.ts";
import { planCode, stateHash } from "./stateCode.ts";

/** Tips that a QR code of 30 mm holds legibly; with more a state is found by its hash alone. */
const MAX_TIPS = 20;

/** What a paper is made from. */
interface PaperContent {
  readonly paper: PaperId;
  readonly journal: JournalState;
  readonly plan: Plan;
  /** Every figure of the paper as plain data. */
  readonly figures: unknown;
  readonly main: Pick<Tally, "quota" | "actual" | "capped" | "reportedCells">;
}

/** What a paper states of itself. Pure: the same data and paper give the same statement. */
export function statementOf({ paper, journal, plan, figures, main }: PaperContent): PaperStatement {
  const { quota, actual, capped, reportedCells } = main;
  return {
    paper,
    ...recordsBehind(journal),
    plan: planCode(plan),
    figures: contentHash(figures),
    main: { quota, actual: reportedCells === 0 ? null : actual, capped },
  };
}

/** How a statement names the entries behind its paper, and the program that made it. */
export function recordsBehind(
  journal: Pick<JournalState, "chainEnds" | "tips">,
): Pick<PaperStatement, "state" | "tips" | "program"> {
  const { tips } = journal;
  return {
    state: stateHash(journal),
    tips: tips.length > MAX_TIPS ? [] : tips.map((id) => id.slice(0, TIP_LENGTH)),
    program: version,
  };
}
