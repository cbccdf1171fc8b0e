import { describe, expect, it } from "vitest";
import { nameToAdd } from "../../../../src/features/plan/adjust/nameToAdd.ts";

const MINISTRIES = [
  { name: "教育部", aliases: [] },
  { name: "工业和信息化部", aliases: ["工信部"] },
  { name: "财政部", aliases: [] },
];
const check = (text: string) => nameToAdd(text, "部门", MINISTRIES, ["教育部"]);

describe("nameToAdd(text, kind, known, present)", () => {
  it("takes a known name, also with spaces in it or by another name", () => {
    expect(check("财 政部")).toEqual({ ok: true, name: "财政部" });
    expect(check("工信部")).toEqual({ ok: true, name: "工业和信息化部" });
  });

  it("refuses an unknown name with the nearest as a suggestion, and never takes that by itself", () => {
    expect(check("财政局")).toMatchObject({ ok: false, suggestion: "财政部" });
    expect(check("水利厅办公室")).toMatchObject({ ok: false, suggestion: null });
  });

  it("says of a name in the table that it is there", () => {
    expect(check("教育部")).toEqual({ ok: false, message: "教育部已在表中。", suggestion: null });
  });

  it("refuses AI literacy with the notice that forbids it", () => {
    const found = nameToAdd("人工 智能通识教育", "领域", [{ name: "人工智能通识", aliases: [] }], []);
    expect(found).toMatchObject({
      ok: false,
      message: expect.stringContaining("人工智能通识继续教育的通知"),
    });
  });
});
