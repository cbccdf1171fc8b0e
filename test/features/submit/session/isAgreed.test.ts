import { describe, expect, it } from "vitest";
import { agreementTo } from "../../../../src/features/submit/session/isAgreed.ts";
import { findingOf } from "../../../../src/intake/findings/finding.ts";

describe("agreementTo(code, findings)", () => {
  const decrease = (row: number, source: "received" | "batch", persons = 7) =>
    findingOf(
      "cumulative-decreased",
      { row, line: row, column: "累计完成人数" },
      { persons: 5, unit: "人", other: { persons, cutoff: "2025-03", isLater: false, source } },
    );

  it("is the same once a figure of the batch was received, in whatever order the findings come", () => {
    const before = agreementTo("cumulative-decreased", [decrease(2, "received"), decrease(3, "batch")]);
    expect(agreementTo("cumulative-decreased", [decrease(3, "received"), decrease(2, "received")])).toBe(
      before,
    );
  });

  it("differs with the place and with the facts", () => {
    const agreement = agreementTo("cumulative-decreased", [decrease(2, "received")]);
    expect(agreementTo("cumulative-decreased", [decrease(3, "received")])).not.toBe(agreement);
    expect(agreementTo("cumulative-decreased", [decrease(2, "received", 8)])).not.toBe(agreement);
  });
});
