import { describe, expect, it } from "vitest";
import { storingOrder } from "../../../../src/features/submit/session/storingOrder.ts";
import { handled, reportBytes } from "../handled.ts";

describe("storingOrder(items)", () => {
  it("is by cut-off, then as they came", () => {
    const items = handled({
      "june.csv": reportBytes("教育部,新材料,2025-06,1"),
      "march.csv": reportBytes("教育部,新材料,2025-03,1"),
      "march2.csv": reportBytes("科技部,新材料,2025-03,1"),
    });
    expect(storingOrder(items).map(({ name }) => name)).toEqual(["march.csv", "march2.csv", "june.csv"]);
  });
});
