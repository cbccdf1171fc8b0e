import { describe, expect, it } from "vitest";
import type { OpenedPackage } from "../../../../src/app/exchange/packageActions.ts";
import { exchangeProblem } from "../../../../src/features/submit/exchange/exchangeWords.ts";

const KNOWN = [{ name: "甲部" }, { name: "山东省" }];

const opened = (kind: OpenedPackage["kind"], ministry: string) =>
  ({
    kind,
    preview: { ministry, writers: [], added: [], known: 0, missing: [], refused: 0 },
  }) as unknown as OpenedPackage;

describe("exchangeProblem of a report package", () => {
  it("is none of a unit that this edition knows, a province among its units included", () => {
    expect(exchangeProblem(opened("report", "山东省"), { kind: "planner" }, KNOWN)).toBe("");
  });

  it("refuses that of another edition's unit", () => {
    expect(exchangeProblem(opened("report", "济南市"), { kind: "planner" }, KNOWN)).toBe(
      "本版没有“济南市”这个部门，不收。报送包只由它所在的版本收。",
    );
  });

  it("is that of the copy where it is not the planner's", () => {
    expect(exchangeProblem(opened("report", "甲部"), null, KNOWN)).toContain("报送包由计划管理方收");
  });
});
