// Runs third-party files through the intake: tsx test/corpus.ts [FOLDER]
// The files are other people's and are not part of the project. Without the folder there is nothing to do.
// None may throw, be accepted or ask for confirmation, except those derived ones whose expectation is known here.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import fields from "../data/fields.json" with { type: "json" };
import ministries from "../data/ministries.json" with { type: "json" };
import { type ReportReading, readReport } from "../src/intake/report/readReport.ts";
import { readReportFile } from "../src/intake/report/readReportFile.ts";
import { tableCsv } from "../src/outgoing/writeTable.ts";

const CONTEXT = { ministries, fields, today: "2026-11-22" };

const folder = process.argv[2] ?? "../shared/corpus";
if (existsSync(folder)) await checkFolder(folder);
else console.log(`Corpus skipped: there is no ${folder}.`);

async function checkFolder(root: string): Promise<void> {
  const counts = new Map<string, { passed: number; failed: number }>();
  for (const path of filesIn(root)) {
    const name = relative(root, path).replaceAll("\\", "/");
    const problem = await problemWith(path, name);
    if (problem) console.log(`FAILED ${name}: ${problem}`);
    const group = name.split("/")[0] ?? "";
    const count = counts.get(group) ?? { passed: 0, failed: 0 };
    count[problem ? "failed" : "passed"]++;
    counts.set(group, count);
  }
  let [passed, failed] = [0, 0];
  for (const [group, count] of counts) {
    console.log(`${group}: ${count.passed} passed, ${count.failed} failed`);
    passed += count.passed;
    failed += count.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function filesIn(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== "LICENCE.txt" && !entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What is wrong with the reading of a file, or null. */
async function problemWith(path: string, name: string): Promise<string | null> {
  try {
    const reading = await readReportFile(readFileSync(path), CONTEXT);
    const sum = Object.entries(reading.ledger).reduce(
      (all, [kind, n]) => all + (kind === "records" ? 0 : n),
      0,
    );
    if (sum !== reading.ledger.records) return `ledger of ${sum} rows for ${reading.ledger.records} records`;
    if (name.endsWith("-as-notes.csv")) return problemWithNotes(reading, originals(path));
    if (reading.outcome !== "reject") return `outcome ${reading.outcome}`;
    const expectation = `${path}.expected.json`.replace(".csv.", ".");
    return existsSync(expectation) ? problemWithNumbers(reading, expectation) : null;
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

/** The texts from which a derived file was made, one a row: the folder's JSON list. */
function originals(path: string): readonly string[] {
  const list = readdirSync(dirname(path)).find((name) => /^[a-z]+\.json$/.test(name)) ?? "";
  return JSON.parse(readFileSync(join(dirname(path), list), "utf8")) as string[];
}

/** Odd text in 备注 is no error, is kept as it is, and comes back from an export. */
function problemWithNotes(reading: ReportReading, texts: readonly string[]): string | null {
  if (reading.outcome !== "accept") return `outcome ${reading.outcome}`;
  if (reading.records.length !== texts.length) return `${reading.records.length} of ${texts.length} rows`;
  const changed = reading.records.find(({ note }, i) => note !== texts[i]);
  if (changed) return `note of row ${changed.row} was changed`;
  const cells = reading.records.map((r) => [r.year, r.ministry, r.field, r.cutoff, r.persons, r.note]);
  const again = readReport(tableCsv([reading.rows[0]?.cells ?? [], ...cells]), CONTEXT);
  const lost = texts.findIndex((text, i) => again.records[i]?.note !== text);
  return lost === -1 ? null : `note ${lost + 1} did not come back from an export`;
}

interface Expectation {
  readonly accepted: readonly { readonly row: number; readonly persons: number | null }[];
  readonly errors: readonly { readonly row: number; readonly kind: string }[];
}

/** Every expected row has its kind of error, the others have none. */
function problemWithNumbers(reading: ReportReading, expectation: string): string | null {
  const { accepted, errors } = JSON.parse(readFileSync(expectation, "utf8")) as Expectation;
  const expected = new Map<number | null, string>(errors.map(({ row, kind }) => [row, kind]));
  const found = reading.findings.filter(({ severity }) => severity === "error");
  const wrong = found.find(({ row, code }) => expected.get(row) !== code);
  if (wrong) return `row ${wrong.row}: ${wrong.code} instead of ${expected.get(wrong.row) ?? "no error"}`;
  const reported = new Set(found.map(({ row }) => row));
  const missed = errors.find(({ row }) => !reported.has(row));
  if (missed) return `row ${missed.row}: no ${missed.kind}`;

  // The rows without errors, read by themselves, have these figures.
  const rows = [1, ...accepted.map(({ row }) => row)].map((row) => reading.rows[row - 1]?.cells ?? []);
  const text = rows
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\n");
  const { records } = readReport(new TextEncoder().encode(text), CONTEXT);
  const misread = accepted.findIndex(({ persons }, i) => records[i]?.persons !== persons);
  return misread === -1 ? null : `row ${accepted[misread]?.row} read as ${records[misread]?.persons}`;
}
