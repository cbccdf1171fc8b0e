/**
 * Makes the sample data of the province's example: `npx tsx editions/shandong/sample/generate.ts` rewrites the CSV files
 * and index.json in this folder. Invented, as the plan tables are; the same tables always give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";

const HEADER = ["年度", "市（部门）", "领域", "统计截止", "累计完成人数", "备注"];

/** Share of a year that is done at the end of each month. */
const COURSE = [0.03, 0.06, 0.14, 0.23, 0.33, 0.45, 0.53, 0.6, 0.7, 0.8, 0.92, 1];

/** Units whose course is told; every other one ends its year near its quota. `until` is the last month of 2025 that it reports. */
const TOLD: Readonly<Record<string, { readonly rate?: number; readonly until?: number }>> = {
  东营市: { rate: 0.72 },
  泰安市: { rate: 0.8, until: 7 },
  聊城市: { until: 0 },
  省农业农村厅: { rate: 0.85, until: 6 },
  青岛市: { rate: 1.12 },
};

const YEARS = [
  { year: 2024, lastMonth: 12 },
  { year: 2025, lastMonth: 9 },
];

for (const { year, lastMonth } of YEARS) {
  const [fields = [], ...rows] = readFileSync(new URL(`../plans/${year}.csv`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(",").slice(0, -1));
  const lines = [HEADER.join(",")];
  for (let month = 1; month <= lastMonth; month++) {
    for (const [u, [unit = "", ...cells]] of rows.filter(([name]) => name !== "合计").entries()) {
      const { rate = 0.97 + (u % 5) * 0.02, until = 12 } = TOLD[unit] ?? {};
      if (year === 2025 && month > until) continue;
      for (const [f, cell] of cells.entries()) {
        if (cell === "") continue;
        const share = (COURSE[month - 1] ?? 0) * (0.94 + ((u + 2 * f) % 7) * 0.02);
        const people = Math.round(Number(cell) * 10_000 * rate * Math.min(1, share));
        lines.push(
          [year, unit, fields[f + 1], `${year}-${String(month).padStart(2, "0")}`, people, ""].join(","),
        );
      }
    }
  }
  writeFileSync(
    new URL(`${year}.csv`, import.meta.url),
    `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`,
  );
}
const index = {
  label: "示例数据（非真实上报）",
  files: YEARS.map(({ year }) => ({ file: `${year}.csv`, reason: null })),
};
writeFileSync(new URL("index.json", import.meta.url), `${JSON.stringify(index, null, 2)}\n`);
