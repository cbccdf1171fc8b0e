import { describe, expect, it } from "vitest";
import { foldName, foldWidth, isBlank } from "../../../src/intake/cells/fold.ts";

describe("foldWidth(text)", () => {
  it("turns full-width letters, digits and signs into ASCII", () => {
    expect(foldWidth("２０２５，（ａ）　b")).toBe("2025,(a) b");
  });

  it("leaves footnote marks and ligatures alone: it is not NFKC", () => {
    expect(foldWidth("12000①¹½㈠")).toBe("12000①¹½㈠");
  });
});

describe("foldName(text)", () => {
  it("removes spaces and line breaks inside a name, also those without width", () => {
    expect(foldName("新能 源\n汽　车\u200b\ufeff")).toBe("新能源汽车");
  });
});

describe("isBlank(text)", () => {
  it.each(["", " ", "\t", "\u3000", "\ufeff", "\u00a0"])("is true for %j", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it("is false for a dash, which says something", () => {
    expect(isBlank("—")).toBe(false);
  });
});
