import { describe, expect, it } from "vitest";
import { foundByCode } from "../../../../src/features/submit/returning/returnReport.ts";
import { readReport } from "../../../../src/intake/report/readReport.ts";
import { CONTEXT, longReport } from "../../../intake/context.ts";

const found = (...rows: string[]) => foundByCode(readReport(longReport(...rows), CONTEXT).findings);

describe("foundByCode(findings)", () => {
  it("counts what was found by code with the first sentence, errors first", () => {
    const list = found(
      "2025,教育部,新材料,2025年6月底,1,",
      "2025,教育部,新才料,2025-06,x,",
      "2025,教育部,新能源,2025-06,y,",
    );
    expect(list.find(({ code }) => code === "malformed-number")?.count).toBe(2);
    expect(list.find(({ code }) => code === "malformed-number")?.message).toContain("第3行");
    expect(list[0]?.code).toBe("unknown-field");
  });
  it("repeats no cell of a file with personal data", () => {
    const list = found(
      "2025,教育部,新材料,2025-06,1,张三 110101199003074477",
      "2025,教育部,新才料,2025-06,7,",
    );
    expect(list.map(({ code }) => code)).toEqual(["personal-data"]);
    expect(JSON.stringify(list)).not.toMatch(/张三|110101|新才料/);
  });
});
