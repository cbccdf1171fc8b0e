import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { tokenise } from "../../src/intake/table/table.ts";
import { checkFiles } from "../../tools/checkFiles.ts";
import { handWorkbook, rowsXml } from "../workbook.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const GOOD = "test/fixtures/reports/01-gb18030-nobom.csv";
const BAD = "test/fixtures/reports/50-numbers-bad.csv";

const scratch = mkdtempSync(join(tmpdir(), "check-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A CSV file of the project as a workbook, figures as numbers. */
function asWorkbook(csv: string, encoding = "utf-8"): string {
  const text = new TextDecoder(encoding).decode(readFileSync(join(root, csv)));
  const rows = tokenise(text, ",").records.map(({ cells }) =>
    cells.map((cell) => (cell === "" ? null : /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
  const path = join(scratch, csv.replaceAll("/", "-").replace(/csv$/, "xlsx"));
  writeFileSync(path, handWorkbook({ sheets: [{ name: "表", rows: rowsXml(rows) }] }));
  return path;
}

type Line = Record<string, unknown>;

function run(tool: "reportCheck" | "planCheck", ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("node", ["tools/tsx.mjs", `tools/${tool}.ts`, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Line) };
}

describe("report:check", () => {
  it("prints a line of JSON for each file, in order, and of a folder for its files by name", () => {
    const csv = "test/fixtures/reports/16-wide-basic.csv";
    const measures = join(scratch, "measures.csv");
    writeFileSync(
      measures,
      "年度,部门,领域,统计截止,累计完成人数\n2025,教育部,高级研修项目举办期数,2025-06,120\n",
    );
    const folder = mkdtempSync(join(scratch, "folder-"));
    const [a, b] = [join(folder, "a.csv"), join(folder, "b.csv")];
    for (const copy of [b, a]) copyFileSync(join(root, GOOD), copy);
    const workbook = asWorkbook(csv, "gb18030");
    const asked = [GOOD, BAD, csv, workbook, measures, folder];
    const { status, lines } = run("reportCheck", "--today", "2026-11-22", ...asked);
    expect(status).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual([GOOD, BAD, csv, workbook, measures, a, b]);
    const [good, bad, asText, fromWorkbook, ofMeasures] = lines as [Line, Line, Line, Line, Line];
    expect([good.outcome, bad.outcome]).toEqual(["accept", "reject"]);
    const keys = ["file", "sha256", "outcome", "layout", "encoding", "records", "findings", "ledger"];
    expect(Object.keys(good)).toEqual(keys);
    expect(good).toMatchObject({
      sha256: createHash("sha256")
        .update(readFileSync(`${root}${GOOD}`))
        .digest("hex"),
      ledger: { records: 6, header: 1, data: 5 },
    });
    const [record] = good.records as object[];
    expect(Object.keys(record ?? {})).toEqual(["row", "year", "ministry", "field", "cutoff", "persons"]);
    const [finding] = bad.findings as object[];
    const parts = ["severity", "code", "row", "line", "column", "value", "message", "suggestion"];
    expect(Object.keys(finding ?? {})).toEqual(parts);

    // A workbook is read as the same table as text.
    expect(fromWorkbook).toMatchObject({ outcome: asText.outcome, encoding: null, layout: asText.layout });
    expect(fromWorkbook.records).toEqual(asText.records);
    expect(fromWorkbook.ledger).toEqual(asText.ledger);
    // Measures of the programme are read in their unit.
    expect(ofMeasures).toMatchObject({
      outcome: "accept",
      records: [{ field: "高级研修项目举办期数", persons: 120, unit: "期" }],
    });
  });

  it("uses the day given by --today", () => {
    expect(run("reportCheck", "--today", "2025-06-29", GOOD).status).toBe(1);
    expect(run("reportCheck", "--today", "2025-06-30", GOOD).status).toBe(0);
  });

  it("names a file that it cannot read and checks the others", () => {
    const { status, lines, stderr } = run("reportCheck", "--today", "2026-11-22", "nowhere.csv", GOOD);
    expect(status).toBe(2);
    expect(stderr).toContain("nowhere.csv");
    expect(lines).toHaveLength(1);
  });

  it.each([[[]], [["--today", "2025-02-30", GOOD]], [["--todya", GOOD]]])("refuses %j", (args) => {
    expect(run("reportCheck", ...args)).toMatchObject({ status: 2, lines: [] });
  });
});

describe("plan:check", () => {
  it("prints the cells of a plan", () => {
    const { status, lines } = run("planCheck", "data/plans/2025.csv");
    expect(status).toBe(0);
    expect(Object.keys(lines[0] ?? {})).toEqual(["file", "outcome", "year", "total", "findings", "cells"]);
    expect(lines[0]).toMatchObject({ outcome: "accept", year: 2025, total: 980_000 });
    const cells = lines[0]?.cells as { persons: number }[];
    expect(cells).toHaveLength(96);
    expect(cells[0]).toEqual({ ministry: "中央网信办", field: "数字技术", persons: 10_000 });
  });

  it("reads a workbook, takes the year from a title before the file's name, and refuses the damaged table of 2024", () => {
    const workbook = asWorkbook("data/plans/2024.csv");
    const titled = join(scratch, "2024.csv");
    writeFileSync(titled, `2025年度计划\n${readFileSync(join(root, "data/plans/2025.csv"), "utf8")}`);
    const damaged = "test/fixtures/plans/2024-damaged.tsv";
    const { status, lines } = run("planCheck", workbook, titled, "data/plans/index.json", damaged);
    expect(status).toBe(1);
    expect(lines).toMatchObject([
      { outcome: "accept", year: 2024, total: 920_300 },
      { outcome: "accept", year: 2025, total: 980_000 },
      { outcome: "reject", year: null },
      { file: damaged, outcome: "reject" },
    ]);
    expect(lines[0]!.cells).toHaveLength(98);
  });
});

describe("checkFiles(files, check, ended, options)", () => {
  it.each([
    ["slow", { seconds: 3 }, "文件读了3秒还没有读完，已停止。"],
    ["large", { seconds: 600, megabytes: 64 }, "读取文件所需的内存过多，已停止。"],
  ])("rejects a file whose check is too %s, says so, and checks the next", async (name, limits, said) => {
    const files = [name, "good"].map((each) => join(scratch, each));
    for (const file of files) writeFileSync(file, "");
    const printed: string[] = [];
    const status = await checkFiles(
      files,
      { module: new URL("faultyCheck.ts", import.meta.url).href, options: null },
      (file, _, findings) => ({ file, outcome: "reject", said: findings.map(({ message }) => message) }),
      { ...limits, print: (line) => void printed.push(line) },
    );
    expect(status).toBe(1);
    expect(printed.map((line) => JSON.parse(line))).toEqual([
      {
        file: files[0],
        outcome: "reject",
        said: [`${said}请确认选择的是上报表，并删去多余的内容。`],
      },
      { file: files[1], outcome: "accept" },
    ]);
  });
});
