/**
 * How long reports are read: `npm run bench -- reports`. Text beside Papa Parse with a check of every row by valibot;
 * workbooks beside SheetJS alone; a folder by the
 * command line, whose time a file must not grow. A report of more than 50,000 lines is refused, so the longest has 49,000 rows.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
// biome-ignore lint/style/noRestrictedImports: it is what the intake is measured against
import Papa from "papaparse";
import * as v from "valibot";
import { monthOf } from "../../src/domain/cutoff.ts";
import type { IntakeContext } from "../../src/intake/report/readReport.ts";
import { readReportFile } from "../../src/intake/report/readReportFile.ts";
import { type Goal, pairedRow } from "../../tools/bench/benchRow.ts";
import { reportRow } from "../../tools/bench/reportRow.ts";
import { CONTEXT } from "../intake/context.ts";
import { encodeGb18030 } from "../intake/encode.ts";
import { handWorkbook, readSheets, rowsXml } from "../workbook.ts";
import { timedPairs } from "./timedPairs.ts";

const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];
const FIRST_YEAR = 2021;
/** Years of which a report may be, all of whose months have passed. */
const YEARS = 5;

const { fields } = CONTEXT;
/** As many ministries as the longest report has without a row twice. */
const ministries = Array.from({ length: 60 }, (_, m) => ({ name: `第${m}部门`, aliases: [] }));
const context: IntakeContext = { ...CONTEXT, ministries };

const whole = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.integer());
const rowSchema = v.object({
  年度: v.pipe(whole, v.minValue(FIRST_YEAR)),
  部门: v.picklist(ministries.map(({ name }) => name)),
  领域: v.picklist(fields.map(({ name }) => name)),
  统计截止: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  累计完成人数: whole,
  备注: v.string(),
});

const root = fileURLToPath(new URL("../../", import.meta.url));

for (const [rows, runs] of [
  [1000, 15],
  [10_000, 7],
  [49_000, 5],
] as const)
  await compareText(rows, runs);
for (const [rows, runs] of [
  [1000, 15],
  [5000, 7],
] as const)
  await compareWorkbook(rows, runs);
await checkFolder();

/** A report of so many rows: fields, ministries and months one after the other, the counts rising. */
function rowsOf(count: number): (string | number)[][] {
  const months = YEARS * 12;
  return Array.from({ length: count }, (_, i) => {
    const month = Math.floor(i / fields.length) % months;
    const year = FIRST_YEAR + Math.floor(month / 12);
    const field = fields[i % fields.length]?.name ?? "";
    const ministry = ministries[Math.floor(i / (fields.length * months))]?.name ?? "";
    const people = 100 + (month % 12) * 10;
    return [year, ministry, field, monthOf(year, 1 + (month % 12)), people, i % 7 ? "" : "第二期"];
  });
}

async function readWhole(bytes: Uint8Array): Promise<void> {
  const { outcome, records } = await readReportFile(bytes, context);
  if (outcome !== "accept" || records.length === 0)
    throw new Error(`the report was not accepted: ${outcome}`);
}

async function compareText(count: number, runs: number): Promise<void> {
  const text = [HEADER, ...rowsOf(count)].map((row) => row.join(",")).join("\r\n");
  const files = { "UTF-8": new TextEncoder().encode(text), GB18030: encodeGb18030(text) };
  for (const [encoding, bytes] of Object.entries(files)) {
    const pairs = await timedPairs(
      runs,
      () => readWhole(bytes),
      () => parseAndValidate(bytes, encoding.toLowerCase(), count),
    );
    const name = `report of ${count.toLocaleString("en")} rows, ${encoding}`;
    reportRow(pairedRow(name, "ms", pairs, "Papa Parse and valibot", null));
  }
}

/** What an application of these two libraries would do, without a word about sums, order, personal data or duplicates. */
function parseAndValidate(bytes: Uint8Array, encoding: string, count: number): void {
  const text = new TextDecoder(encoding).decode(bytes);
  const { data } = Papa.parse(text, { header: true });
  const valid = data.filter((row) => v.safeParse(rowSchema, row).success).length;
  if (valid !== count) throw new Error(`the peer took ${valid} of ${count} rows`);
}

async function compareWorkbook(count: number, runs: number): Promise<void> {
  const rows = rowsXml([HEADER, ...rowsOf(count)]);
  const bytes = handWorkbook({ sheets: [{ name: "上报", rows }] });
  const pairs = await timedPairs(
    runs,
    () => readWhole(bytes),
    () => readSheets(bytes),
  );
  const goal: Goal = { of: "ratio", atMost: 1.2 };
  const name = `report of ${count.toLocaleString("en")} rows, .xlsx`;
  reportRow(pairedRow(name, "ms", pairs, "SheetJS alone", goal));
}

/** The command line over a folder: the last hundred of its files beside the first hundred after the start. */
async function checkFolder(): Promise<void> {
  const [count, batch] = [600, 100];
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  const text = [HEADER, ...rowsOf(150)]
    .map((row) => row.join(","))
    .join("\r\n")
    .replaceAll("第0部门", "教育部");
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `${String(i).padStart(4, "0")}.csv`), text);
  const ends: number[] = [];
  const check = spawn(process.execPath, ["tools/tsx.mjs", "tools/reportCheck.ts", folder], { cwd: root });
  for await (const chunk of check.stdout)
    for (const letter of chunk) if (letter === 10) ends.push(performance.now());
  rmSync(folder, { recursive: true });
  if (ends.length !== count) throw new Error(`report:check answered for ${ends.length} of ${count} files`);
  const msPerFile = (from: number, to: number) => ((ends[to] ?? 0) - (ends[from] ?? 0)) / (to - from);
  // The first hundred warm the engine up.
  const pair = [msPerFile(count - batch - 1, count - 1), msPerFile(batch, 2 * batch)] as const;
  const name = `report:check, a file of 150 rows, the last hundred of ${count}`;
  reportRow(pairedRow(name, "ms", [pair], "the second hundred", null));
}
