import { describe, expect, it } from "vitest";
import { paperCellText } from "../../../../../src/app/paper/paperCellText.ts";
import { TYPE_AREA } from "../../../../../src/app/paper/sheetPage.ts";
import { headHeight, rowHeight } from "../../../../../src/app/paper/tableLayout.ts";
import { annexPages, annexTable } from "../../../../../src/features/plan/next/out/annex.ts";
import { planOfGrid, publishedPlan } from "../../../../builders.ts";

const wide = (ministries: number, fields: number) =>
  planOfGrid(
    2026,
    Array.from({ length: ministries }, (_, m) => `第${m + 1}部`),
    Array.from({ length: fields }, (_, f) => `第${f + 1}领域`),
    Array.from({ length: ministries }, (_, m) => Array.from({ length: fields }, (_, f) => (m * 7 + f) * 100)),
  );

describe("annexTable(plan, notes)", () => {
  it("has 合计 first and 小计 last, 万人 with two decimals, — and nothing blank", () => {
    const { columns, rows, unit } = annexTable(publishedPlan(2025), []);
    expect(unit).toBe("万人");
    expect([columns[0]?.head, columns.at(-1)?.head]).toEqual(["部门", "小计"]);
    const texts = rows.map((row) =>
      columns.map(({ key }) => paperCellText(row.cells[key] ?? { kind: "none", word: "" })),
    );
    expect(texts[0]?.slice(0, 3)).toEqual(["合计", "6.51", "1.61"]);
    expect(texts[0]?.at(-1)).toBe("98.00");
    expect(texts[1]).toEqual(["中央网信办", ..."— — — — — — — — — 1.00 — 1.00 — — — 2.00".split(" ")]);
    expect(texts.flat()).not.toContain("");
  });
});

describe("annexPages(table)", () => {
  it("puts the published table on one sheet", () => {
    const pages = annexPages(annexTable(publishedPlan(2025), ["注：一。", "2. 二。"]));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ number: 1, continued: false, ends: true });
  });

  it.each([
    [60, 15],
    [15, 60],
    [100, 100],
  ])("lays %i ministries by %i fields out without losing a row or a column, no sheet too high", (m, f) => {
    const table = annexTable(wide(m, f), ["注：一。"]);
    const pages = annexPages(table);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
    expect(pages.filter(({ ends }) => ends)).toEqual([pages.at(-1)]);
    const shown = new Set(
      pages.flatMap(({ panel, rows }) =>
        rows.flatMap((row) =>
          panel.columns.map(({ key }) => `${paperCellText(row.cells.name ?? { kind: "no-quota" })} ${key}`),
        ),
      ),
    );
    expect(shown.size).toBe(table.rows.length * table.columns.length);
    for (const { panel, rows } of pages) {
      const height = headHeight(panel) + rows.reduce((sum, row) => sum + rowHeight(row, panel), 0);
      expect(height).toBeLessThan(TYPE_AREA.landscape.height);
    }
  });
});
