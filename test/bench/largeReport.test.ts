import { describe, it } from "vitest";
import { loneRow } from "../../tools/bench/benchRow.ts";
import { reportRow } from "../../tools/bench/reportRow.ts";
import { browserForTests } from "../browser/harness/launch.ts";
import { largeReport } from "../browser/harness/reportFile.ts";
import { chooseFiles } from "../browser/harness/walk.ts";

const RUNS = 3;

const { openVisit } = browserForTests();

describe("a report of 5,000 rows", () => {
  it("is checked while the page goes on answering", async () => {
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { context, page } = await openVisit({ ownProfile: true });
      await page.goto("./#/submit");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.evaluate(() => {
        const tasks: number[] = [];
        Object.assign(window, { tasks });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
        }).observe({ type: "longtask" });
      });
      await chooseFiles(page, largeReport());
      const findings = page.getByRole("grid", { name: "校验结果" });
      await findings.getByText("4001", { exact: true }).first().waitFor();
      longest.push(Math.max(50, ...(await page.evaluate(() => Object(window).tasks as number[]))));
      await context.close();
    }
    reportRow(
      loneRow("longest task of the page while a report of 5,000 rows is checked", "ms", longest, null),
    );
  });
});
