import { describe, expect, it } from "vitest";
import { readEdition } from "../../../src/intake/dataFolder/readEdition.ts";
import { readData } from "../../../tools/edition.ts";

const nation = readData("edition.json") as Record<string, unknown>;

describe("readEdition", () => {
  it("takes the nation's, whose id is empty", () => {
    expect(readEdition(nation)).toEqual(nation);
  });

  it.each([
    [{ id: "山东" }, "“id”应由小写字母、数字和连字符组成"],
    [{ unit: "" }, "缺少文字项“unit”"],
    [{ whole: undefined }, "缺少文字项“whole”"],
    [{ unitColumns: "部门" }, "“unitColumns”应为列表"],
    [{ projects: [] }, "“projects”"],
  ])("refuses %j", (changes, reason) => {
    expect(() => readEdition({ ...nation, ...changes })).toThrow(reason);
  });
});
