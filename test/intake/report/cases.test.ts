import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { bytesOf, CONTEXT, longReport } from "../context.ts";

const file = (name: string) => readFileSync(new URL(`../../fixtures/cases/${name}.csv`, import.meta.url));
const read = (bytes: Uint8Array) => readReportFile(bytes, CONTEXT);

/** A wide report with one ministry of 15 figures, and further lines below it. */
function wideReport(...below: readonly string[]): Uint8Array {
  const fields = CONTEXT.fields.map(({ name }) => name);
  const header = ["部门", ...fields, "小计"].join(",");
  const row = ["财政部", ...fields.map(() => "1"), String(fields.length)].join(",");
  return bytesOf(["2025年度（截至2025年6月）", header, row, ...below].join("\n"));
}

describe("a file as other programs write it", () => {
  it.each([
    ["12-inv-hangulfill-number", "invisible-removed"],
    ["12-inv-wj-number", "invisible-removed"],
    ["12-inv-lre-blank", "not-reported"],
    ["12-inv-vs16-blank", "not-reported"],
    ["12-inv-lrm-date", "date-normalised"],
    ["12-inv-shy-date", "date-normalised"],
    ["12-inv-mongvs-header", "header-normalised"],
    ["12-inv-nel-name", "name-normalised"],
    ["19a-kangxi-ministry", "name-normalised"],
  ])("is read and said to be tidied: %s", async (name, code) => {
    const { outcome, findings } = await read(file(name));
    expect(outcome).toBe("accept");
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it.each([
    ["13k2-trailing-nuls-gbk", 1],
    ["26-sum-00", 2],
    ["26b-sum-in-ministry-00", 2],
    ["26c-sum-in-field-00", 2],
    ["26d-wide-00", 15],
    ["61-title-05", 15],
  ])("is read: %s", async (name, records) => {
    const reading = await read(file(name));
    expect([reading.outcome, reading.records.length]).toEqual(["accept", records]);
  });

  it.each([
    ["12-inv-objrep-number", "〔U+FFFC〕1200〔U+FFFC〕"],
    ["12-inv-pua-blank", "〔U+E5E5〕"],
    ["12-inv-del-date", "〔U+007F〕2025"],
  ])("names by its code point what cannot be seen: %s", async (name, quoted) => {
    const { outcome, findings } = await read(file(name));
    expect(outcome).toBe("reject");
    expect(findings.some((finding) => messageOf(finding).includes(`“${quoted}”`))).toBe(true);
  });

  it("takes a month end with a time of day, and a range from January, for that month", async () => {
    for (const cutoff of ["2025-06-30 23:59:59", "2025年1-6月", "2025年1月至6月", "2025年6月30日24时"]) {
      const { outcome, records } = await read(longReport(`2025,教育部,新材料,${cutoff},100,`));
      expect([outcome, records[0]?.cutoff]).toEqual(["accept", "2025-06"]);
    }
  });
});

describe("a figure that could be wrong is refused", () => {
  const refusedBy = async (bytes: Uint8Array) => {
    const { outcome, findings } = await read(bytes);
    expect(outcome).toBe("reject");
    return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  };

  it("where the line end after the header is lost and a row of figures stands among the headings", async () => {
    expect(await refusedBy(file("a-header-newline-lost"))).toEqual(["unexpected-row"]);
  });

  it.each([
    "注：人数单位为万人",
    "单位：万人",
    "单位:萬人",
    "注：以万人为单位",
    "注：以万为单位",
    "注：单位：10000人",
  ])("where a line under the table states the unit: %s", async (line) => {
    expect(await refusedBy(wideReport(line))).toEqual(["unit-conflict"]);
  });

  it("where a remark or a column beside the figures states the unit", async () => {
    expect(await refusedBy(longReport("2025,教育部,新材料,2025-06,1,单位：万人"))).toEqual(["unit-conflict"]);
    const beside = bytesOf(
      "年度,部门,领域,统计截止,累计完成人数,计量单位\n2025,教育部,新材料,2025-06,1,万人\n",
    );
    expect(await refusedBy(beside)).toEqual(["unit-conflict"]);
  });

  it.each(["注：教育部", "单位：教育部", "报送单位：教育部", "来源：教育部", "说明：教育部"])(
    "where a row of figures begins as a note does: %s",
    async (label) => {
      const row = [label, ...CONTEXT.fields.map(() => "1"), String(CONTEXT.fields.length)].join(",");
      expect(await refusedBy(wideReport(row))).toContain("unknown-ministry");
    },
  );

  it("and a cell of thousands of digits and spaces is refused as quickly as any", async () => {
    expect(await refusedBy(file("a-slow-number-cell"))).toEqual(["malformed-number"]);
  });

  it("while a remark or note that gives a count in 万人, or a signature, changes nothing", async () => {
    for (const line of ["注：全年计划10万人", "填报单位：财政部", "填表人：王芳"])
      expect((await read(wideReport(line))).outcome).toBe("accept");
    expect((await read(longReport("2025,教育部,新材料,2025-06,1,另有1.2万人在线学习"))).outcome).toBe(
      "accept",
    );
  });
});
