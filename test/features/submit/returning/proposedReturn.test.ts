import { describe, expect, it } from "vitest";
import { proposedReturn } from "../../../../src/features/submit/returning/proposedReturn.ts";
import { CONTEXT } from "../../../intake/context.ts";
import { assessed } from "../assessed.ts";
import { handled, reportBytes } from "../handled.ts";

function proposedFor(name: string, bytes: Uint8Array) {
  const [file] = assessed(handled({ [name]: bytes }));
  if (!file) throw new Error("no file");
  return proposedReturn(file, CONTEXT.ministries, 2025);
}

describe("proposedReturn(file, ministries, year)", () => {
  it("takes ministry and month from the figures, else from the cells of a refused file", () => {
    const figures = reportBytes("教育部,新材料,2025-06,120");
    expect(proposedFor("财政部5月.csv", figures)).toEqual({ ministry: "教育部", cutoff: "2025-06" });
    const refused = reportBytes("教育部,新材料,2025-06,一百");
    expect(proposedFor("财政部5月.csv", refused)).toEqual({ ministry: "教育部", cutoff: "2025-06" });
  });
  it("takes them from the name of a file that cannot be read, and else leaves them open", () => {
    const broken = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(proposedFor("国家能源局 2025年11月.xls", broken)).toEqual({
      ministry: "国家能源局",
      cutoff: "2025-11",
    });
    expect(proposedFor("上报13月.xls", broken)).toEqual({ ministry: null, cutoff: null });
  });
});
