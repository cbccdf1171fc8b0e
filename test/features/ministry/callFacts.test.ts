import { describe, expect, it } from "vitest";
import { callFacts } from "../../../src/features/ministry/callFacts.ts";
import type { ReturnedReport } from "../../../src/journal/fold/returnedReports.ts";

const RETURNED: ReturnedReport = {
  id: "1".repeat(64),
  time: "2025-10-10T02:00:00.000Z",
  author: { kind: "ministry", name: "交通运输部" },
  target: null,
  year: 2025,
  cutoff: "2025-09",
  receivedOn: "2025-10-09",
  findings: [{ code: "subtotal-mismatch", message: "小计与各领域之和不等。", count: 2 }],
  answered: false,
  reason: "请附公函。",
  slip: null,
  file: { name: "九月.xls", size: 1, sha256: "2".repeat(64) },
};

describe("callFacts(context)", () => {
  it("names the missing months, what was returned and the same month last year", () => {
    const people = Array.from({ length: 12 }, (_, i) => (i + 1) * 100);
    const facts = callFacts({
      asOf: "2025-09",
      overdue: ["2025-08", "2025-09"],
      returned: RETURNED,
      lastYear: { year: 2024, people },
    });
    expect(facts[0]).toBe("逾期未报送 2 个月：8月、9月。");
    expect(facts[1]).toMatch(/^最近一次退回：.*九月\.xls.*小计与各领域之和不等/);
    expect(facts[2]).toBe("上年同月（2024年9月底）累计 900 人。");
  });

  it("says that nothing is missing, and leaves out what is not known", () => {
    expect(callFacts({ asOf: "2025-09", overdue: [], returned: null, lastYear: null })).toEqual([
      "没有逾期未报送的月份。",
    ]);
  });
});
