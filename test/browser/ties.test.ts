import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completionRate, type Tally } from "../../src/domain/completion.ts";
import { historyOf } from "../../src/domain/history.ts";
import { positionAt } from "../../src/domain/position.ts";
import { rollUp } from "../../src/domain/rollup.ts";
import { type Submission, submissionKey } from "../../src/domain/submission.ts";
import { readReport } from "../../src/intake/readReport.ts";
import { submissionsOf } from "../../src/intake/submissionsOf.ts";
import { publishedPlan } from "../builders.ts";
import { CONTEXT } from "../intake/context.ts";
import { launchBrowser, visit } from "./launch.ts";
import { cellTexts, expectKpi, goTo } from "./walk.ts";

const PLAN = publishedPlan(2025);
const SUBMISSIONS = sampleSubmissions();

/** The sample's reports that count: a later file's report on the same ministry and cut-off replaces the earlier. */
function sampleSubmissions(): readonly Submission[] {
  const counting = new Map<string, Submission>();
  for (const file of ["2024.csv", "2025.csv", "2025-corrections.csv"]) {
    const bytes = readFileSync(join(import.meta.dirname, "../../data/sample", file));
    for (const submission of submissionsOf(readReport(bytes, CONTEXT).records)) {
      counting.set(submissionKey(submission), submission);
    }
  }
  return [...counting.values()];
}

const people = (count: number) => count.toLocaleString("en-US");
const rate = (tally: Tally) => {
  const ratio = completionRate(tally);
  return ratio === null ? "未报" : `${(Math.round(ratio * 1000) / 10).toFixed(1)}%`;
};
const actual = (tally: Tally) => (tally.reportedCells === 0 ? "未报" : people(tally.actual));

/** A table's texts as row header -> column header -> text. */
async function figuresOf(table: Locator): Promise<Map<string, Map<string, string>>> {
  const [head = [], ...rows] = await cellTexts(table);
  return new Map(
    rows.map((cells) => [cells[0] ?? "", new Map(head.map((name, i) => [name, cells[i] ?? ""]))]),
  );
}

describe.each(["2025-03", "2025-06", "2025-09"])("every figure at %s", (asOf) => {
  const position = positionAt(PLAN, SUBMISSIONS, asOf);
  const rollup = rollUp(position);
  const names = position.ministries.map(({ ministry }) => ministry);
  const query = `year=2025&asOf=${asOf}`;
  let browser: Browser;
  let page: Page;
  let troubles: readonly string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    ({ page, troubles } = await visit(browser, "#/log"));
    await page.getByRole("button", { name: "载入示例数据" }).click();
    await page.getByText("已载入。").waitFor();
  });
  afterAll(() => browser.close());

  it("ties on 总览: headline, ministries, months", async () => {
    await goTo(page, `#/?${query}`, "总览");
    const { country } = rollup;
    await expectKpi(page, "quota", country.quota);
    await expectKpi(page, "actual", country.actual);
    await expectKpi(page, "gap", country.gap);
    await expectKpi(page, "rate", country.actual / country.quota);
    await expectKpi(page, "capped-rate", country.capped / country.quota);
    await expectKpi(page, "coverage", (country.quota - country.unreportedGap) / country.quota);

    const table = await figuresOf(page.getByRole("table", { name: "各部门完成情况" }));
    for (const [name, tally] of [
      ["合计", country] as const,
      ...names.map((n, m) => [n, rollup.ministries[m]] as const),
    ]) {
      if (!tally) throw new Error(`no tally of ${name}`);
      const row = table.get(name);
      expect(row?.get("计划数"), name).toBe(people(tally.quota));
      expect(row?.get("完成数"), name).toBe(actual(tally));
      expect(row?.get("完成率"), name).toBe(rate(tally));
      expect(row?.get("缺口"), name).toBe(people(tally.gap));
    }
    const months = await figuresOf(page.getByRole("table", { name: /^截至.*累计/ }));
    for (const { month, rollup: at } of historyOf(PLAN, SUBMISSIONS, asOf)) {
      const shown = months.get("累计完成数")?.get(`${Number(month.slice(5))}月`);
      expect(shown, month).toBe(people(at.country.actual));
    }
  });

  it("ties on 矩阵: people, quotas and gaps of every cell, and their sums", async () => {
    for (const [show, figure] of [
      ["actual", (tally: Tally) => tally.actual],
      ["quota", (tally: Tally) => tally.quota],
      ["gap", (tally: Tally) => tally.gap],
    ] as const) {
      await goTo(page, `#/matrix?${query}&show=${show}`, "矩阵");
      const number = async (ministry: string, column: string) => {
        const text = await page
          .locator(`.matrix-grid [row-id$="${ministry}"] [col-id="${column}"]`)
          .textContent();
        return Number((text ?? "").replace(/[^\d]/g, "") || 0);
      };
      let sum = 0;
      for (const [m, ministry] of names.entries()) {
        const shown = await number(ministry, "合计");
        expect(shown, `${show} ${ministry}`).toBe(figure(rollup.ministries[m] as Tally));
        sum += shown;
      }
      expect(sum, show).toBe(await number("合计", "合计"));
      for (const [f, field] of position.fields.entries()) {
        expect(await number("合计", field), `${show} ${field}`).toBe(figure(rollup.fields[f] as Tally));
      }
    }
  });

  it("ties on every ministry's and field's screen, and both ways", async () => {
    for (const [path, label, parts] of [
      ...names.map((name, m) => [`/ministry/${name}`, name, rollup.cells[m] ?? []] as const),
      ...position.fields.map(
        (name, f) => [`/field/${name}`, name, rollup.cells.flatMap((row) => row[f] ?? [])] as const,
      ),
    ]) {
      await goTo(page, `#${path}?${query}`, label);
      const table = await figuresOf(page.getByRole("table", { name: /^\d+ 个(?:领域|部门)/ }));
      const partNames = path.startsWith("/ministry") ? position.fields : names;
      let gap = 0;
      for (const [i, tally] of parts.entries()) {
        const row = table.get(partNames[i] ?? "");
        if (!row) {
          expect(tally.quota + tally.actual, `${label} ${partNames[i]}`).toBe(0);
          continue;
        }
        expect(row.get("完成数"), `${label} ${partNames[i]}`).toBe(actual(tally));
        gap += tally.gap;
      }
      expect(table.get("合计")?.get("缺口"), label).toBe(people(gap));
    }
    expect(troubles).toEqual([]);
  });
});
