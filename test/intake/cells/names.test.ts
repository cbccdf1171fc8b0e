import { describe, expect, it } from "vitest";
import { nameBook } from "../../../src/intake/cells/names.ts";
import { CONTEXT } from "../context.ts";

const ministries = nameBook(CONTEXT.ministries);
const fields = nameBook(CONTEXT.fields);

describe("nameBook(entries).resolve(text)", () => {
  it("knows a name as written, with spaces inside, and by its aliases", () => {
    expect(ministries.resolve("教育部")).toEqual({ name: "教育部", how: "exact" });
    expect(fields.resolve("新能 源\n汽 车")).toEqual({ name: "新能源汽车", how: "folded" });
    expect(ministries.resolve("国家发改委")).toEqual({ name: "国家发展改革委", how: "alias" });
  });

  it.each(["环保部", "教育部、科技部", "", "constructor", "__proto__"])("does not guess at %j", (text) => {
    expect(ministries.resolve(text)).toBeNull();
  });
});

describe("nameBook(entries).nearest(text)", () => {
  it("offers the name that a slip is nearest to", () => {
    expect(ministries.nearest("工业和信息部")).toBe("工业和信息化部");
    expect(ministries.nearest("环保部")).toBe("生态环境部");
    expect(fields.nearest("新能源车")).toBe("新能源汽车");
  });

  it.each(["人工智能", "教育部、科技部", "x".repeat(1000)])("offers nothing for %j", (text) => {
    expect(ministries.nearest(text)).toBeNull();
  });
});
