import { describe, expect, it } from "vitest";
import { limitsOf } from "../../../src/domain/allocation/demand.ts";
import { newtonStep } from "../../../src/domain/allocation/newtonStep.ts";

describe("newtonStep(limits, start, cells, factors, damping)", () => {
  it("ends where the dual still rises at the longest step, whatever that length is rounded to", () => {
    const limits = limitsOf({
      ministries: ["教育部"],
      fields: ["新材料"],
      start: [[100]],
      total: 100,
      conditions: [],
    });
    for (let k = 1; k <= 200; k++) {
      // So many people that no step of a factor's logarithm reaches them.
      const far = { ...limits, total: Math.exp(80) * k };
      const factors = { total: 1, rows: new Float64Array([1]), columns: new Float64Array([1]) };
      newtonStep(far, new Float64Array([1]), new Float64Array(1), factors, 1e-6);
      expect(factors.total).toBeGreaterThan(1);
      expect(factors.total).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  });
});
