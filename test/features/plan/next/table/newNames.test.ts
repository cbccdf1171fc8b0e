import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Vocabulary } from "../../../../../src/app/dataFolder/planFiles.ts";
import { readNewName } from "../../../../../src/features/plan/next/table/newNames.ts";

const known = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../../data/${name}.json`, import.meta.url), "utf8"));
const VOCABULARY: Vocabulary = { ministries: known("ministries"), fields: known("fields") };
const ministry = (typed: string, taken: readonly string[] = []) =>
  readNewName(typed, "ministry", taken, VOCABULARY);
const field = (typed: string) => readNewName(typed, "field", [], VOCABULARY);

describe("readNewName(typed, axis, taken, vocabulary)", () => {
  it("takes a known name, and its other forms for the same", () => {
    expect(ministry("财政部")).toEqual({ ok: true, name: "财政部", known: true, near: null });
    expect(ministry(" 国家发改委 ")).toMatchObject({ name: "国家发展改革委", known: true });
    expect(field("新 材料")).toMatchObject({ name: "新材料", known: true });
  });

  it("takes a new name that reads back, and tells a known one that is near", () => {
    expect(ministry("水利部")).toMatchObject({ ok: true, name: "水利部", known: false });
    expect(field("量子信息")).toMatchObject({ ok: true, known: false });
    expect(ministry("国家发展改格委")).toMatchObject({ ok: true, known: false, near: "国家发展改革委" });
  });

  it.each(["", "合计", "小计", "部门", "注：见附件", "12", "—", "单位：万人"])(
    "refuses “%s” as a ministry",
    (typed) => {
      expect(ministry(typed).ok).toBe(false);
    },
  );

  it.each(["", "合计", "小计", "部门"])("refuses “%s” as a field", (typed) => {
    expect(field(typed).ok).toBe(false);
  });

  it("refuses a quota for AI literacy in the notice's words", () => {
    const refused = field("人工智能通识");
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).toContain("人工智能通识继续教育的通知");
    expect(ministry("人工智能通识教育").ok).toBe(false);
  });

  it("refuses a name that is in the table, in whatever form", () => {
    expect(ministry("国家发改委", ["国家发展改革委"])).toEqual({
      ok: false,
      problem: "表中已有“国家发展改革委”。",
    });
  });
});
