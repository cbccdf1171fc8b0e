import { describe, it } from "vitest";
import { browserForTests, FAILED_SCRIPT_TROUBLES } from "../harness/launch.ts";
import { expectKpi, goTo, openScreen } from "../harness/walk.ts";

const { openVisit } = browserForTests();

describe("a script that fails to load", () => {
  it("is reported on the screen that needs it, and the other screens work", async () => {
    const { context, page } = await openVisit({ ownProfile: true, expectedTroubles: FAILED_SCRIPT_TROUBLES });
    await context.route(/assets\/Log-.*\.js/, (route) => route.abort());
    await page.goto("./#/");
    await openScreen(page, "记录");
    await page.getByRole("heading", { level: 1, name: "这个页面没有打开" }).waitFor();
    await openScreen(page, "总览");
    await expectKpi(page, "quota", 980_000);

    await context.unroute(/assets\/Log-.*\.js/);
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "刷新页面" }).click();
    await page.getByRole("button", { name: "载入示例数据" }).waitFor();
  });

  it("is asked for again where the network was away for a moment", async () => {
    const { context, page } = await openVisit({ ownProfile: true, expectedTroubles: FAILED_SCRIPT_TROUBLES });
    await context.route(/assets\/Log-.*\.js/, (route) => route.abort(), { times: 2 });
    await page.goto("./#/");
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "载入示例数据" }).waitFor();
  });

  it("leaves the tables when it would have drawn a chart", async () => {
    const { context, page } = await openVisit({ ownProfile: true, expectedTroubles: FAILED_SCRIPT_TROUBLES });
    await context.route(/assets\/Chart.*\.js/, (route) => route.abort());
    await goTo(page, "#/ministry/教育部", "教育部");
    await page.getByText("图没有载入；同样的数字在表中。").first().waitFor();
    await page.getByRole("table", { name: /领域/ }).waitFor();
    await expectKpi(page, "quota", 36_000);
  });
});
