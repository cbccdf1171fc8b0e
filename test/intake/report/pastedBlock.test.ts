import { describe, expect, it } from "vitest";
import { type BlockFacts, pastedBlock } from "../../../src/intake/report/pastedBlock.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { bytesOf, CONTEXT } from "../context.ts";

const FACTS: BlockFacts = { year: 2025, ministry: "国家能源局", cutoff: "2025-06" };
const FIELDS = CONTEXT.fields.map(({ name }) => name);

function rows(...cells: readonly (readonly string[])[]): string {
  return cells.map((row) => `${row.join("\t")}\r\n`).join("");
}

/** What comes of a block once its facts are given. */
function judged(text: string, facts: BlockFacts = FACTS) {
  const block = pastedBlock(text, CONTEXT);
  if (!block) throw new Error("nothing is asked");
  const { outcome, records, findings } = readReport(bytesOf(block.completed(facts)), CONTEXT);
  const figures = records.map((record) => [record.ministry, record.field, record.cutoff, record.persons]);
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { lacks: block.lacks, known: block.known, outcome, figures, errors };
}

const TWO_FIGURES = [
  ["国家能源局", "新能源", "2025-06", 1200],
  ["国家能源局", "新材料", "2025-06", 300],
];

describe("pastedBlock(text)", () => {
  it.each([
    [
      "three columns under their headings",
      rows(["领域", "累计完成人数", "备注"], ["新能源", "1,200", ""], ["新材料", "300", "含补报"]),
    ],
    ["two columns without headings", rows(["新能源", "1200"], ["新材料", "300"])],
    ["its columns in another order", rows(["300", "新材料"], ["1200", "新能源"])],
    ["remarks beside the figures", rows(["新能源", "1200", "含补报"], ["新材料", "300", ""])],
    [
      "its facts' columns empty",
      rows(
        ["年度", "部门", "领域", "统计截止", "累计完成人数"],
        ["", "", "新能源", "", "1200"],
        ["", "", "新材料", "", "300"],
      ),
    ],
    ["a unit above", rows(["单位：万人"], ["新能源", "0.12"], ["新材料", "0.03"])],
    [
      "a unit above the headings",
      rows(["单位：万人"], ["领域", "累计完成人数"], ["新能源", "0.12"], ["新材料", "0.03"]),
    ],
    [
      "a sum and a note below",
      rows(["领域", "累计完成人数"], ["新能源", "1200"], ["新材料", "300"], ["合计", "1500"], ["注：含补报"]),
    ],
    [
      "its headings again in the middle",
      rows(["领域", "累计完成人数"], ["新能源", "1200"], ["领域", "累计完成人数"], ["新材料", "300"]),
    ],
  ])("asks for the three facts of a block with %s, and then accepts it", (_, text) => {
    const { lacks, outcome, figures, errors } = judged(text);
    expect(errors).toEqual([]);
    expect(lacks).toEqual(["year", "ministry", "cutoff"]);
    expect(outcome).toBe("accept");
    expect(figures.toSorted()).toEqual(TWO_FIGURES.toSorted());
  });

  it("asks only for what the block does not say", () => {
    const text = rows(["部门", "领域", "累计完成人数"], ["教育部", "新能源", "1200"]);
    const { lacks, figures } = judged(text);
    expect(lacks).toEqual(["year", "cutoff"]);
    expect(figures).toEqual([["教育部", "新能源", "2025-06", 1200]]);
  });

  it("tells the columns of a block without headings apart", () => {
    const text = rows(
      ["2025", "教育部", "新能源", "2025年3月", "2025"],
      ["2025", "科技部", "新材料", "2025年3月", "40"],
    );
    const { lacks, outcome, figures } = judged(text);
    expect(lacks).toEqual([]);
    expect(outcome).toBe("accept");
    expect(figures).toEqual([
      ["教育部", "新能源", "2025-03", 2025],
      ["科技部", "新材料", "2025-03", 40],
    ]);
  });

  it("takes suggestions from the lines above", () => {
    const text = rows(["报送单位：教育部"], ["截至2025年5月"], ["领域", "累计完成人数"], ["新能源", "1200"]);
    expect(judged(text).known).toEqual({ ministry: "教育部", year: 2025, cutoff: "2025-05" });
  });

  it("completes a wide block by a title and a column", () => {
    const figures = FIELDS.map((_, i) => String(i + 1));
    const named = rows(["部门", ...FIELDS], ["教育部", ...figures]);
    expect(judged(named)).toMatchObject({ lacks: ["year", "cutoff"], outcome: "accept" });
    const bare = rows(FIELDS, figures);
    expect(judged(bare)).toMatchObject({ lacks: ["year", "ministry", "cutoff"], outcome: "accept" });
    expect(judged(bare).figures[14]).toEqual(["国家能源局", FIELDS[14], "2025-06", 15]);
    const cornered = rows(["截至2025年6月"], ["", ...FIELDS], ["教育部", ...figures], ["合计", ...figures]);
    expect(judged(cornered)).toMatchObject({ lacks: [], outcome: "accept" });
    const ofWan = rows(
      ["单位：万人"],
      FIELDS,
      FIELDS.map(() => "0.5"),
    );
    expect(judged(ofWan).figures[0]).toEqual(["国家能源局", FIELDS[0], "2025-06", 5000]);
  });

  it.each([
    ["a figure is no number", rows(["新能源", "1200"], ["新材料", "约300"]), "malformed-number"],
    ["a field is not known", rows(["新能源", "1200"], ["新材科", "300"]), "unknown-field"],
    ["a field comes twice", rows(["新能源", "1200"], ["新能源", "300"]), "conflicting-duplicate"],
    ["the unit is not known", rows(["单位：百人"], ["新能源", "12"]), "unit-conflict"],
    ["a unit below is 万人", rows(["新能源", "12"], ["单位：万人"]), "unit-conflict"],
    ["a sum does not hold", rows(["新能源", "1200"], ["新材料", "300"], ["合计", "1600"]), "total-mismatch"],
    ["a line says something else", rows(["新能源", "1200"], ["以上已核对"]), "unexpected-row"],
  ])("judges a block as a file: %s", (_, text, code) => {
    expect(judged(text).errors).toContain(code);
  });

  it("is refused as a file is when another month is chosen than its title names", () => {
    const text = rows(
      ["截至2025年5月"],
      FIELDS,
      FIELDS.map(() => "5"),
    );
    expect(judged(text).lacks).toEqual(["ministry"]);
    const future = judged(rows(["新能源", "1"]), { ...FACTS, cutoff: "2026-12", year: 2026 });
    expect(future.errors).toContain("future-cutoff");
  });

  it.each([
    [
      "a complete block",
      rows(
        ["年度", "部门", "领域", "统计截止", "累计完成人数"],
        ["2025", "教育部", "新能源", "2025-06", "1"],
      ),
    ],
    ["two columns of figures", rows(["新能源", "1200", "1500"], ["新材料", "300", "400"])],
    ["a heading that is not understood", rows(["领域", "完成人数（百人）"], ["新能源", "12"])],
    ["figures without names of fields", rows(["教育部", "12", "15"])],
    ["a block of personal data", rows(["新能源", "1", "11010519491231002X"])],
    ["a list of names", rows(["姓名", "领域", "累计完成人数"], ["张三", "新能源", "1"])],
    ["no table", "报送完毕，请查收。"],
    ["a quote that does not close", rows(["领域", "累计完成人数"], ['"新能源', "1"])],
  ])("asks nothing about %s", (_, text) => {
    expect(pastedBlock(text, CONTEXT)).toBeNull();
  });
});
