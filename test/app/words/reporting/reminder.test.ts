import { describe, expect, it } from "vitest";
import { reminderText, urgingText } from "../../../../src/app/words/reporting/reminder.ts";
import { tallyCell } from "../../../../src/domain/progress/completion.ts";

const RETURNED = {
  id: "1".repeat(64),
  time: "2025-10-10T02:00:00.000Z",
  author: { kind: "ministry", name: "交通运输部" },
  target: null,
  year: 2025,
  receivedOn: "2025-10-09",
  findings: [{ code: "subtotal-mismatch", message: "小计与各领域之和不等。", count: 2 }],
  answered: false,
  reason: "请附公函。",
  slip: null,
} as const;

const SILENCE = {
  ministry: "交通运输部",
  year: 2025,
  asOf: "2025-09",
  quota: 20_500,
  latest: null,
  state: "not-reported",
  returned: null,
  today: "2025-10-20",
} as const;

describe("reminderText(silence)", () => {
  it("names ministry, plan, what is missing and how to answer", () => {
    const text = reminderText(SILENCE);
    expect(text.startsWith("交通运输部：\n")).toBe(true);
    expect(text).toContain("计划培训 20,500 人");
    expect(text).toContain("2025年度至今没有收到你单位的上报");
    expect(text).toContain("请核实后报送截至2025年9月30日的累计完成人数");
    expect(text).toContain("统计中按“未报送”列示");
    expect(text).toContain("2025年10月20日");
  });
  it("names what was received and why it was returned, instead of saying that nothing came", () => {
    const returned = {
      ...RETURNED,
      file: { name: "9月.xls", size: 3, sha256: "0".repeat(64) },
      cutoff: "2025-09" as const,
    };
    const text = reminderText({ ...SILENCE, state: "returned", returned });
    expect(text).not.toContain("至今没有收到");
    expect(text).toContain("你单位报送的“9月.xls”（截至2025年9月），2025年10月9日收到，不能入库，已退回：");
    expect(text).toContain("小计与各领域之和不等（这类问题共 2 处）；请附公函。");
    expect(text).toContain("改正后的文件尚未收到，统计中按“已退回待重报”列示");
    expect(reminderText({ ...SILENCE, latest: "2025-04", state: "returned", returned })).toContain(
      "改正后的文件尚未收到，最近一次入库的为截至2025年4月30日的数据",
    );
  });
  it("says which earlier data is carried forward", () => {
    expect(reminderText({ ...SILENCE, latest: "2025-04" })).toContain(
      "最近一次为截至2025年4月30日的数据，2025年9月统计沿用该数",
    );
  });
});

describe("urgingText(ministry, tally, today)", () => {
  const tally = tallyCell(1200, 300);
  const dated = {
    tally,
    cutoff: "2025-06",
    asOf: "2025-09",
    expectation: { elapsed: 181, total: 365, basis: "calendar" },
  } as const;

  it("holds the ministry against what is due by its own cut-off, and says what is needed a month", () => {
    const text = urgingText("交通运输部", dated, "2025-10-20");
    expect(text).toContain("截至2025年6月30日");
    expect(text).toContain("完成 300 人，占计划 1,200 人的 25.0%；按时间应完成 596 人，少 296 人。");
    expect(text).toContain("各领域缺口合计 900 人，今后每月须完成 150 人。");
  });
});
