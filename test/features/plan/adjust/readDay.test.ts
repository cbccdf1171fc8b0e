import { describe, expect, it } from "vitest";
import { readDay } from "../../../../src/features/plan/adjust/readDay.ts";

describe("readDay(text)", () => {
  it.each(["2025-07-10", "2025/7/10", "2025.7.10", "2025年7月10日", " ２０２５年７月１０日 "])(
    "reads %s",
    (text) => {
      expect(readDay(text)).toBe("2025-07-10");
    },
  );

  it.each(["", "2025-07", "2025-02-29", "2025-13-01", "7月10日", "2025-07-10 前后"])(
    "does not take “%s”",
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );
});
