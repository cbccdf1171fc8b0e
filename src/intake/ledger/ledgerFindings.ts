import type { FactsOf } from "../findings/facts.ts";
import {
  type Finding,
  type FindingPlace,
  findingOf,
  inFileOrder,
  type Outcome,
} from "../findings/finding.ts";
import { type FindingCode, type Severity, severityOf } from "../findings/findingCodes.ts";

/** Findings that are kept with their places; all are counted. */
const MAX_LISTED_FINDINGS = 1000;

/** How many findings of each code. */
export type Tally = { readonly [Code in FindingCode]?: number };

/** Counts the findings of a ledger and keeps the first of each severity. */
export class LedgerFindings {
  readonly #tally = new Map<FindingCode, number>();
  readonly #listed: Record<Severity, Finding[]> = { error: [], confirm: [], notice: [] };
  readonly #counts: Record<Severity, number> = { error: 0, confirm: 0, notice: 0 };

  /** Takes down a finding. */
  readonly report = <Code extends FindingCode>(
    code: Code,
    place: FindingPlace,
    facts: FactsOf<Code>,
  ): void => {
    this.#tally.set(code, (this.#tally.get(code) ?? 0) + 1);
    const severity = severityOf(code);
    this.#counts[severity]++;
    const listed = this.#listed[severity];
    if (listed.length < MAX_LISTED_FINDINGS)
      listed.push(findingOf<FindingCode>(code, place, facts as FactsOf<FindingCode>));
  };

  /** True while findings of a code are kept with their places, so that their facts are worth making. */
  lists(code: FindingCode): boolean {
    return this.#listed[severityOf(code)].length < MAX_LISTED_FINDINGS;
  }

  /** Counts a finding whose facts were not made. */
  count(code: FindingCode): void {
    this.#tally.set(code, (this.#tally.get(code) ?? 0) + 1);
    this.#counts[severityOf(code)]++;
  }

  get outcome(): Outcome {
    if (this.#counts.error > 0) return "reject";
    return this.#counts.confirm > 0 ? "confirm" : "accept";
  }

  get tally(): Tally {
    return Object.fromEntries(this.#tally);
  }

  /** The first findings in the order of the file; where they are many, the most urgent. */
  get listed(): readonly Finding[] {
    const { error, confirm, notice } = this.#listed;
    return inFileOrder([...error, ...confirm, ...notice].slice(0, MAX_LISTED_FINDINGS));
  }
}
