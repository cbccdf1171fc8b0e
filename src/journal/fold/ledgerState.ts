import type { Base } from "../../domain/bases/base.ts";
import { dayInChina } from "../../domain/cutoff.ts";
import type { InspectionResult } from "../../domain/inspection/inspection.ts";
import type { Entry, JournalLine } from "../entries/entry.ts";
import type {
  BasesListed,
  InspectionDrawn,
  InspectionFrozen,
  LedgerAccepted,
  RulesPublished,
  SampleLedgerPart,
} from "../entries/ledgerEntries.ts";
import { isLedgerBody, isWholeLedgerBody } from "../entries/ledgerSchemas.ts";
import { causalOrder } from "./causalOrder.ts";
import { isAuthority, roleIn } from "./roster.ts";
import type { JournalState } from "./state.ts";
import { type Withdrawal, withdrawalsIn } from "./withdrawalsIn.ts";

/** What an entry says, with its id and time (ISO 8601 UTC instant). */
interface Dated<Body> {
  readonly id: string;
  readonly time: string;
  readonly body: Body;
}

/** A ledger that was accepted, also one that was withdrawn. */
export interface ReceivedLedger extends Dated<LedgerAccepted> {
  readonly withdrawn: Withdrawal | null;
  /** True for the sample ledger (示例台账). */
  readonly sample: boolean;
}

/** Rules that the planner published, also those that were withdrawn. */
export interface PublishedRules extends Dated<RulesPublished> {
  readonly withdrawn: Withdrawal | null;
}

/** Why a draw does not count: it was made before its seed was published, or another one counts already. */
export type DrawFault = "before-seed-day" | "drawn-already";

/** An inspection from its freeze on. */
export interface Inspection extends Dated<InspectionFrozen> {
  /** True for an inspection of the sample ledger (示例台账). */
  readonly sample: boolean;
  /** The register of bases that its population was made by: a later one does not change it. */
  readonly bases: readonly Base[];
  /** The draw that counts; null before. */
  readonly draw: Dated<InspectionDrawn> | null;
  readonly refusedDraws: readonly (Dated<InspectionDrawn> & { readonly fault: DrawFault })[];
  /** The last result of each drawn object. */
  readonly results: readonly InspectionResult[];
}

export interface LedgerState {
  /** In the order in which they count. */
  readonly ledgers: readonly ReceivedLedger[];
  readonly inspections: readonly Inspection[];
  /** The register of bases that counts, and whether it is that of the sample ledger; null without one. */
  readonly bases: (Dated<BasesListed> & { readonly sample: boolean }) | null;
  /** In the order in which they count. */
  readonly rules: readonly PublishedRules[];
}

/** A state without any ledger. */
export const NO_LEDGERS: LedgerState = { ledgers: [], inspections: [], bases: null, rules: [] };

/** The ledger that counts for a ministry in a plan year: the last one with classes of it that is not withdrawn. */
export function ledgerAbout(
  { ledgers }: LedgerState,
  about: { readonly year: number; readonly ministry: string },
): ReceivedLedger | null {
  const isAbout = ({ year, ministry }: { readonly year: number; readonly ministry: string }) =>
    year === about.year && ministry === about.ministry;
  return ledgers.findLast(({ withdrawn, body }) => !withdrawn && body.counts.some(isAbout)) ?? null;
}

/**
 * Folds a journal's entries about ledgers, rules, bases and inspections; ignores all others. Pure. Not a part of `foldJournal`:
 * only the screens of ledgers need it.
 *
 * - An entry with a member of another form counts for nothing.
 * - A ledger of this copy or of the planner counts, and one of a ministry's key that holds the classes of that ministry alone.
 * - Of several registers of bases the last counts.
 * - The sample ledger and what belongs to it come before all that is real, until this copy removes its sample data.
 * - A draw names its freeze by id and so comes after it. The first draw counts that was made on the day on which the seed is
 *   published or later, when that day is later than the day of the freeze; a further draw does not.
 *
 * @param state of the same journal, which knows who wrote what
 * @param setAside ids of entries whose content cannot be trusted
 */
export function foldLedgers(
  lines: readonly JournalLine[],
  state: JournalState,
  setAside: ReadonlySet<string> = new Set(),
): LedgerState {
  const readable = lines.filter((line): line is Entry => line.format !== null && !setAside.has(line.id));
  if (!readable.some(({ body }) => isLedgerBody(body))) return NO_LEDGERS;
  const ordered = causalOrder(readable);
  const entries = ordered.filter((entry) => mayCount(entry, state));
  const authors = new Map(entries.map(({ id, author }) => [id, author]));
  const withdrawals = withdrawalsIn(entries, "ledger-withdrawn", ({ author }, target) => {
    const owner = authors.get(target);
    return author.kind === "planner" || (owner?.kind === "ministry" && owner.name === author.name);
  });
  const rulesWithdrawn = withdrawalsIn(entries, "rules-withdrawn");
  const ledgers: ReceivedLedger[] = [];
  const rules: PublishedRules[] = [];
  const inspections = new Map<string, Inspection>();
  let bases: LedgerState["bases"] = null;
  const registers = new Map<string | null, readonly Base[]>([[null, []]]);
  const parts = samplePartsIn(ordered, state);
  for (const part of [...parts, ...entries]) {
    const { id, time, body } = part;
    const sample = parts.some((each) => each === part);
    if (body.kind === "ledger-accepted")
      ledgers.push({ id, time, body, withdrawn: withdrawals.get(id) ?? null, sample });
    else if (body.kind === "rules-published")
      rules.push({ id, time, body, withdrawn: rulesWithdrawn.get(id) ?? null });
    else if (body.kind === "bases-listed") {
      bases = { id, time, body, sample };
      registers.set(id, body.bases);
    } else if (body.kind === "inspection-frozen") {
      const register = registers.get(body.bases === undefined ? (bases?.id ?? null) : body.bases) ?? [];
      const noDraw = { draw: null, refusedDraws: [], results: [] };
      inspections.set(id, { id, time, body, sample, bases: register, ...noDraw });
    } else if (body.kind === "inspection-drawn") {
      const frozen = inspections.get(body.freeze);
      if (frozen) inspections.set(frozen.id, withDraw(frozen, { id, time, body }));
    } else if (body.kind === "inspection-reported") {
      const drawn = [...inspections.values()].find(({ draw }) => draw?.id === body.draw);
      if (drawn) inspections.set(drawn.id, withResults(drawn, body.results));
    }
  }
  return { ledgers, inspections: [...inspections.values()], bases, rules };
}

/** What this copy has loaded of the sample ledger and not removed. The sample data of other copies is theirs alone. */
function samplePartsIn(entries: readonly Entry[], state: JournalState): readonly SampleLedgerPart[] {
  let parts: readonly SampleLedgerPart[] = [];
  for (const entry of entries) {
    const { body } = entry;
    if (body.kind !== "sample-ledger-loaded" && body.kind !== "sample-removed") continue;
    if (roleIn(state, entry)?.kind !== "own") continue;
    if (body.kind === "sample-removed") parts = [];
    else if (isWholeLedgerBody(body)) parts = body.parts;
  }
  return parts;
}

function mayCount(entry: Entry, state: JournalState): boolean {
  if (!isLedgerBody(entry.body) || !isWholeLedgerBody(entry.body)) return false;
  const role = roleIn(state, entry);
  if (isAuthority(role)) return true;
  if (role.kind !== "ministry") return false;
  const { body } = entry;
  if (body.kind === "ledger-withdrawn")
    return entry.author.kind === "ministry" && entry.author.name === role.name;
  return body.kind === "ledger-accepted" && body.counts.every(({ ministry }) => ministry === role.name);
}

/** Whether a seed was published after the population was frozen, and the draw made then. Days are those of China. */
function isSeedInOrder(frozenAt: string, seedDay: string, drawnAt: string): boolean {
  return dayInChina(frozenAt) < seedDay && seedDay <= dayInChina(drawnAt);
}

function withDraw(frozen: Inspection, draw: Dated<InspectionDrawn>): Inspection {
  const fault = frozen.draw
    ? "drawn-already"
    : isSeedInOrder(frozen.time, frozen.body.seedDay, draw.time)
      ? null
      : "before-seed-day";
  if (fault === null) return { ...frozen, draw };
  return { ...frozen, refusedDraws: [...frozen.refusedDraws, { ...draw, fault }] };
}

function withResults(drawn: Inspection, results: readonly InspectionResult[]): Inspection {
  const known = new Set(drawn.draw?.body.drawn.map(({ key }) => key));
  const byKey = new Map(drawn.results.map((result) => [result.key, result]));
  for (const result of results) if (known.has(result.key)) byKey.set(result.key, result);
  return { ...drawn, results: [...byKey.values()] };
}
