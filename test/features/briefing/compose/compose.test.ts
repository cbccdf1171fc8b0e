import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCodeOf } from "../../../../src/app/check/checkCode.ts";
import { stateCode } from "../../../../src/app/check/stateCode.ts";
import {
  COUNTRY_SECTIONS,
  composeBriefing,
  MINISTRY_SECTIONS,
} from "../../../../src/features/briefing/compose/compose.ts";
import type { BriefingDocument, SectionId } from "../../../../src/features/briefing/document/document.ts";
import type { BriefingInput } from "../../../../src/features/briefing/document/material.ts";
import { plan, planOfGrid, publishedPlan, submission } from "../../../builders.ts";
import { sceneArbitrary } from "../../../domain/arbitraries.ts";
import { sampleReports } from "../../../domain/sampleReports.ts";
import { accepted, journalOf, sampleLoaded } from "../../../journal/entries/draft.ts";
import { foldOwn } from "../../../journal/fold/foldOwn.ts";
import { briefingInput } from "../input.ts";
import { chartsOf, tablesOf } from "../parts.ts";
import { expectTies, numberIn, rowIn, tableIn } from "../ties.ts";

const ALL: readonly SectionId[] = [...COUNTRY_SECTIONS, ...MINISTRY_SECTIONS].map(({ id }) => id);

function compose(input: BriefingInput, ministry: string | null = null): BriefingDocument {
  return composeBriefing(input, { sections: ALL, ministry });
}

const PUBLISHED = [publishedPlan(2025), publishedPlan(2024)] as const;
const SAMPLE = [...sampleReports(2024), ...sampleReports(2025)];
const full = briefingInput(PUBLISHED, SAMPLE, "2025-09");
const silent = briefingInput(PUBLISHED, [], "2025-09");

describe("composeBriefing(input, choice)", () => {
  it("has the chosen sections in the paper's order, whatever the order of the choice", () => {
    const ids = (sections: readonly SectionId[], ministry: string | null) =>
      composeBriefing(full, { sections, ministry }).sections.map(({ id }) => id);
    expect(ids(["notes", "verdict"], null)).toEqual(["verdict", "notes"]);
    expect(ids(ALL, null)).toEqual(["verdict", "last-year", "matrix", "fields", "notes", "tables"]);
    expect(ids(ALL, "科技部")).toEqual(["ministry", "ministry-detail"]);
    expect(ids(["matrix"], "科技部")).toEqual([]);
  });

  it("turns only the page of the matrix", () => {
    const across = compose(full).sections.filter(({ orientation }) => orientation === "landscape");
    expect(across.map(({ id }) => id)).toEqual(["matrix"]);
  });

  it("names plan, cut-off and code in the stamp", () => {
    const documented = {
      ...PUBLISHED[0],
      source: { ...PUBLISHED[0].source, documentNumber: "文〔2025〕1号" },
    };
    const { stamp, statement } = compose(briefingInput([documented], [], "2025-02"));
    expect(stamp).toEqual({
      cutoff: "截至2025年2月28日",
      plan: "2025年度计划（文〔2025〕1号）",
      code: checkCodeOf(statement),
      sample: false,
      notCounted: 0,
      lost: false,
    });
    expect(stamp.code.startsWith(stateCode(foldOwn([])))).toBe(true);
  });

  it("states the same whatever sections were chosen, and another thing of other figures, months and papers", () => {
    const whole = compose(full).statement;
    expect(composeBriefing(full, { sections: ["notes"], ministry: null }).statement).toEqual(whole);
    const { actual, quota, capped } = full.rollup.country;
    expect(whole.main).toEqual({ actual, quota, capped });
    const others = [
      compose(full, "科技部"),
      compose(full, "教育部"),
      compose(briefingInput(PUBLISHED, SAMPLE, "2025-08")),
      compose(
        briefingInput(
          PUBLISHED,
          SAMPLE.filter(({ cutoff }) => cutoff !== "2025-03"),
          "2025-09",
        ),
      ),
      compose(silent),
    ].map(({ statement }) => statement);
    expect(new Set([whole, ...others].map(({ figures }) => figures)).size).toBe(6);
    expect(new Set([whole, ...others].map(checkCodeOf)).size).toBe(6);
    expect(compose(silent).statement.main.actual).toBeNull();
  });

  it("names its ministry", () => {
    expect(compose(full)).toMatchObject({ ministry: null, heading: "能力提升项目进度简报" });
    expect(compose(full, "科技部")).toMatchObject({
      ministry: "科技部",
      heading: "能力提升项目进度简报（科技部）",
    });
  });

  it("refers every sentence to tables that are in the document", () => {
    for (const document of [compose(full), ...PUBLISHED[0].ministries.map((name) => compose(full, name))]) {
      const sentences = document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "sentences" ? block.sentences : [])),
      );
      const held = tablesOf(document).map(({ id }) => id);
      const named = sentences.flatMap(({ basis }) => basis.map(({ table }) => table));
      expect(named.length).toBeGreaterThan(1);
      expect(named.filter((table) => !held.includes(table))).toEqual([]);
    }
  });

  it("ties with all ministries reported, for the country and for each", () => {
    expectTies(compose(full));
    for (const ministry of PUBLISHED[0].ministries) expectTies(compose(full, ministry));
  });

  it("ties with none reported, and has no rate of this year's reports", () => {
    const document = compose(silent);
    expectTies(document);
    const reports = ["ministries", "matrix", "fields"].map((id) => tableIn(document, id));
    const kinds = reports.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells)));
    expect(kinds.filter(({ kind }) => kind === "rate")).toEqual([]);
    expect(rowIn(tableIn(document, "ministries"), "合计").cells).toMatchObject({
      quota: { kind: "people", people: 980_000 },
      actual: { kind: "not-reported" },
      rate: { kind: "not-reported" },
      gap: { kind: "people", people: 980_000 },
    });
    expect(tablesOf(document).map(({ id }) => id)).not.toContain("same-month");
    expectTies(compose(silent, "科技部"));
  });

  it("has every ministry, field and cell of 40 ministries x 30 fields", () => {
    const names = (count: number, kind: string) => Array.from({ length: count }, (_, n) => `${kind}${n + 1}`);
    const [ministries, fields] = [names(40, "部门"), names(30, "领域")];
    const large = planOfGrid(
      2025,
      ministries,
      fields,
      ministries.map((_, m) => fields.map((_, f) => (m + f) * 100)),
    );
    const reports = ministries.map((ministry, m) =>
      submission(
        ministry,
        "2025-06",
        fields.map((field, f) => [field, m * f] as const),
      ),
    );
    const document = compose(briefingInput([large], reports, "2025-06"));
    expectTies(document);
    const { columns, rows } = tableIn(document, "matrix");
    expect(columns.map(({ head }) => head)).toEqual(["部门", "合计", ...fields]);
    expect(rows.map(({ cells }) => cells.name)).toEqual(
      ["合计", ...ministries].map((name) => ({ kind: "text", text: name })),
    );
    const at = rows[40]?.cells[columns[31]?.key ?? ""];
    expect(at).toMatchObject({ kind: "rate", part: 39 * 29, whole: 6_800 });
  });

  it("never throws and always ties to the domain's sums", () => {
    fc.assert(
      fc.property(sceneArbitrary, fc.boolean(), ({ plan: own, submissions, asOf }, sample) => {
        const before = { ...own, year: own.year - 1 };
        const earlier = submissions.map((each) =>
          submission(each.ministry, each.cutoff.replace(String(own.year), String(before.year)), each.counts),
        );
        const input = briefingInput([own, before], [...submissions, ...earlier], asOf, { sample });
        const document = compose(input);
        expectTies(document);
        const { country, ministries, fields } = input.rollup;
        for (const id of ["ministries", "fields"]) {
          const total = rowIn(tableIn(document, id), "合计").cells;
          expect([numberIn(total.quota), numberIn(total.actual), numberIn(total.gap)]).toEqual([
            country.quota,
            country.actual,
            country.gap,
          ]);
        }
        expect(tableIn(document, "ministries").rows).toHaveLength(ministries.length + 1);
        expect(tableIn(document, "fields").rows).toHaveLength(fields.length + 1);
        for (const { ministry } of input.position.ministries.slice(-2)) expectTies(compose(input, ministry));
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe("sample data", () => {
  const year = plan(2025, ["数字技术"], { 教育部: [100], 科技部: [100] });
  const before = plan(2024, ["数字技术"], { 教育部: [100], 科技部: [100] });
  const real = submission("教育部", "2025-06", { 数字技术: 50 });
  const made = (ministry: string, cutoff: string) => submission(ministry, cutoff, { 数字技术: 10 });
  const isSample = (
    sample: readonly ReturnType<typeof made>[],
    ministry: string | null = null,
    more: Partial<BriefingInput> = {},
  ) => {
    const journal = foldOwn(journalOf(accepted(real), sampleLoaded(...sample)));
    return compose(briefingInput([year, before], [], "2025-06", { journal, ...more }), ministry).stamp.sample;
  };

  it("is marked where a figure of either year includes it", () => {
    expect(isSample([])).toBe(false);
    expect(isSample([made("科技部", "2025-06")])).toBe(true);
    expect(isSample([made("科技部", "2024-06")])).toBe(true);
  });

  it("is not marked where a real report replaces it or it is after the as-of month", () => {
    expect(isSample([made("教育部", "2025-06"), made("科技部", "2025-07")])).toBe(false);
  });

  it("is marked for a ministry where its own figures include it", () => {
    const sample = [made("科技部", "2025-06")];
    expect(isSample(sample, "教育部")).toBe(false);
    expect(isSample(sample, "科技部")).toBe(true);
  });

  it("is marked where an earlier year includes it, from which pace and forecast are made", () => {
    for (const cutoff of ["2024-12", "2023-12"])
      expect(isSample([made("科技部", cutoff)], "教育部")).toBe(true);
  });

  it("is named in the source lines", () => {
    const source = (sample: boolean) =>
      tableIn(compose(briefingInput([year], [real], "2025-06", { sample })), "ministries").source;
    expect(source(true)).toBe("来源：2025年度计划；各部门上报，示例数据（非真实上报）");
    expect(source(false)).toBe("来源：2025年度计划；各部门上报");
  });
});

describe("the year before", () => {
  const now = plan(2025, ["数字技术"], { 新部: [100], 新增部: [50] });
  const before = plan(2023, ["数字技术"], { 旧部: [80], 取消部: [30] });
  const mappings = [
    { fromYear: 2023, toYear: 2025, ministries: [{ from: ["旧部"], to: "新部" }], fields: [] },
  ];

  it("is the newest earlier plan, under names that mean the same in both years", () => {
    const document = compose(briefingInput([now, before], [], "2025-06", { mappings }));
    const table = tableIn(document, "last-year-ministries");
    expect(table.columns.map(({ head }) => head)).toContain("2023年");
    expect(rowIn(table, "新部").cells).toMatchObject({
      before: { people: 80 },
      after: { people: 100 },
      change: { kind: "change", people: 20 },
      shareBefore: { kind: "rate", part: 80, whole: 110 },
      shareAfter: { kind: "rate", part: 100, whole: 150 },
      shift: { kind: "points", ratio: 100 / 150 - 80 / 110 },
      kind: { kind: "none", word: "—" },
    });
    expect(rowIn(table, "新增部").cells).toMatchObject({
      before: { kind: "no-quota" },
      kind: { kind: "none", word: "新增" },
    });
    expect(rowIn(table, "取消部").cells).toMatchObject({
      after: { kind: "no-quota" },
      change: { people: -30 },
      kind: { kind: "none", word: "取消" },
    });
  });

  it("compares the same month under the later names, and names the ministries that do not compare", () => {
    const reports = [
      submission("旧部", "2023-06", { 数字技术: 10 }),
      submission("旧部", "2023-12", { 数字技术: 80 }),
      submission("新部", "2025-06", { 数字技术: 30 }),
      submission("新增部", "2025-06", { 数字技术: 5 }),
    ];
    const table = tableIn(
      compose(briefingInput([now, before], reports, "2025-06", { mappings })),
      "same-month",
    );
    const figures = { before: { people: 10 }, after: { people: 30 }, change: { kind: "change", people: 20 } };
    expect(table.rows.map(({ cells }) => cells.name)).toMatchObject([{ text: "合计" }, { text: "新部" }]);
    expect(rowIn(table, "新部").cells).toMatchObject(figures);
    expect(rowIn(table, "合计").cells).toMatchObject(figures);
    expect(table.notes).toContain("另有1个部门不作比较：新增部（只有2025年上报）。");
  });

  it("states the same comparison in words as in its table where a ministry was split since", () => {
    const split = [
      { fromYear: 2025, toYear: 2023, ministries: [{ from: ["新部", "新增部"], to: "旧部" }], fields: [] },
    ];
    const reports = [
      submission("旧部", "2023-06", { 数字技术: 10 }),
      submission("新部", "2025-06", { 数字技术: 30 }),
      submission("新增部", "2025-06", { 数字技术: 5 }),
    ];
    const document = compose(briefingInput([now, before], reports, "2025-06", { mappings: split }));
    expect(rowIn(tableIn(document, "same-month"), "旧部").cells).toMatchObject({
      before: { people: 10 },
      after: { people: 35 },
    });
    expect(JSON.stringify(document)).toContain(
      "截至6月底，两年都上报了该月数的1个部门完成35人，比2023年同期的10人增加25人。",
    );
  });

  it("is left out where no earlier year has a plan", () => {
    const document = compose(briefingInput([before, now], [], "2023-06"));
    expect(tablesOf(document).map(({ id }) => id)).toEqual([
      "matrix",
      "fields",
      "gaps",
      "ministries",
      "reporting",
      "headline",
    ]);
    expect(
      tableIn(compose(briefingInput([now], [], "2025-06"), "新部"), "ministry-fields").columns,
    ).toHaveLength(7);
  });
});

describe("charts", () => {
  it("state the finding in their titles", () => {
    const titles = Object.fromEntries(chartsOf(compose(full)).map(({ id, title }) => [id, title]));
    expect(titles).toEqual({
      "ministries-chart": "1个部门滞后，5个部门偏慢，1个部门未更新，1个部门未报送",
      bridge: "比2024年计划多59,700人：5个部门增加184,600人，5个部门减少124,900人",
      "fields-chart": "2个领域滞后，5个领域偏慢",
      "gaps-chart": "94格有缺口，最大的10格占全国缺口的57.1%",
    });
  });

  it("are left out without rows", () => {
    const done = plan(2025, ["数字技术"], { 教育部: [10] });
    const met = briefingInput([done], [submission("教育部", "2025-06", { 数字技术: 10 })], "2025-06");
    expect(chartsOf(compose(met)).map(({ id }) => id)).toEqual(["ministries-chart", "fields-chart"]);
    const empty = plan(2025, ["数字技术"], { 教育部: [null] });
    expect(chartsOf(compose(briefingInput([empty], [], "2025-06")))).toEqual([]);
  });
});
