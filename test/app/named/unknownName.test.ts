import { describe, expect, it } from "vitest";
import { unknownName } from "../../../src/app/named/unknownName.ts";

const KIND = { kind: "部门", folder: "/ministry" };
const KNOWN = [{ name: "工业和信息化部", aliases: ["工信部"] }];

describe("a name that no plan and no report has", () => {
  it("leads to the name that it is an alias of", () => {
    expect(unknownName("工信部", KIND, KNOWN, 2025)).toMatchObject({
      title: "“工信部”在计划表中称为“工业和信息化部”",
      action: "打开工业和信息化部",
      path: "/ministry/工业和信息化部",
    });
  });

  it("leads to the matrix where it is no alias, or is missing", () => {
    const { title, detail, path } = unknownName("工信", KIND, KNOWN, 2025);
    expect([title, path]).toEqual(["没有名为“工信”的部门", "/matrix"]);
    expect(detail).toContain("2025年度计划表中没有这个名称");
    expect(unknownName("", KIND, KNOWN, 2025).title).toBe("没有指明部门");
  });
});
