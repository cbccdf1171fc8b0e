import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProgramme } from "../../../src/intake/dataFolder/readProgramme.ts";

const file = JSON.parse(readFileSync(new URL("../../../data/programme.json", import.meta.url), "utf8"));

describe("readProgramme(value)", () => {
  it.each(["target", "targets", "count", "quota"])("refuses AI literacy with a member %s", (name) => {
    const value = { ...file, aiLiteracy: { ...file.aiLiteracy, [name]: 100_000 } };
    expect(() => readProgramme(value)).toThrow(RangeError);
  });

  it.each(["plan-2025", "constructor", "__proto__"])(
    "refuses the source %s where the file has none",
    (name) => {
      const value = { ...file, sources: {}, aiLiteracy: { ...file.aiLiteracy, source: name } };
      expect(() => readProgramme(value)).toThrow(RangeError);
    },
  );

  it("refuses two measures with one report name", () => {
    const aiLiteracy = { ...file.aiLiteracy, reportName: "高级研修项目举办期数" };
    expect(() => readProgramme({ ...file, aiLiteracy })).toThrow(RangeError);
  });

  it.each(["subProjects", "aiLiteracy"])("refuses a file without %s", (name) => {
    expect(() => readProgramme({ ...file, [name]: undefined })).toThrow(TypeError);
  });

  it.each([
    ["a count of half a person", { count: 0.5 }, "“count”应为整数"],
    ["a count below 0", { count: -1 }, "“count”应为整数"],
    ["a flag in words", { approximate: "yes" }, "“approximate”应为 true 或 false"],
    ["a target without words", { words: "" }, "缺少文字项“words”"],
    ["a year that is neither a number nor null", { year: "2025" }, "“year”应为整数"],
  ])("refuses %s, and says where it is", (_, change, reason) => {
    const value = structuredClone(file);
    Object.assign(value.subProjects[0].measures[1].targets[0], change);
    expect(() => readProgramme(value)).toThrow(
      new TypeError(
        `data/programme.json 的内容有误（“subProjects”第 1 项“measures”第 2 项“targets”第 1 项中${reason}）。请联系系统管理员。`,
      ),
    );
  });

  it("refuses a unit that is not counted", () => {
    const value = structuredClone(file);
    value.subProjects[0].measures[0].unit = "次";
    expect(() => readProgramme(value)).toThrow("“unit”应为“期”“人”“个”之一");
  });

  it("reads the days by which something is to be handed in with their source, and refuses what is no day", () => {
    const [source] = Object.keys(file.sources);
    const deadline = { day: "04-30", what: "报送方案", words: "请于4月30日前报送", source };
    expect(readProgramme({ ...file, deadlines: [deadline] }).deadlines).toEqual([
      { ...deadline, source: file.sources[source!] },
    ]);
    expect(readProgramme(file)).not.toHaveProperty("deadlines");
    expect(() => readProgramme({ ...file, deadlines: [{ ...deadline, day: "4月30日" }] })).toThrow(
      "“deadlines”第 1 项中“day”应为月和日，如 04-30",
    );
  });
});
