import { describe, expect, it } from "vitest";
import { endsInsideQuotes, isOverlong, quoteFaults, tokenise } from "../../../src/intake/table/table.ts";

const places = (text: string, delimiter = ",") =>
  tokenise(text, delimiter).records.map(({ row, line, cells }) => [row, line, ...cells]);

describe("tokenise(text, delimiter)", () => {
  it("counts blank records, and no record after the last line end", () => {
    expect(places("a,b\n\nc\n")).toEqual([
      [1, 1, "a", "b"],
      [2, 2, ""],
      [3, 3, "c"],
    ]);
    expect(places("a\n\n")).toHaveLength(2);
  });

  it("accepts line ends of any kind, also mixed", () => {
    expect(places("a\r\nb\rc\nd").map(([, line, cell]) => [line, cell])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
  });

  it("keeps the line ends inside quotes and counts their lines", () => {
    expect(places('"x\r\ny","\r=1",z\r\nb')).toEqual([
      [1, 1, "x\r\ny", "\r=1", "z"],
      [2, 4, "b"],
    ]);
  });

  it("reads doubled quotes and delimiters inside quotes", () => {
    expect(places('"他说""好"",",b')).toEqual([[1, 1, '他说"好",', "b"]]);
  });

  it("states when there are more records than it was to read", () => {
    expect(tokenise("a\nb\nc", ",", 2)).toMatchObject({ truncated: true, records: [{ row: 1 }, { row: 2 }] });
    expect(tokenise("a\nb", ",", 2).truncated).toBe(false);
  });
});

describe("tokenise(text, delimiter): blank records", () => {
  it("counts very many at the end without listing them, and takes them for no limit", () => {
    const { records, blankEnd, truncated } = tokenise(`a,b\n1,2\n${", ,\n\n".repeat(60_000)}`, ",");
    expect({ records, blankEnd, truncated }).toEqual({
      records: [
        { row: 1, line: 1, cells: ["a", "b"] },
        { row: 2, line: 2, cells: ["1", "2"] },
      ],
      blankEnd: 120_000,
      truncated: false,
    });
    // Without a line end after the last one.
    expect(tokenise(`a\n${"\n".repeat(60_000)},`, ",").blankEnd).toBe(60_000 + 1);
  });

  it("lists a few, as it lists those between others", () => {
    const { records, blankEnd } = tokenise(`a\n,\n\nb\n${"\n".repeat(1000)}`, ",");
    expect(blankEnd).toBeUndefined();
    expect(records.length).toBe(1004);
  });

  it("takes 60,000 between two others for no limit", () => {
    const { records, truncated } = tokenise(`a\n${",\n".repeat(60_000)}b`, ",");
    expect({ last: records.at(-1), truncated }).toEqual({
      last: { row: 60_002, line: 60_002, cells: ["b"] },
      truncated: false,
    });
    expect(tokenise("a\n".repeat(50_001), ",").truncated).toBe(true);
  });

  it("leaves what an open quote has taken in", () => {
    const text = `a\n"b${",\n".repeat(2000)}`;
    expect(quoteFaults(tokenise(text, ","), text, ",", 2)[0]).toEqual({ code: "unterminated-quote", row: 2 });
  });
});

describe("quoteFaults(table, text, delimiter, width)", () => {
  const faults = (text: string) => quoteFaults(tokenise(text, ","), text, ",", 3);

  it("finds a quote that is never closed", () => {
    expect(faults('a,b,c\nd,"e,f\ng,h,i\n')).toEqual([{ code: "unterminated-quote", row: 2 }]);
  });

  it("finds a cell that swallowed rows", () => {
    expect(faults('a,b,"c\nd,e,f\ng,h,i"\nj,k,l')).toEqual([{ code: "quote-swallowed-rows", row: 1 }]);
  });

  it("has nothing against a remark of two lines", () => {
    expect(faults('a,b,"one\ntwo"\nc,d,e')).toEqual([]);
  });
});

describe("endsInsideQuotes(text, delimiter)", () => {
  it("looks at quotes at the start of a cell only", () => {
    expect(endsInsideQuotes('5" x,a', ",")).toBe(false);
    expect(endsInsideQuotes('5,"a', ",")).toBe(true);
    expect(endsInsideQuotes('5,"a" ,b', ",")).toBe(false);
  });
});

describe("isOverlong(text, delimiter)", () => {
  it("bounds the cells of a file", () => {
    expect(isOverlong("1,".repeat(2_000_001), ",")).toBe(true);
    expect(isOverlong("1,".repeat(2_000_001), ";")).toBe(false);
    expect(isOverlong(", ,,\n".repeat(2_000_001), ",")).toBe(false);
  });
});
