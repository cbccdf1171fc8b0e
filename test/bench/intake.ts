// How fast reports are read: npx tsx test/bench/intake.ts
// Printed and not asserted: times in ms of this machine, and how many times as long as a peer that only cuts the same
// bytes into cells (Papa Parse; @e965/xlsx for workbooks).
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
// biome-ignore lint/style/noRestrictedImports: it is what the intake is measured against
import Papa from "papaparse";
import { monthOf } from "../../src/domain/cutoff.ts";
import { readReportFile } from "../../src/intake/report/readReportFile.ts";
import { CONTEXT } from "../intake/context.ts";
import { encodeGb18030 } from "../intake/encode.ts";
import { handWorkbook, readSheets, rowsXml } from "../workbook.ts";

const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];
const RUNS = 15;
const FILES = 1000;
const BATCH = 100;

const root = fileURLToPath(new URL("../../", import.meta.url));

await compareReports(5000);
await checkFolder();

/** A report of so many rows: ministries, fields and months one after the other, the counts rising. */
function rowsOf(count: number): (string | number)[][] {
  const { ministries, fields } = CONTEXT;
  return Array.from({ length: count }, (_, i) => {
    const field = fields[i % fields.length]?.name ?? "";
    const ministry = ministries[Math.floor(i / fields.length) % ministries.length]?.name ?? "";
    const month = Math.floor(i / (fields.length * ministries.length));
    const cutoff = monthOf(2021 + Math.floor(month / 12), 1 + (month % 12));
    return [2021 + Math.floor(month / 12), ministry, field, cutoff, 100 + month * 10, i % 7 ? "" : "第二期"];
  });
}

async function compareReports(count: number): Promise<void> {
  const rows = [HEADER, ...rowsOf(count)];
  const csv = rows.map((row) => row.join(",")).join("\r\n");
  const workbook = handWorkbook({ sheets: [{ name: "上报", rows: rowsXml(rows) }] });
  const parse = (encoding: string) => (bytes: Uint8Array) =>
    Promise.resolve(Papa.parse(new TextDecoder(encoding).decode(bytes)));
  await compare(`${count} rows, UTF-8`, new TextEncoder().encode(csv), parse("utf-8"));
  await compare(`${count} rows, GB18030`, encodeGb18030(csv), parse("gb18030"));
  await compare(`${count} rows, .xlsx`, workbook, (bytes) => Promise.resolve(readSheets(bytes)));
}

async function compare(
  name: string,
  bytes: Uint8Array,
  peer: (bytes: Uint8Array) => Promise<unknown>,
): Promise<void> {
  const read = async () => {
    const { outcome } = await readReportFile(bytes, CONTEXT);
    if (outcome !== "accept") throw new Error(`${name}: ${outcome}`);
  };
  const cold = await timed(read);
  const [warm, alone] = [await median(read), await median(() => peer(bytes))];
  console.log(
    `${name}: cold ${cold.toFixed(0)} ms, warm ${warm.toFixed(0)} ms, ${(warm / alone).toFixed(1)} times its peer`,
  );
}

/** The command line over a folder, in ten batches: time per file must not grow. */
async function checkFolder(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  const rows = rowsOf(FILES * 15);
  const texts = Array.from({ length: FILES }, (_, i) => {
    const own = rows.slice((i * 15) % 12_000).slice(0, 150);
    const text = [HEADER, ...own].map((row) => row.join(",")).join("\r\n");
    writeFileSync(join(folder, `${String(i).padStart(4, "0")}.csv`), text);
    return text;
  });
  const started = performance.now();
  const ends: number[] = [];
  const check = spawn(process.execPath, ["tools/tsx.mjs", "tools/reportCheck.ts", folder], { cwd: root });
  for await (const chunk of check.stdout) {
    const lines = new TextDecoder().decode(chunk).split("\n").length - 1;
    for (let i = 0; i < lines; i++) ends.push(performance.now() - started);
  }
  rmSync(folder, { recursive: true });
  const parsing = await timed(async () => {
    for (const text of texts) Papa.parse(text);
  });
  const perBatch = Array.from({ length: FILES / BATCH }, (_, b) => {
    const from = b === 0 ? (ends[0] ?? 0) : (ends[b * BATCH - 1] ?? 0);
    return ((ends[(b + 1) * BATCH - 1] ?? 0) - from) / BATCH;
  });
  console.log(`report:check of ${ends.length} files of 150 rows: start ${(ends[0] ?? 0).toFixed(0)} ms`);
  console.log(`  ms per file, by hundreds: ${perBatch.map((ms) => ms.toFixed(2)).join("  ")}`);
  console.log(`  its peer alone: ${(parsing / FILES).toFixed(2)} ms per file`);
}

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) times.push(await timed(run));
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
