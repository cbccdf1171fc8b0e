import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReportReading, readReport } from "../../../src/intake/report/readReport.ts";
import { bytesOf, CONTEXT } from "../context.ts";
import { encodeGb18030 } from "../encode.ts";
import { GOOD_FILES } from "../goodFiles.ts";
import { silentChange } from "../report/silentChange.ts";

/** What a hand, a program or a line can put where it does not belong. */
const LETTERS = [..."\n\r\t,;|\"' 0123456789.-+=*#%x万人年月注，；：％－①\u0000\u200b\ufeff\ufffd"];

const read = (bytes: Uint8Array) => readReport(bytes, CONTEXT);

/** One letter changed, dropped or put in. */
const damage = fc.record({
  at: fc.nat(),
  letter: fc.constantFrom(...LETTERS),
  kind: fc.constantFrom("change", "drop", "insert"),
});

function damaged(text: string, { at, letter, kind }: { at: number; letter: string; kind: string }): string {
  const i = at % (text.length + 1);
  return text.slice(0, i) + (kind === "drop" ? "" : letter) + text.slice(kind === "insert" ? i : i + 1);
}

describe.each(Object.entries(GOOD_FILES))(
  "readReport of a good file with one letter damaged: %s",
  (_, text) => {
    const good = read(bytesOf(text));

    it("is good before", () => {
      expect(good.outcome).toBe("accept");
      expect(good.records.length).toBeGreaterThan(0);
    });

    it("refuses it, or reads the same, or another figure in exactly that cell", () => {
      fc.assert(
        fc.property(damage, (change) => {
          expect(silentChange(good, read(bytesOf(damaged(text, change))))).toBeNull();
        }),
        { numRuns: 400 },
      );
    });

    it("does so with one byte of GB18030 damaged", () => {
      const bytes = encodeGb18030(text);
      const changes = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), kind: fc.nat(2) });
      fc.assert(
        fc.property(changes, ({ at, byte, kind }) => {
          const middle = kind === 0 ? [] : [byte];
          const rest = bytes.subarray(kind === 2 ? at : at + 1);
          const changed = Uint8Array.from([...bytes.subarray(0, at), ...middle, ...rest]);
          expect(silentChange(good, read(changed))).toBeNull();
        }),
        { numRuns: 200 },
      );
    });
  },
);

describe("readReport of a report whose delimiters are damaged", () => {
  const HEADER = "年度,部门,领域,统计截止,累计完成人数,备注";
  const FIELDS = CONTEXT.fields.map(({ name }) => name);
  const wide = (...rows: readonly string[]) =>
    ["2025年度（截至2025年6月）", `部门,${FIELDS.join(",")}`, ...rows].join("\n");
  const serious = (text: string): string[] =>
    (read(bytesOf(text)) satisfies ReportReading).findings
      .filter(({ severity }) => severity === "error")
      .map(({ row, column, code }) => `${row} ${column ?? "row"} ${code}`);

  it("sees a delimiter too many where the cell at the end is blank", () => {
    const figures = FIELDS.slice(0, 14).map((_, i) => i + 10);
    expect(serious(wide(`教育部,${figures},`, `科技部,${figures},`))).toEqual([]);
    expect(serious(wide(`教育部,1,0,${figures.slice(1)},`, `科技部,${figures},`))).toEqual([
      "3 row extra-cell",
    ]);
  });

  it("sees a delimiter too few where the header goes on", () => {
    const figures = FIELDS.map((_, i) => i + 10);
    const trailing = (...rows: readonly string[]) => wide(...rows).replace("其他\n", "其他,,\n");
    expect(serious(trailing(`教育部,${figures},,`, `科技部,${figures},,`))).toEqual([]);
    expect(serious(trailing(`教育部,${figures},,`, `科技部,10${figures},,`))).toEqual([]);
    const short = `科技部,1011,${figures.slice(2)},,`;
    expect(serious(trailing(`教育部,${figures},,`, short))).toEqual(["4 其他 missing-cell"]);
  });

  it("lets all rows have a delimiter more than the header", () => {
    const row = "2025,教育部,新材料,2025-06,5,,";
    expect(serious(`${HEADER}\n${row}\n${row.replace("新材料", "新能源")}`)).toEqual([]);
    expect(serious(`${HEADER}\n${row}\n2025,教育部,新能源,2025-06,5,`)).toEqual(["2 row extra-cell"]);
  });

  it("reads digits that only one row has in the notes as the end of its figure", () => {
    const text = `${HEADER}\n2025,教育部,新材料,2025-06,1,2345\n2025,教育部,新能源,2025-06,7`;
    expect(serious(text)).toEqual(["2 累计完成人数 suspect-split-number"]);
    expect(serious(text.replace("1,2345", ",2345"))).toEqual(["2 累计完成人数 suspect-split-number"]);
    // Where notes are written, a note may be a number.
    expect(serious(text.replace("06,7", "06,7,甲"))).toEqual([]);
  });

  it("takes three full-width digits behind a half-width figure for a note where notes are written", () => {
    const text = `${HEADER}\n2025,教育部,新材料,2025-06,100,１２３\n2025,教育部,新能源,2025-06,7,甲`;
    expect(serious(text)).toEqual([]);
    expect(serious(text.replace("100", "１００"))).toEqual(["2 累计完成人数 suspect-split-number"]);
    expect(serious(text.replace(",甲", ""))).toEqual(["2 累计完成人数 suspect-split-number"]);
  });

  it.each(["12,345人", "12,345.0", "１２,３４５", '\u200b12,345"', "12,34\u200b5", "12, 345"])(
    "sees that the delimiter cut %j, whatever stands between or behind its digits",
    (figure) => {
      const text = `${HEADER}\n2025,教育部,新材料,2025-06,7,\n2025,教育部,新能源,2025-06,${figure}`;
      const { findings } = read(bytesOf(text));
      expect(findings.find(({ code }) => code === "suspect-split-number")?.facts).toMatchObject({
        suggestion: "12345",
      });
    },
  );

  it("does not take a row of figures for a note because a mark stands before it", () => {
    const rows = ["2025,教育部,新材料,2025-06,5,", "*2025,教育部,新能源,2025-06,7,", "*不含委托培训,,,,,"];
    expect(serious([HEADER, ...rows].join("\n"))).toEqual(["3 年度 invalid-year"]);
  });
});

describe("readReport of a report whose unit is damaged", () => {
  const serious = (title: string, header = "累计完成人数") => {
    const text = `${title}\n年度,部门,领域,统计截止,${header}\n2025,教育部,新材料,2025-06,2`;
    return read(bytesOf(text)).findings.flatMap(({ severity, code }) => (severity === "error" ? code : []));
  };

  it.each(["单x：万人", "单位：万", "单位：千人", "单位：x万人", "（万人）", "单位："])(
    "refuses %j",
    (title) => {
      expect(serious(title)).toEqual(expect.arrayContaining(["unit-conflict"]));
    },
  );

  it.each([
    "单位：人",
    "单位：万人",
    "填报单位：教育部",
    "填报单位：",
    "2025年计划培训10万人",
    "全年数十万人",
  ])("reads %j", (title) => {
    expect(serious(title)).toEqual([]);
  });

  it("refuses a unit that was parted from its column", () => {
    expect(serious("2025年度", "累计完成人数,（万人）")).toEqual([]);
    expect(serious("2025年度", "累计完成人数,万人）")).toEqual(["unit-conflict"]);
  });
});
