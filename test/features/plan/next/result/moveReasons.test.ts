import { describe, expect, it } from "vitest";
import { movesOf } from "../../../../../src/domain/allocation/movesOf.ts";
import { workOut } from "../../../../../src/domain/draft/workedDraft.ts";
import { addParts, moveReasons } from "../../../../../src/features/plan/next/result/moveReasons.ts";
import { asked, draftOf } from "../worked.ts";

const NOTHING = { opened: 0, weights: 0, total: 0, ministry: 0, field: 0, bound: 0, rounding: 0 };

describe("moveReasons(parts)", () => {
  it("names the causes with what each added, the largest first", () => {
    expect(moveReasons({ ...NOTHING, total: 700, bound: -5000, rounding: 60 })).toBe(
      "本格要求 −0.50，总目标 +0.07，取整 +0.01",
    );
  });

  it("is silent on what shows as nothing", () => {
    expect(moveReasons({ ...NOTHING, rounding: 49, total: -49 })).toBe("");
  });
});

describe("addParts(all)", () => {
  it("keeps that the causes come to the change, for a ministry as for a cell", () => {
    const worked = workOut(
      draftOf([{ kind: "total", people: 25_000 }, asked("教育部", null, { lock: 9000 })]),
    );
    if (worked.result.kind !== "table") throw new Error("a clash");
    const own = movesOf(worked.demand, worked.result).filter(({ ministry }) => ministry === "教育部");
    const sum = Object.values(addParts(own.map(({ parts }) => parts))).reduce((all, each) => all + each, 0);
    expect(sum).toBeCloseTo(9000 - 10_000, 6);
  });
});
