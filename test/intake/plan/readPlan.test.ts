import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { type PlanReading, readPlan } from "../../../src/intake/plan/readPlan.ts";
import { bytesOf, CONTEXT } from "../context.ts";

const file = (path: string) => readPlan(readFileSync(new URL(`../../../${path}`, import.meta.url)), CONTEXT);
const read = (...lines: readonly string[]) => readPlan(bytesOf(lines.join("\n")), CONTEXT);
const errors = (plan: PlanReading) =>
  plan.findings
    .filter(({ severity }) => severity === "error")
    .map(({ row, column, code }) => `${row ?? "file"} ${column ?? "row"} ${code}`);
const HEADER = "部门,新材料,生物技术,新能源,小计";

describe("readPlan of the plan tables", () => {
  it("reads 2025: every sum holds and the total is 98万", () => {
    const plan = file("data/plans/2025.csv");
    expect(plan).toMatchObject({ outcome: "accept", total: 980_000, statedTotal: 980_000 });
    expect([plan.ministries.length, plan.fields.length]).toEqual([15, 15]);
    expect(plan.quotas.flat().filter((quota) => quota !== null)).toHaveLength(96);
    expect(errors(plan)).toEqual([]);
  });

  it("reads 2024: 14 ministries, 98 cells, 92.03万", () => {
    const plan = file("data/plans/2024.csv");
    expect(plan).toMatchObject({ outcome: "accept", total: 920_300 });
    expect(plan.ministries).toHaveLength(14);
    expect(plan.quotas.flat().filter((quota) => quota !== null)).toHaveLength(98);
  });

  it("reads the table of 2025 as published, with spaces inside the names", () => {
    const published = file("test/fixtures/plans/2025-as-published.tsv");
    const { findings: _, ...plan } = file("data/plans/2025.csv");
    expect(published).toMatchObject(plan);
    expect(published.findings.map(({ code }) => code)).toContain("header-normalised");
  });
});

describe("readPlan of the damaged table of 2024", () => {
  const plan = file("test/fixtures/plans/2024-damaged.tsv");

  it("finds exactly the rows and columns that do not add up, and the two labels that slipped", () => {
    expect(plan.outcome).toBe("reject");
    expect(errors(plan).sort()).toEqual(
      [
        "2 row unexpected-row",
        "3 row unexpected-row",
        "5 小计 subtotal-mismatch",
        "6 小计 subtotal-mismatch",
        "7 小计 subtotal-mismatch",
        "2 数字技术 total-mismatch",
        "2 知识产权 total-mismatch",
        "2 网络安全 total-mismatch",
        "2 小计 total-mismatch",
      ].sort(),
    );
  });

  it("still gives its cells, row by row as they stand", () => {
    expect(plan.ministries.slice(0, 3)).toEqual(["合计", "中央网信办", "国家发展改革委"]);
    expect(plan.statedTotal).toBe(920_300);
    expect(plan.total).toBe(929_300);
    expect(plan.quotas[4]?.slice(0, 2)).toEqual([12_000, 500]);
  });
});

describe("readPlan(bytes, context)", () => {
  const sound = [HEADER, "合计,1.5,2,,3.5", "教育部,1,2,,3", "科技部,0.5,,,0.5"];

  it("keeps no quota (empty) apart from a quota of zero", () => {
    expect(read(HEADER, "教育部,1,0,,1", "合计,1,0,,1").quotas).toEqual([[10_000, 0, null]]);
  });

  it("finds the totals row wherever it stands", () => {
    const [header = "", totals = "", ...rows] = sound;
    for (const lines of [
      [totals, ...rows],
      [...rows, totals],
      [rows[0] ?? "", totals, rows[1] ?? ""],
    ]) {
      expect(read(header, ...lines)).toMatchObject({ outcome: "accept", total: 35_000 });
    }
  });

  it("reads the row whose figures are the sums as the totals, whatever the rows are called", () => {
    const plan = read(HEADER, "合计,1,2,,3", "涉及部门,1.5,2,,3.5", "科技部,0.5,,,0.5");
    expect(errors(plan)).toEqual(["2 row unexpected-row", "3 row unexpected-row"]);
    expect(plan).toMatchObject({ outcome: "reject", statedTotal: 35_000, total: 35_000 });
  });

  it("names the year of its title, and reads in 人 where a line says so", () => {
    const plan = read("2026年度能力提升项目计划表", "单位：人", HEADER, "教育部,1,2,,3", "合计,1,2,,3");
    expect(plan).toMatchObject({ outcome: "accept", year: 2026, total: 3 });
  });

  it("refuses a line under the table that names another unit than the figures are read in", () => {
    const table = [HEADER, "教育部,1,2,,3", "合计,1,2,,3"];
    for (const note of ["单位：人", "注：以人为单位", "单位：百人", "单位：人次"])
      expect(errors(read(...table, note))).toEqual(["4 row unit-conflict"]);
    expect(errors(read("单位：人", ...table, "单位：万人"))).toEqual(["5 row unit-conflict"]);
    expect(read(...table, "单位：万人").outcome).toBe("accept");
    expect(read(...table, "单位负责人：王").outcome).toBe("accept");
  });

  it("refuses more than two decimals", () => {
    expect(errors(read(HEADER, "教育部,1.005,,,1", "合计,1,,,1"))).toEqual(["2 新材料 non-integer-persons"]);
  });

  it("names a wrong cell by row and column, a wrong sum where it is", () => {
    expect(errors(read(...sound.with(2, "教育部,1,3,,3")))).toEqual([
      "2 生物技术 total-mismatch",
      "3 小计 subtotal-mismatch",
    ]);
    expect(errors(read(...sound.with(2, "教育部,1,2,,4")))).toEqual(["3 小计 subtotal-mismatch"]);
    expect(errors(read(...sound.with(1, "合计,1.5,2,,3.6")))).toEqual(["2 小计 total-mismatch"]);
    expect(errors(read(...sound.with(1, "合计,1.5,,,3.5")))).toEqual(["2 生物技术 total-mismatch"]);
  });

  it("refuses a table without sums: it cannot be checked", () => {
    expect(errors(read(HEADER, "教育部,1,2,,3"))).toEqual(["file row missing-key"]);
    expect(errors(read("部门,新材料,生物技术,新能源", "教育部,1,2,3", "合计,1,2,3"))).toEqual([
      "1 小计 header-missing-column",
    ]);
  });

  it("refuses unknown names instead of losing their quotas", () => {
    expect(
      errors(read("部门,新材料,生物技术,新能源,新能源车,小计", "环保部,1,2,,1,4", "合计,1,2,,1,4")),
    ).toEqual(["1 新能源车 unknown-field", "2 部门 unknown-ministry"]);
  });

  it.each([
    ["a field", ["部门,新材料,生物技术,新能源,人工智能通识,小计", "教育部,1,,,1,2", "合计,1,,,1,2"]],
    ["a title", ["2026年人工智能通识教育任务计划表", HEADER, "教育部,1,,,1", "合计,1,,,1"]],
    ["a row", [HEADER, "人工智能通识,1,,,1", "合计,1,,,1"]],
  ])("refuses a quota for AI literacy in %s and says why", (_, lines) => {
    const finding = read(...lines).findings.find(({ code }) => code === "ai-literacy-quota");
    expect(messageOf(finding!)).toContain("人工智能通识继续教育的通知");
  });

  it("refuses what is no plan table", () => {
    expect(errors(readPlan(new Uint8Array(), CONTEXT))).toEqual(["file row empty-file"]);
    expect(errors(read("年度,部门,领域,统计截止,累计完成人数", "2025,教育部,新材料,2025-06,1"))).toEqual([
      "file row header-not-found",
    ]);
  });

  it("states how a plan's header looks, not a report's, whatever stands there instead", () => {
    const report = ["年度,部门,领域,统计截止,累计完成人数", "2025,教育部,新材料,2025-06,1"];
    for (const lines of [report, ["编号,名称", "1,甲"]]) {
      const { findings } = read(...lines);
      expect(findings.map((finding) => [finding.code, messageOf(finding)])).toEqual([
        [
          "header-not-found",
          "没有找到表头。年度计划的表头应为：部门、各领域、小计。请按年度计划表的版式补上表头。",
        ],
      ]);
    }
  });

  it("words what is wrong for a plan table: it is handed in, not reported, and holds no running count", () => {
    const bytes = (...codes: readonly number[]) => new Uint8Array(codes);
    const latin = (text: string) => bytes(...[...text].map((letter) => letter.charCodeAt(0)));
    const damaged = [
      read(),
      readPlan(latin("%PDF-1.7"), CONTEXT),
      readPlan(latin("PK\u0003\u0004 notes.txt"), CONTEXT),
      readPlan(
        bytes(
          0xd0,
          0xcf,
          0x11,
          0xe0,
          0xa1,
          0xb1,
          0x1a,
          0xe1,
          ...latin([..."EncryptedPackage", ""].join("\0")),
        ),
        CONTEXT,
      ),
      readPlan(bytes(0xff, 0xff, 0xff), CONTEXT),
      readPlan(new Uint8Array(11_000_000).fill(0x41), CONTEXT),
      read("部门 新材料 生物技术 新能源 小计", "教育部 1 2 3 6", "合计 1 2 3 6"),
      read(
        HEADER,
        '教育部,-1,#REF!,=A1,"1,5人次"',
        "科技部,1,2,3,6,7",
        "国家能源局,1,2,暂无,3万,人",
        "合计,1,2,3,6",
      ),
    ];
    const findings = damaged.flatMap((plan) => plan.findings);
    const codes = new Set(findings.map(({ code }) => code));
    for (const code of ["empty-file", "not-text", "file-too-large", "encoding-undecidable"] as const)
      expect(codes).toContain(code);
    for (const code of ["negative-value", "excel-error-value", "formula-text", "extra-cell"] as const)
      expect(codes).toContain(code);
    for (const finding of findings) expect(messageOf(finding)).not.toMatch(/上报|未报|累计|模板/);
  });

  it("never throws, and never accepts a changed figure", () => {
    const lines = [HEADER, "教育部,1,2,3,6", "科技部,4,5,6,15", "合计,5,7,9,21"];
    fc.assert(
      fc.property(fc.nat(2), fc.nat(3), fc.nat(9999), (r, c, hundreds) => {
        const cells = (lines[r + 1] ?? "").split(",");
        const changed = cells.with(c + 1, `${hundreds / 100}`);
        const same = Number(cells[c + 1]) === hundreds / 100;
        const plan = read(...lines.with(r + 1, changed.join(",")));
        expect(plan.outcome).toBe(same ? "accept" : "reject");
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => readPlan(bytes, CONTEXT).outcome === "reject"));
  });
});
