import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fieldsOf, planTable } from "../browser/harness/dataFiles.ts";
import { browserForTests } from "../browser/harness/launch.ts";
import { cellTexts, goTo, loadSample } from "../browser/harness/walk.ts";

const AT = "year=2025&asOf=2025-09";
const MINISTRIES = [...planTable(2025).keys()];
const SAMPLE = "示例数据（非真实上报）";

/** Texts of controls, which must not be printed: the bar, selects, buttons and their explanations. */
const CONTROLS = ["数据上报", "帮助", "进度口径", "复制催报", "怎么算的", "列出全部", "点击一格"];

describe("on paper", () => {
  const { visitForAll } = browserForTests();
  let page: Page;
  let troubles: readonly string[];
  const folder = mkdtempSync(join(tmpdir(), "printed-"));

  beforeAll(async () => {
    ({ page, troubles } = await visitForAll());
    await loadSample(page);
  });
  afterEach(() => expect(troubles).toEqual([]));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the screen that is shown says when it is printed, line by line, and the sizes of its sheets. */
  async function print(): Promise<{ lines: string[]; sizes: string[] }> {
    const path = join(folder, "screen.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    const run = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: "utf8" }).stdout;
    const sizes = run("pdfinfo", "-f", "1", "-l", "99", path).match(/(?<=^Page +\d+ size:).*/gm) ?? [];
    return {
      lines: run("pdftotext", "-layout", path, "-").split("\n").map(spaced),
      sizes: sizes.map(spaced),
    };
  }

  /** Every row is printed, with its cells in their order. */
  function expectRows(lines: readonly string[], rows: readonly (readonly string[])[]): void {
    for (const cells of rows) expect(lines).toContain(spaced(cells.filter(Boolean).join(" ")));
  }

  function expectNoControls(lines: readonly string[]): void {
    for (const words of CONTROLS) expect(lines.filter((line) => line.includes(words))).toEqual([]);
  }

  it("总览 has every ministry with all its figures on upright A4, and the sample label on every page", async () => {
    await goTo(page, `#/?${AT}`, "总览");
    const folded = page.locator("table[aria-labelledby=landing-title]");
    await folded.waitFor({ state: "attached" });
    const [, ...ministries] = await cellTexts(page.getByRole("table", { name: "各部门完成情况" }));
    await page.getByRole("button", { name: /^年底预计 [\d,]+/ }).click();
    const [, ...landings] = await cellTexts(folded);
    await page.getByRole("button", { name: /^年底预计 [\d,]+/ }).click();
    expect(ministries.map(([name]) => name)).toEqual(["合计", ...MINISTRIES]);
    const { lines, sizes } = await print();
    expect(new Set(sizes)).toEqual(new Set(["594.96 x 841.92 pts (A4)"]));
    expect(lines.filter((line) => line === SAMPLE)).toHaveLength(sizes.length);
    // Of the bar of a landing the point is text on paper, not its name.
    expectRows(
      lines,
      ministries.map((cells) => cells.map((cell) => cell.replace(/^.* 人●$/, "●"))),
    );
    // Folded parts are printed whole.
    expectRows(lines, landings);
    expectNoControls(lines);
  });

  it("矩阵 has every row and column on A4 across, and the screen is unchanged afterwards", async () => {
    await goTo(page, `#/matrix?${AT}&show=gap&order=largest`, "矩阵");
    const grid = page.getByRole("grid", { name: "缺口：部门 × 领域" });
    const [, ...rows] = await cellTexts(grid);
    expect(rows.map(([name = ""]) => name.replace(/未报|\*\d+月/, "")).sort()).toEqual(
      ["合计", ...MINISTRIES].sort(),
    );
    expect(rows[0]).toHaveLength(2 + fieldsOf(2025).length);
    const { lines, sizes } = await print();
    expect(sizes).toEqual(["841.92 x 594.96 pts (A4)"]);
    expect(lines).toContain(spaced(["部门", "合计", ...fieldsOf(2025)].join(" ")));
    const printed = lines.map((line) => line.replace(/ (?=未报 |\*\d+月 )/, ""));
    expectRows(printed, rows);
    const order = rows.map(([name]) => printed.findIndex((line) => line.startsWith(`${name} `)));
    expect(order, "in the chosen order").toEqual(order.toSorted((a, b) => a - b));
    expectNoControls(lines);
    expect(await cellTexts(grid)).toEqual([expect.anything(), ...rows]);
  });

  it("矩阵 prints the fill of every step, and white letters on the dark ones", async () => {
    await goTo(page, `#/matrix?${AT}&show=rate`, "矩阵");
    await page.emulateMedia({ media: "print" });
    const looks = await page.locator(".matrix-grid td[class^=step-]").evaluateAll((cells) =>
      cells.map((cell) => {
        const { backgroundColor, color, printColorAdjust } = getComputedStyle(cell);
        return [cell.className, backgroundColor, color, printColorAdjust].join(" ");
      }),
    );
    await page.emulateMedia({ media: null });
    const [ink, white] = ["rgb(27, 39, 51)", "rgb(255, 255, 255)"];
    expect([...new Set(looks)].sort()).toEqual([
      `step-0 ${white} ${ink} exact`,
      `step-1 rgb(207, 227, 246) ${ink} exact`,
      `step-2 rgb(107, 172, 230) ${ink} exact`,
      `step-3 rgb(32, 115, 188) ${white} exact`,
      `step-4 rgb(18, 67, 109) ${white} exact`,
    ]);
  });

  it("年度对比 has the change of every cell and both tables", async () => {
    await goTo(page, `#/compare?${AT}`, "年度对比");
    const [, ...cells] = await cellTexts(page.getByRole("grid", { name: /逐格变化/ }));
    const [, ...steps] = await cellTexts(page.getByRole("table", { name: /计划数，按部门/ }));
    const { lines, sizes } = await print();
    expect(new Set(sizes)).toEqual(new Set(["841.92 x 594.96 pts (A4)"]));
    expect(cells.map(([name = ""]) => name.replace("新增", "")).sort()).toEqual(
      ["合计", ...MINISTRIES].sort(),
    );
    expectRows(
      lines.map((line) => line.replace(/ (?=新增 新)/, "")),
      cells,
    );
    expectRows(lines, steps);
    expectNoControls(lines);
  });

  it("a ministry's screen has its fields, months and submissions", async () => {
    await goTo(page, `#/ministry/教育部?${AT}`, "教育部");
    const tables = [/^\d+ 个领域/, /^截至.*累计/, /^上报记录/];
    const shown = await Promise.all(tables.map((name) => cellTexts(page.getByRole("table", { name }))));
    const { lines, sizes } = await print();
    expect(new Set(sizes)).toEqual(new Set(["594.96 x 841.92 pts (A4)"]));
    for (const [, ...rows] of shown) expectRows(lines, rows);
    expectNoControls(lines);
  });

  it.each([
    ["#/ministry/生态环境部", "生态环境部", "绿色环保"],
    ["#/field/绿色环保", "绿色环保", "生态环境部"],
  ])("%s has the notes that came with its figures", async (address, name, part) => {
    await goTo(page, `${address}?year=2025&asOf=2025-06`, name);
    const [, ...notes] = await cellTexts(page.getByRole("table", { name: /^上报时写的备注/ }));
    expect(notes).toContainEqual([part, "2025年6月", "更正：扣除7月结业的班次（示例）"]);
    const { lines } = await print();
    expectRows(lines, notes);
    expectNoControls(lines);
  });
});

/** One space between words, so that the layout of columns does not matter. */
function spaced(line: string): string {
  return line.replaceAll(/\s+/g, " ").trim();
}
