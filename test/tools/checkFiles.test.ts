import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const GOOD = "test/fixtures/reports/01-gb18030-nobom.csv";
const BAD = "test/fixtures/reports/50-numbers-bad.csv";

function run(tool: "reportCheck" | "planCheck", ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("node", ["tools/tsx.mjs", `tools/${tool}.ts`, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe("report:check", () => {
  it("prints a line of JSON for each file, in order", () => {
    const { status, lines } = run("reportCheck", "--today", "2026-11-22", GOOD, BAD);
    expect(status).toBe(1);
    expect(lines.map(({ file, outcome }) => [file, outcome])).toEqual([
      [GOOD, "accept"],
      [BAD, "reject"],
    ]);
    const keys = ["file", "sha256", "outcome", "layout", "encoding", "records", "findings", "ledger"];
    expect(Object.keys(lines[0] ?? {})).toEqual(keys);
    expect(lines[0]).toMatchObject({
      sha256: createHash("sha256")
        .update(readFileSync(`${root}${GOOD}`))
        .digest("hex"),
      ledger: { records: 6, header: 1, data: 5 },
    });
    const [record] = lines[0]!.records as object[];
    expect(Object.keys(record ?? {})).toEqual(["row", "year", "ministry", "field", "cutoff", "persons"]);
    const [finding] = lines[1]!.findings as object[];
    const parts = ["severity", "code", "row", "line", "column", "value", "message", "suggestion"];
    expect(Object.keys(finding ?? {})).toEqual(parts);
  });

  it("judges by the day it is told", () => {
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
    expect(lines[0]).toMatchObject({ outcome: "accept", total: 980_000 });
    const cells = lines[0]?.cells as { persons: number }[];
    expect(cells).toHaveLength(96);
    expect(cells[0]).toEqual({ ministry: "中央网信办", field: "数字技术", persons: 10_000 });
  });

  it("refuses the damaged table of 2024 as it stands", () => {
    expect(run("planCheck", "test/fixtures/plans/2024-damaged.tsv").status).toBe(1);
  });
});
