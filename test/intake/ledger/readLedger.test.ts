import { describe, expect, it } from "vitest";
import { countClasses } from "../../../src/domain/ledger/classCounts.ts";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { bytesOf } from "../context.ts";
import { classRow, codesOf, LEDGER_HEADER, readBytes, readRows } from "./ledgerText.ts";

const countsOf = (reading: ReturnType<typeof readRows>) =>
  reading.classes && countClasses(reading.classes).map(({ ministry, field, ...rest }) => rest);

describe("readLedger", () => {
  it("counts a class in the month of its end", () => {
    const reading = readRows([
      classRow(),
      classRow({ 班次编号: "A-2", 结业日期: "2025-04-01", 培训人数: "7" }),
    ]);
    expect(codesOf(reading)).toEqual([]);
    expect(reading.outcome).toBe("accept");
    expect(countsOf(reading)).toEqual([
      { year: 2025, month: "2025-03", classes: 1, people: 50 },
      { year: 2025, month: "2025-04", classes: 1, people: 7 },
    ]);
  });

  it("asks to confirm 24 hours face to face in two days in Fujian, and not in three", () => {
    const inFujian = { 地区: "福建", 科目类别: "专业科目" };
    const header = `${LEDGER_HEADER},科目类别`;
    const two = readRows([classRow({ ...inFujian, 结业日期: "2025-03-04" }, header)], header);
    expect(codesOf(two)).toEqual(["2 rule-breach"]);
    expect(two.outcome).toBe("confirm");
    const [breach] = two.findings;
    expect(breach && messageOf(breach)).toContain("面授24学时、2天，平均每天12学时，超过8学时");
    expect(breach?.facts).toMatchObject({ rule: "fujian-2024/face-hours-a-day" });
    expect(codesOf(readRows([classRow(inFujian, header)], header))).toEqual([]);
    expect(
      codesOf(
        readRows([classRow({ ...inFujian, 科目类别: "公需科目", 结业日期: "2025-03-04" }, header)], header),
      ),
    ).toEqual([]);
  });

  it("says that a mixed class without its parts cannot be held against a rule, and holds the parts", () => {
    const mixed = { 形式: "混合", 地区: "福建" };
    expect(codesOf(readRows([classRow(mixed)]))).toEqual(["2 mixed-without-parts"]);
    const header = `${LEDGER_HEADER},面授学时,网授学时`;
    const parts = (face: string, online: string) =>
      codesOf(
        readRows([classRow({ ...mixed, 学时: "40", 面授学时: face, 网授学时: online }, header)], header),
      );
    expect(parts("24", "16")).toEqual([]);
    expect(parts("30", "10")).toEqual(["2 rule-breach"]);
    expect(parts("24", "10")).toEqual(["2 invalid-hours"]);
  });

  it("takes a class of learning year 2024 that ended on 2025-01-20 for in time in Fujian, and counts it in 2025", () => {
    const late = { 年度: "2024", 地区: "福建", 开班日期: "2025-01-18", 结业日期: "2025-01-20" };
    const reading = readRows([classRow(late)]);
    expect(codesOf(reading)).toEqual([]);
    expect(countsOf(reading)).toEqual([{ year: 2025, month: "2025-01", classes: 1, people: 50 }]);
    expect(codesOf(readRows([classRow({ ...late, 地区: "北京" })]))).toEqual(["2 class-outside-year"]);
    const past = readRows([classRow({ ...late, 开班日期: "2025-02-27", 结业日期: "2025-03-01" })]);
    expect(codesOf(past)).toEqual(["2 rule-breach"]);
    expect(past.findings[0]?.facts).toMatchObject({ rule: "fujian-2024/closing-date" });
  });

  it("holds a pack against other regions only as a yardstick, and only where it is named", () => {
    const row = classRow({ 结业日期: "2025-03-04" });
    expect(codesOf(readRows([row]))).toEqual([]);
    const reading = readRows([row], LEDGER_HEADER, ["fujian-2024"]);
    expect(codesOf(reading)).toEqual(["2 rule-yardstick"]);
    expect(reading.outcome).toBe("accept");
  });

  it.each([
    [{ 结业日期: "2025-03-02" }, "class-dates-reversed"],
    [{ 结业日期: "2025-12-01" }, "class-not-ended"],
    [{ 结业日期: "2026-01-05", 开班日期: "2026-01-05" }, "class-outside-year"],
    [{ 形式: "函授" }, "unknown-form"],
    [{ 形式: "线下培训" }, "alias-resolved"],
    [{ 学时: "24.5" }, null],
    [{ 学时: "24.25" }, "invalid-hours"],
    [{ 学时: "0" }, "invalid-hours"],
    [{ 培训人数: "0" }, "class-without-people"],
    [{ 培训人数: "" }, "not-reported"],
    [{ 培训人数: "20001" }, "implausible-value"],
    [{ 培训人数: "20001", 形式: "网授" }, null],
    [{ 地区: "内蒙古自治区" }, null],
    [{ 地区: "福健" }, "unknown-region"],
    [{ 部门: "工信局" }, "unknown-ministry"],
    [{ 开班日期: "2025年3月3日" }, "date-normalised"],
    [{ 开班日期: "45719" }, "date-normalised"],
    [{ 开班日期: "2025-03" }, "ambiguous-date"],
    [{ 开班日期: "2025-02-30" }, "invalid-date"],
    [{ 承办单位: "" }, "missing-key"],
    [{ 班次编号: "" }, "missing-key"],
    [{ 班次名称: "=1+1" }, "formula-like-text"],
    [{ 班次名称: "A\u0001B" }, "control-character"],
    [{ 班次名称: "110101199003074477" }, "personal-data"],
    [{ 班次名称: "学员名单：张伟、王芳、李娜" }, "personal-data"],
    [{ 班次编号: "20250000138" }, null],
  ] as const)("finds of %j: %s", (changes, code) => {
    const codes = [...new Set(readRows([classRow(changes)]).findings.map((finding) => finding.code))];
    if (code === "class-outside-year") expect(codes).toContain(code);
    else expect(codes).toEqual(code === null ? [] : [code]);
  });

  it("tells a class given twice from two classes with one number", () => {
    expect(codesOf(readRows([classRow(), classRow()]))).toEqual(["3 duplicate-key"]);
    expect(codesOf(readRows([classRow(), classRow({ 领域: "新材料", 承办单位: "另一中心" })]))).toEqual([
      "3 conflicting-duplicate",
    ]);
    expect(codesOf(readRows([classRow(), classRow({ 部门: "科技部", 承办单位: "另一中心" })]))).toEqual([]);
  });

  it("finds classes of one unit on the same days that are likely one", () => {
    const near = { 班次编号: "A-2", 班次名称: "光伏运维研修班。", 培训人数: "49" };
    const found = readRows([classRow(), classRow(near)]);
    expect(codesOf(found)).toEqual(["3 likely-double"]);
    expect([...(found.classes?.marks ?? [])]).toEqual([4, 4]);
    expect(codesOf(readRows([classRow(), classRow({ ...near, 班次名称: "储能安全研修班" })]))).toEqual([]);
    expect(codesOf(readRows([classRow(), classRow({ ...near, 承办单位: "另一中心" })]))).toEqual([]);
  });

  it("folds width, spaces and brackets of a unit", () => {
    const rows = ["某培训中心（北京）", "某培训中心 (北京)", "某培训中心【北京】"].map((unit, i) =>
      classRow({ 班次编号: `A-${i}`, 承办单位: unit, 开班日期: `2025-03-0${i + 1}` }),
    );
    expect(readRows(rows).classes?.names.units).toEqual(["某培训中心(北京)"]);
  });

  it("does not count 人工智能通识 and the other sub-projects against the plan", () => {
    const header = `${LEDGER_HEADER},科目类别,子项目`;
    const rows = [
      classRow({ 班次编号: "1", 科目类别: "人工智能通识" }, header),
      classRow({ 班次编号: "2", 子项目: "高级研修项目", 培训人数: "51" }, header),
      classRow({ 班次编号: "3", 子项目: "能力提升项目", 培训人数: "52" }, header),
    ];
    expect(countsOf(readRows(rows, header))).toEqual([
      { year: 2025, month: "2025-03", classes: 1, people: 52 },
    ]);
  });

  it("accounts for titles, sums, notes, blank rows and repeated headers", () => {
    const reading = readBytes(
      new TextEncoder().encode(
        [
          ...["2025年度培训班次台账", "单位：人", LEDGER_HEADER, classRow(), ",,,,,,,,,,,"],
          ...[
            classRow({ 班次编号: "A-2", 班次名称: "另一班", 年度: "", 部门: "", 培训人数: "30" }),
            LEDGER_HEADER,
          ],
          ...["合计,,,,,,,,,80,,", "填表人：张伟　联系电话：13812345678", ""],
        ].join("\n"),
      ),
    );
    expect(codesOf(reading)).toEqual([
      ...["1 title-row-skipped", "2 title-row-skipped", "6 filled-down", "6 filled-down"],
      ...["7 repeated-header", "8 total-row-excluded", "9 note-row-excluded"],
    ]);
    expect(reading.records).toEqual({
      ...{ records: 9, title: 2, header: 1, data: 2, blank: 1, total: 1, note: 1, "repeated-header": 1 },
    });
    const wrong = readRows([classRow(), "合计,,,,,,,,,51,,"]);
    expect(codesOf(wrong)).toContain("3 total-mismatch");
  });

  it("counts people in 万人 where the header says so", () => {
    const header = LEDGER_HEADER.replace("培训人数", "培训人数（万人）");
    const cells = classRow({ 培训人数: "0.5" });
    expect(countsOf(readRows([cells], header))?.[0]?.people).toBe(5000);
  });

  it("names row and column of bytes that cannot be decoded, and of text that was lost before", () => {
    const text = `${LEDGER_HEADER}\n${classRow()}\n${classRow({ 班次编号: "A-2", 班次名称: "甲班", 培训人数: "9" })}\n`;
    const bytes = bytesOf(text);
    const at = Buffer.from(bytes).indexOf(Buffer.from("甲"));
    bytes[at + 2] = 0x20;
    const damaged = readBytes(bytes);
    expect(damaged.findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["encoding-error", 3, "班次名称"],
    ]);
    expect(codesOf(readRows([classRow({ 承办单位: "培训\ufffd中心" })]))).toEqual(["2 mojibake"]);
  });

  it("reports quotes that do not close and rows that they hide", () => {
    expect(codesOf(readRows([classRow({ 班次名称: '"甲班' }), classRow()]))).toContain(
      "2 unterminated-quote",
    );
    const hidden = classRow({ 班次名称: `"甲班\n${classRow({ 班次编号: "B" })}"` });
    expect(codesOf(readRows([hidden]))).toEqual(["2 quote-swallowed-rows"]);
  });

  it.each(["missing", "twice"])("refuses a header with a column %s", (how) => {
    const header = how === "missing" ? LEDGER_HEADER.replace(",地区", "") : `${LEDGER_HEADER},学时`;
    const reading = readRows([classRow()], header);
    expect(codesOf(reading)).toEqual([
      how === "missing" ? "1 header-missing-column" : "1 header-duplicate-column",
    ]);
    expect(reading.classes).toBeNull();
  });

  it("keeps the first thousand findings and counts all", () => {
    const rows = Array.from({ length: 1500 }, (_, i) =>
      classRow({ 班次编号: `A-${i}`, 形式: "线下", 培训人数: String(i + 1), 承办单位: `单位${i}` }),
    );
    const reading = readRows([...rows, classRow({ 班次编号: "X", 学时: "约8" })]);
    expect(reading.findings).toHaveLength(1000);
    expect(reading.findings.at(-1)?.code).toBe("invalid-hours");
    expect(reading.tally).toEqual({ "alias-resolved": 1500, "invalid-hours": 1 });
  });
});
