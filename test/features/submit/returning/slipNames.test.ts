import { expect, it } from "vitest";
import { slipNames } from "../../../../src/features/submit/returning/slipNames.ts";

it("slipNames(returned) are those of the files with their ministry, and differ", () => {
  const file = { name: "5月.xls", size: 3, sha256: "0".repeat(64) };
  const energy = { author: { kind: "ministry", name: "国家能源局" } as const, file };
  const finance = { ...energy, author: { kind: "ministry", name: "财政部" } as const };
  expect(slipNames([energy, energy, finance])).toEqual([
    "国家能源局_退回单-5月.xlsx",
    "国家能源局_退回单-5月（2）.xlsx",
    "财政部_退回单-5月.xlsx",
  ]);
});
