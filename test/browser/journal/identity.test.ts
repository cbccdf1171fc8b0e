import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { chooseFiles, expectKpi, openScreen } from "../harness/walk.ts";

const { openVisit } = browserForTests();

/** A profile in which nobody has chosen an identity. */
const firstVisit = () => openVisit({ identity: null });

const JUNE = { ministry: "教育部", field: "新材料", cutoff: "2025-06", people: 1200 };

describe("who works at a copy (本机身份)", () => {
  it("is chosen by the door through which a ministry's clerk comes in, and kept", async () => {
    const { page } = await firstVisit();
    await page.goto("./#/?year=2025&asOf=2025-06");
    await page.getByRole("heading", { name: "从哪里开始？" }).waitFor();
    const door = page.getByRole("region", { name: "上报一个部门的进度" });
    expect(await door.getByRole("button", { name: "开始上报" }).isDisabled()).toBe(true);
    await door.getByLabel("部门", { exact: true }).selectOption("教育部");
    await door.getByRole("button", { name: "开始上报" }).click();
    await page.getByRole("heading", { name: "数据上报", exact: true }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "本机：教育部" }).waitFor();
    // The own ministry instead of fourteen others without reports.
    await openScreen(page, "总览");
    await page.getByRole("heading", { name: "教育部未报送" }).waitFor();
  });

  it("is asked for at the first confirmation, proposes the file's ministry, and then stores", async () => {
    const { page } = await firstVisit();
    await page.goto("./#/submit?year=2025&asOf=2025-06");
    await chooseFiles(page, reportFile("june.csv", [JUNE]));
    await page.getByRole("button", { name: "确认入库" }).click();
    const dialog = page.getByRole("dialog", { name: "本机由谁使用？" });
    await dialog.getByRole("radio", { name: "我在为部门报数：" }).check();
    expect(await dialog.getByLabel("部门", { exact: true }).inputValue()).toBe("教育部");
    await dialog.getByRole("button", { name: "选定并入库" }).click();
    await page.getByText("已入库：教育部").waitFor();
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 1200);
  });

  it("of another ministry or of somebody who only looks stores nothing, and says why", async () => {
    const { page } = await firstVisit();
    await page.goto("./#/submit?year=2025");
    await chooseFiles(page, reportFile("june.csv", [JUNE]));
    const confirm = page.getByRole("button", { name: "确认入库" });
    await confirm.click();
    const dialog = page.getByRole("dialog", { name: "本机由谁使用？" });
    await dialog.getByLabel("部门", { exact: true }).selectOption("科技部");
    await dialog.getByRole("button", { name: "选定并入库" }).click();
    await page.getByText("本机身份是科技部，这份文件报的是教育部，不能在本机入库。").waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await openScreen(page, "记录");
    await page.getByText("还没有收到任何上报").waitFor();
  });

  it("is left open by the sample data", async () => {
    const { page } = await firstVisit();
    await page.goto("./");
    await page.getByRole("button", { name: "载入示例数据" }).click();
    await page.locator("#kpi-actual").waitFor();
    expect(await page.getByText(/^本机：/).count()).toBe(0);
  });
});
