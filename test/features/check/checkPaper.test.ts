import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCodeOf, readCheckCode } from "../../../src/app/check/checkCode.ts";
import type { PaperId } from "../../../src/app/check/paperStatement.ts";
import { type Seal, statementDigest } from "../../../src/app/check/seal.ts";
import type { PlanTables } from "../../../src/app/dataFolder/planFiles.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { checkPaper, type OwnRecords, type Verdict } from "../../../src/features/check/checkPaper.ts";
import { paperMade } from "../../../src/features/check/paperMade.ts";
import { verdictTitle } from "../../../src/features/check/verdictWords.ts";
import type { Entry } from "../../../src/journal/entries/entry.ts";
import { signId } from "../../../src/journal/entries/writer.ts";
import { plan } from "../../builders.ts";
import { PROGRAMME } from "../../domain/evaluation/tenYears.ts";
import { accepted, submission, withdrawn, writer } from "../../journal/entries/draft.ts";
import { type Desk, desk } from "../../journal/fold/desk.ts";

const PLAN = plan(2025, ["数字技术", "其他"], { 教育部: [1000, 500], 财政部: [null, 800] });
const COUNTRY: PaperId = {
  kind: "briefing",
  asOf: "2025-06",
  ministry: null,
  pace: "calendar",
  basis: "adjusted",
};

function tablesOf(...plans: Plan[]): PlanTables {
  const files = plans.map((each) => ({
    line: { year: each.year, file: "", headline: each.headline, ...each.source },
    plan: each,
    reading: null,
    problem: null,
  }));
  return { vocabulary: { ministries: [], fields: [] }, files, mappings: [] };
}

/** The records of a copy with these entries, which writes with the key of a desk. */
function recordsOf({ key }: Desk, entries: readonly Entry[], plans = tablesOf(PLAN)): OwnRecords {
  const own = new Set([key]);
  const sources = { tables: plans, programme: PROGRAMME, own };
  return { entries, own, keys: [], make: (paper, behind) => paperMade(paper, behind, sources) };
}

function made(records: OwnRecords, paper: PaperId = COUNTRY) {
  const paperOf = records.make(paper, records.entries);
  if (!paperOf) throw new Error("no paper");
  return paperOf;
}

/** The paper that the `number`th desk prints, as its QR code has it. */
function sealed(number: number, records: OwnRecords, paper = COUNTRY): { kind: "seal"; seal: Seal } {
  const { statement } = made(records, paper);
  const { value } = signId(statementDigest(statement), writer(number));
  return { kind: "seal", seal: { statement, writer: writer(number).publicKey, signature: value } };
}

function typed(records: OwnRecords, paper = COUNTRY) {
  const code = readCheckCode(checkCodeOf(made(records, paper).statement));
  if (!code) throw new Error("no code");
  return { kind: "code" as const, code };
}

const EDUCATION = submission({ ministry: "教育部", cutoff: "2025-05", counts: { 数字技术: 300 } });
const FINANCE = submission({ ministry: "财政部", cutoff: "2025-06", counts: { 其他: 200 } });
const CORRECTED = { ...EDUCATION, counts: { 数字技术: 350 } };

/** A planner's desk with two reports, and the paper that it printed. */
function printed() {
  const planner = desk(1);
  planner.write(accepted(EDUCATION));
  planner.write(accepted(FINANCE));
  const records = recordsOf(planner, planner.known.slice());
  return { planner, records, seal: sealed(1, records), code: typed(records) };
}

const changesOf = (verdict: Verdict) =>
  verdict.kind === "corrected"
    ? verdict.changes.map(({ ministry, cutoff, printed: was, today, by }) => [
        ministry,
        cutoff,
        was,
        today,
        by?.entryId,
      ])
    : null;

describe("checkPaper(given, records)", () => {
  it("finds a paper to be the same while nothing that it shows has changed, by seal and by code", () => {
    const { planner, records, seal, code } = printed();
    for (const given of [seal, code]) expect(checkPaper(given, records).kind).toBe("same");
    planner.write(accepted({ ...FINANCE, cutoff: "2025-07" }));
    const later = recordsOf(planner, planner.known);
    const verdict = checkPaper(seal, later);
    expect(verdict).toMatchObject({ kind: "same", signer: { kind: "own" } });
    expect(verdict).toMatchObject({
      printed: { statement: { main: { quota: 2300, actual: 500, capped: 500 } } },
    });
    expect(checkPaper(code, later)).toMatchObject({ kind: "same", signer: null });
  });

  it("names the reports by which a paper was corrected, with both figures", () => {
    const { planner, seal, code } = printed();
    const correction = planner.write(accepted(CORRECTED));
    const finance = planner.known[1]!;
    planner.write(withdrawn(finance.id));
    const fresh = planner.write(accepted({ ...FINANCE, cutoff: "2025-03", counts: { 其他: 90 } }));
    const later = recordsOf(planner, planner.known);
    for (const given of [seal, code]) {
      const verdict = checkPaper(given, later);
      expect(changesOf(verdict)).toEqual([
        ["财政部", "2025-06", 200, null, finance.id],
        ["教育部", "2025-05", 300, 350, correction.id],
        ["财政部", "2025-03", null, 90, fresh.id],
      ]);
      expect(verdict).toMatchObject({
        printed: { statement: { main: { actual: 500 } } },
        today: { statement: { main: { actual: 440 } } },
      });
    }
  });

  it("makes an evaluation again with its own threshold", () => {
    const paper: PaperId = { ...COUNTRY, kind: "evaluation", asOf: "2025-12", threshold: 3 };
    const { records } = printed();
    const verdict = checkPaper(typed(records, paper), records);
    expect(verdict.kind).toBe("same");
    expect(verdictTitle(verdict)).toBe("一致：2025年12月中期评估报告");
    expect(typed(records, paper).code.paper).toEqual(paper);
  });

  it("gives a ministry's paper only its own corrections", () => {
    const { planner, records } = printed();
    const seal = sealed(1, records, { ...COUNTRY, ministry: 1 });
    planner.write(accepted(CORRECTED));
    expect(checkPaper(seal, recordsOf(planner, planner.known)).kind).toBe("same");
    const own = planner.write(accepted({ ...FINANCE, counts: { 其他: 210 } }));
    expect(changesOf(checkPaper(seal, recordsOf(planner, planner.known)))).toEqual([
      ["财政部", "2025-06", 200, 210, own.id],
    ]);
  });

  it("finds the entries in whatever order they came", () => {
    const { planner, seal, code } = printed();
    planner.write(accepted(CORRECTED));
    fc.assert(
      fc.property(fc.shuffledSubarray([...planner.known], { minLength: 3 }), (shuffled) => {
        for (const given of [seal, code])
          expect(checkPaper(given, recordsOf(planner, shuffled)).kind).toBe("corrected");
      }),
    );
  });

  it("refuses a statement that was changed after it was signed", () => {
    const { records, seal } = printed();
    const { statement } = seal.seal;
    for (const changed of [
      { ...statement, main: { ...statement.main, actual: 501 } },
      { ...statement, figures: "0".repeat(32) },
      { ...statement, paper: { ...statement.paper, asOf: "2025-07" } },
    ]) {
      const verdict = checkPaper({ kind: "seal", seal: { ...seal.seal, statement: changed } }, records);
      expect(verdict).toEqual({ kind: "altered" });
    }
  });

  it("knows no paper of another copy, of entries that are gone, or of an unknown key", () => {
    const { planner, records, seal, code } = printed();
    const other = desk(2);
    other.write(accepted(EDUCATION));
    const elsewhere = recordsOf(other, other.known);
    expect(checkPaper(seal, elsewhere)).toMatchObject({ kind: "foreign", reason: "unknown-writer" });
    expect(checkPaper(code, elsewhere)).toMatchObject({ kind: "foreign", reason: "no-such-state" });
    const cut = recordsOf(planner, planner.known.slice(0, 1));
    for (const given of [seal, code])
      expect(checkPaper(given, cut)).toMatchObject({ kind: "foreign", reason: "no-such-state" });
    expect(checkPaper(sealed(2, records), records)).toMatchObject({
      kind: "foreign",
      reason: "unknown-writer",
    });
  });

  it("never calls figures the same that are made otherwise here", () => {
    const { planner, records, seal, code } = printed();
    const otherPlan = plan(2025, ["数字技术", "其他"], { 教育部: [1000, 500], 财政部: [null, 900] });
    const here = recordsOf(planner, records.entries, tablesOf(otherPlan));
    expect(checkPaper(seal, here)).toMatchObject({ kind: "foreign", reason: "other-plan" });
    expect(checkPaper(code, here)).toMatchObject({ kind: "foreign", reason: "other-figures" });
    const none = recordsOf(planner, records.entries, tablesOf());
    for (const given of [seal, code])
      expect(checkPaper(given, none)).toMatchObject({ kind: "foreign", reason: "no-such-paper" });
    // A seal of this copy over figures that its entries do not give.
    const { statement } = seal.seal;
    const untrue = { ...statement, main: { ...statement.main, actual: 900 } };
    const signature = signId(statementDigest(untrue), writer(1)).value;
    const forged = { kind: "seal" as const, seal: { ...seal.seal, statement: untrue, signature } };
    expect(checkPaper(forged, records)).toMatchObject({ kind: "foreign", reason: "other-figures" });
  });

  it("takes a paper of an admitted key, and says whose it is", () => {
    const { planner, records } = printed();
    const seal = sealed(2, records);
    const holder = { kind: "planner" } as const;
    const keys = [
      { key: writer(2).publicKey, holder, office: "规划处", time: "2025-07-01T00:00:00.000Z", closed: null },
    ];
    expect(checkPaper(seal, { ...recordsOf(planner, planner.known), keys })).toMatchObject({
      kind: "same",
      signer: { kind: "admitted", holder, isClosed: false },
    });
  });
});
