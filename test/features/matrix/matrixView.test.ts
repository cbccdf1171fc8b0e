import { describe, expect, it } from "vitest";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { matrixView } from "../../../src/features/matrix/matrixView.ts";
import { plan } from "../../builders.ts";

const position = positionAt(plan(2025, ["新能源"], { 教育部: [100] }), [], "2025-06");
const viewOf = (query: string, nothingReported = false) =>
  matrixView(new URLSearchParams(query), position, nothingReported);

describe("what the matrix shows", () => {
  it("is the completion rate in the plan's order, or the plan where nothing was reported", () => {
    expect(viewOf("")).toEqual({ measure: "rate", order: "plan", cell: null });
    expect(viewOf("", true).measure).toBe("quota");
  });

  it("is what the address names", () => {
    expect(viewOf("show=gap&order=largest&cell=教育部|新能源", true)).toEqual({
      measure: "gap",
      order: "largest",
      cell: { ministry: "教育部", field: "新能源" },
    });
  });

  it.each(["show=toString&order=size", "cell=教育部", "cell=教育部|新材料", "cell=财政部|新能源"])(
    "is the default where the address names what does not exist: %s",
    (query) => expect(viewOf(query)).toEqual(viewOf("")),
  );
});
