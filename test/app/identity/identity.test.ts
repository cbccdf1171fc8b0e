import { describe, expect, it } from "vitest";
import { ownMinistry } from "../../../src/app/identity/identity.ts";
import { storingProblem } from "../../../src/app/identity/storingProblem.ts";

const ENERGY = { kind: "ministry", name: "国家能源局" } as const;

describe("storingProblem(identity, ministries)", () => {
  it("asks for an identity before anything is stored", () => {
    expect(storingProblem(null, ["国家能源局"])).toContain("选定本机身份");
  });

  it("lets the planner store every ministry's report, and somebody who only looks none", () => {
    expect(storingProblem({ kind: "planner" }, ["国家能源局", "科技部"])).toBe("");
    expect(storingProblem({ kind: "viewer" }, ["国家能源局"])).toContain("只看看");
  });

  it("lets a ministry store its own report alone, and names both where it is another's", () => {
    expect(storingProblem(ENERGY, ["国家能源局"])).toBe("");
    const problem = storingProblem(ENERGY, ["国家能源局", "科技部"]);
    expect(problem).toContain("本机身份是国家能源局");
    expect(problem).toContain("报的是科技部");
  });
});

describe("ownMinistry(identity, submissions)", () => {
  it("is the ministry's own while the copy has reports of no other", () => {
    expect(ownMinistry(ENERGY, [])).toBe("国家能源局");
    expect(ownMinistry(ENERGY, [{ ministry: "国家能源局" }])).toBe("国家能源局");
    expect(ownMinistry(ENERGY, [{ ministry: "国家能源局" }, { ministry: "科技部" }])).toBeNull();
  });

  it("is nobody's for the planner, somebody who only looks, and before an identity was chosen", () => {
    for (const chosen of [{ kind: "planner" }, { kind: "viewer" }, null] as const)
      expect(ownMinistry(chosen, [])).toBeNull();
  });
});
