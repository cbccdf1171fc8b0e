import { expect, it } from "vitest";
import { checkCodeOf, readCheckCode } from "../../../src/app/check/checkCode.ts";
import { receiptStatement } from "../../../src/app/check/receiptStatement.ts";
import { statementDigest } from "../../../src/app/check/seal.ts";
import { checkPaper, type Given, type OwnRecords } from "../../../src/features/check/checkPaper.ts";
import { signId } from "../../../src/journal/entries/writer.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { accepted, submission, withdrawn, writer } from "../../journal/entries/draft.ts";
import { acknowledged, admitted, closed, type Desk, desk } from "../../journal/fold/desk.ts";

const FINANCE = { kind: "ministry", name: "财政部" } as const;
const JUNE = submission({ ministry: "财政部", cutoff: "2025-06", counts: { 其他: 200 } });

function recordsOf({ key, known }: Desk): OwnRecords {
  const own = new Set([key]);
  const { keys } = foldJournal(known, { own });
  return { entries: known.slice(), own, keys, make: () => null };
}

/** The receipt of a desk's report as its QR code and its typed code have it; the desk has the `number`th key. */
function receiptOf(
  at: Desk,
  number: number,
  reportId: string,
): { seal: Given & { kind: "seal" }; code: Given } {
  const journal = foldJournal(at.known, { own: new Set([at.key]) });
  const report = journal.reports.find(({ id }) => id === reportId);
  if (!report) throw new Error("no report");
  const statement = receiptStatement(report, journal);
  const { value: signature } = signId(statementDigest(statement), writer(number));
  const code = readCheckCode(checkCodeOf(statement));
  if (!code) throw new Error("no code");
  return {
    seal: { kind: "seal", seal: { statement, writer: at.key, signature } },
    code: { kind: "code", code },
  };
}

/** A planner's desk, and that of a clerk whose key it has admitted, with one report that the planner knows. */
function reported() {
  const [planner, clerk] = [desk(1), desk(2)];
  planner.write(admitted(clerk, FINANCE.name));
  clerk.learn(planner);
  const report = clerk.write(accepted(JUNE), { author: FINANCE });
  planner.learn(clerk);
  return { planner, clerk, report, receipt: receiptOf(clerk, 2, report.id) };
}

const lineOf = (at: Desk, given: Given) => {
  const verdict = checkPaper(given, recordsOf(at));
  if (verdict.kind !== "receipt") return verdict;
  const [line] = verdict.receipt.lines;
  return [line?.printed, line?.today, line?.standing];
};

it("finds the report of a receipt at the ministry's copy and at the planner's, and how it stands there", () => {
  const { planner, clerk, report, receipt } = reported();
  for (const given of Object.values(receipt)) {
    expect(lineOf(clerk, given)).toEqual([200, 200, "counts"]);
    expect(lineOf(planner, given)).toEqual([200, null, "awaiting"]);
  }
  planner.write(acknowledged(report.id));
  for (const given of Object.values(receipt)) expect(lineOf(planner, given)).toEqual([200, 200, "counts"]);
  const keyed = planner.write(accepted({ ...JUNE, counts: { 其他: 260 } }));
  expect(lineOf(planner, receipt.seal)).toEqual([200, 260, "replaced"]);
  planner.write(withdrawn(keyed.id));
  planner.write(withdrawn(report.id));
  expect(lineOf(planner, receipt.seal)).toEqual([200, null, "withdrawn"]);
});

it("names who signed it, also after the key was closed, and refuses what was changed", () => {
  const { planner, report, receipt } = reported();
  const { statement } = receipt.seal.seal;
  expect(checkPaper(receipt.seal, recordsOf(planner))).toMatchObject({
    signer: { kind: "admitted", holder: FINANCE, isClosed: false },
  });
  planner.write(closed({ key: writer(2).publicKey }, report.id));
  expect(checkPaper(receipt.seal, recordsOf(planner))).toMatchObject({
    kind: "receipt",
    signer: { isClosed: true },
  });
  const main = { ...statement.main, actual: 2000 };
  const changed = { ...receipt.seal.seal, statement: { ...statement, main } };
  expect(checkPaper({ kind: "seal", seal: changed }, recordsOf(planner))).toEqual({ kind: "altered" });
});

it("finds no report where the entries are there and a signed receipt has other figures", () => {
  const { clerk, receipt } = reported();
  const { seal } = receipt.seal;
  const statement = { ...seal.statement, main: { ...seal.statement.main, actual: 2000 } };
  const { value: signature } = signId(statementDigest(statement), writer(2));
  expect(
    checkPaper({ kind: "seal", seal: { ...seal, statement, signature } }, recordsOf(clerk)),
  ).toMatchObject({
    kind: "foreign",
    reason: "no-such-report",
  });
});
