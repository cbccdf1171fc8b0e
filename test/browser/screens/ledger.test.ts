import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { rulePacks } from "../../../tools/rulePacks.ts";
import { classRow, LEDGER_HEADER } from "../../intake/ledger/ledgerText.ts";
import { browserForTests } from "../harness/launch.ts";
import { violations } from "../harness/violations.ts";
import { cellTexts, openScreen, sampleLabel } from "../harness/walk.ts";

const { openVisit, visit } = browserForTests();

const FUJIAN = rulePacks().find(({ id }) => id === "fujian-2024")!;

/** A ledger of many classes, of which the first breaks Fujian's rule and the second is likely a double of it. */
function ledger(count: number): Buffer {
  const rows = Array.from({ length: count }, (_, i) =>
    classRow({
      班次编号: `A-${i}`,
      班次名称: i < 2 ? "光伏运维研修班" : `第${i}期培训班`,
      地区: i === 0 ? "福建" : "北京",
      学时: i === 0 ? "30" : "24",
      培训人数: String(i + 1),
      承办单位: i < 2 ? "甲中心" : `单位${i}`,
    }),
  );
  return Buffer.from([LEDGER_HEADER, ...rows, ""].join("\r\n"));
}

describe("台账", () => {
  it("checks a ledger, opens the classes behind a figure, scrolls, and draws what anybody can draw again", async () => {
    const { page } = await openVisit({ ownProfile: true });
    await page.goto("./#/ledger?year=2025&tab=rules");
    await page.getByText("学时计算原则上网授学习每天不超过12学时").first().waitFor();
    await page.clock.setFixedTime(new Date("2025-11-30T10:00:00Z"));
    await page.getByRole("tab", { name: "班次" }).click();
    await page.getByRole("heading", { level: 1, name: "台账：逐班核对培训" }).waitFor();
    const choose = (buffer: Buffer) =>
      page.getByLabel("选择台账文件").setInputFiles({ name: "台账.csv", mimeType: "text/csv", buffer });
    await choose(ledger(5000));
    await page.getByRole("heading", { level: 1, name: "5,000 个班次，有需要核对的地方" }).waitFor();
    const findings = await cellTexts(page.getByRole("table", { name: "校验结果" }));
    expect(findings[1]?.slice(0, 3)).toEqual(["需确认", "2", "学时"]);

    const rows = page.getByRole("table", { name: "班次", exact: true });
    const firstRow = async () => (await cellTexts(rows))[1];
    await page.getByRole("button", { name: "可能重复 2" }).click();
    await expect.poll(async () => (await cellTexts(rows)).length).toBe(3);
    await page.getByRole("button", { name: "全部班次 5,000" }).click();
    await page.getByRole("button", { name: "人数" }).click();
    await page.getByRole("button", { name: "人数 ↑" }).click();
    await expect.poll(async () => (await firstRow())?.[3]).toBe("A-4999");
    await page.locator(".ledger-rows").evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect.poll(async () => (await cellTexts(rows)).at(-1)?.[3]).toBe("A-0");
    await page.getByLabel("查找名称、编号或承办单位").fill("A-123");
    await expect.poll(async () => (await cellTexts(rows)).length).toBe(12);
    expect(await violations(page)).toEqual([]);

    await page.getByRole("button", { name: "查看面授每天超过 8，不超过 10学时的 1 个班次" }).click();
    await expect.poll(async () => (await cellTexts(rows)).length).toBe(2);

    await page.locator("section[aria-labelledby=ledger-accept] input[type=checkbox]").check();
    await page.getByRole("button", { name: "确认入库" }).click();
    await page.getByText("这份台账已入库。").waitFor();

    await page.getByRole("tab", { name: "抽查" }).click();
    await page.getByRole("button", { name: "列出各层" }).click();
    await page.getByLabel("全部抽取数").fill("4");
    await page.getByLabel("检查人员").fill("甲中心 J1\n乙局 J2\n丙局 J3");
    await page.getByLabel("种子来源").fill("双色球开奖号码");
    await page.getByLabel("种子公布日").fill("2025-11-30");
    await page.getByRole("button", { name: "冻结名单" }).click();
    await page.getByText("种子的公布日应晚于今天").waitFor();
    await page.getByLabel("种子公布日").fill("2025-12-02");
    await page.getByRole("button", { name: "冻结名单" }).click();
    await page.getByText("种子要到2025年12月2日才公布").waitFor();
    expect(await page.getByLabel("种子", { exact: true }).count(), "no seed before its day").toBe(0);

    await page.clock.setFixedTime(new Date("2025-12-02T10:00:00Z"));
    await page.reload();
    await page.getByRole("tab", { name: "班次" }).click();
    await page.getByRole("button", { name: "打开台账（台账.csv）" }).click();
    await page.getByRole("tab", { name: "抽查" }).click();
    await page.getByText("现在打开的台账与冻结的名单一致").waitFor();
    await page.getByLabel("种子", { exact: true }).fill("2025130");
    await page.getByRole("button", { name: "抽取", exact: true }).click();
    const drawn = (await cellTexts(page.getByRole("table", { name: "抽中的对象" }))).slice(1);
    const expected = Array.from({ length: 5000 }, (_, i) => `2025|教育部|A-${i}`)
      .map((key) => [createHash("sha256").update(`2025130|${key}`).digest("hex"), key] as const)
      .sort()
      .slice(0, 4);
    expect(drawn.map(([key]) => key)).toEqual(expected.map(([, key]) => key));

    const result = `抽查对象,检查日期,结果,说明\n${expected[0]?.[1]},2025-12-02,合格,\n`;
    await page
      .getByLabel("选择结果文件")
      .setInputFiles({ name: "结果.csv", mimeType: "text/csv", buffer: Buffer.from(result) });
    await page.getByText("已查 1 个，合格 1 个，合格率 100.0%（95% 的范围 20.7% 至 100.0%").waitFor();

    await page.getByRole("tab", { name: "与上报对照" }).click();
    await page.getByRole("button", { name: /生成上报/ }).click();
    await page.getByLabel("以上各项已核对").check();
    await page.getByLabel("理由", { exact: true }).fill("按台账核定");
    await page.getByRole("button", { name: /生成上报/ }).click();
    await page.getByText("已入库：教育部截至").waitFor();
    await page.getByRole("heading", { level: 1, name: "1 个部门的台账与上报全部一致" }).waitFor();

    await page.getByRole("tab", { name: "班次" }).click();
    await choose(ledger(4999));
    await page.getByRole("heading", { level: 1, name: "4,999 个班次，有需要核对的地方" }).waitFor();
    await page.getByRole("tab", { name: "抽查" }).click();
    await page.getByText("现在打开的台账与冻结的名单不符").waitFor();
  });

  it("is checked by rules that the planner publishes, until they are withdrawn", async () => {
    const { context, page } = await openVisit({ expectedTroubles: /status of 500/ });
    await context.route("**/data/rules/index.json", (route) => route.fulfill({ status: 500 }));
    await page.goto("./#/ledger?tab=rules");
    await page.getByRole("heading", { name: "规则没有读到，不能校验台账" }).waitFor();
    await context.unroute("**/data/rules/index.json");
    await page.getByRole("button", { name: "重新读取" }).click();
    const openTab = (name: string) => page.getByRole("tab", { name }).click();
    const publish = (pack: object) =>
      page.getByLabel("选择规则文件").setInputFiles({
        ...{ name: "rules.json", mimeType: "application/json" },
        buffer: Buffer.from(JSON.stringify(pack)),
      });
    await publish({ ...FUJIAN, date: "2023-01-01" });
    await page.getByText("较旧，发布后不会使用").waitFor();

    const check = async () => {
      await openTab("班次");
      await page
        .getByLabel("选择台账文件")
        .setInputFiles({ name: "台账.csv", mimeType: "text/csv", buffer: ledger(3) });
    };
    await check();
    await page.getByRole("heading", { level: 1, name: "3 个班次，有需要核对的地方" }).waitFor();
    // 30 hours on three days: more than 8 a day, as the first class has them, and no more than 20.
    const rules = FUJIAN.rules.map((rule) => (rule.kind === "hours-a-day" ? { ...rule, limit: 20 } : rule));
    await openTab("规则");
    await publish({ ...FUJIAN, rules });
    await page.getByLabel("发布依据（必填，记入记录）").fill("口径更正");
    await page.getByRole("button", { name: "确认发布" }).click();
    const published = page.getByRole("table", { name: "计划管理方发布的规则" });
    const standing = async () => (await cellTexts(published))[1]?.[3];
    await expect.poll(standing).toBe("使用中");
    await openTab("班次");
    await page.getByText("这份台账校验之后，规则有变动").waitFor();
    await check();
    await page.getByRole("alert").waitFor({ state: "detached" });
    const findings = page.getByRole("table", { name: "校验结果" });
    expect((await cellTexts(findings)).some(([, , field]) => field === "学时")).toBe(false);
    expect(await violations(page)).toEqual([]);

    await openTab("规则");
    await published.getByRole("button", { name: "撤回" }).click();
    await page.getByLabel("撤回原因（必填）").fill("发错");
    await page.getByRole("button", { name: "确认撤回" }).click();
    await expect.poll(standing).toBe("已撤回");
    await check();
    await expect
      .poll(async () => (await cellTexts(findings)).some(([, , field]) => field === "学时"))
      .toBe(true);
  });

  it("loads the sample ledger by one click, opens the classes behind a figure, draws again, and is removed with the sample", async () => {
    const { page } = await visit("#/ledger?year=2025&asOf=2025-09");
    const openTab = (name: string) => page.getByRole("tab", { name }).click();
    await page.getByRole("button", { name: "载入示例台账" }).click();
    await page.getByRole("button", { name: /^打开台账（2024至2025年班次台账/ }).waitFor();
    await sampleLabel(page).waitFor();
    await openTab("与上报对照");
    await page.getByRole("heading", { level: 1, name: "14 个部门的台账中，5 个与上报不一致" }).waitFor();
    expect(await page.getByRole("button", { name: /生成上报/ }).count(), "no report from a sample").toBe(0);
    await page.getByRole("button", { name: "自然资源部" }).click();
    const cells = await cellTexts(page.getByRole("table", { name: /^自然资源部：截至2025年9月/ }));
    expect(cells.filter(([, , , , words]) => words === "台账多")).toEqual([
      ["海洋装备", "5,769", "5,709", "+60", "台账多"],
      ["合计", "37,003", "36,943", "+60", "台账多"],
    ]);
    await page.getByRole("button", { name: "查看海洋装备的班次，5,769 人" }).click();
    await page.getByRole("button", { name: "2025-01-01 至 2025-09-30 结业，计入计划 ×" }).waitFor();
    const shown = (await cellTexts(page.getByRole("table", { name: "班次", exact: true }))).slice(1);
    for (const [, ministry, field] of shown) expect([ministry, field]).toEqual(["自然资源部", "海洋装备"]);

    await openTab("抽查");
    await page.getByText("现在打开的台账与冻结的名单一致").waitFor();
    await page.getByRole("button", { name: "按种子重抽核对" }).click();
    await page.getByText("重抽的结果与记录一致，9 个对象和检查人员都相同").waitFor();
    expect(await violations(page)).toEqual([]);

    await openTab("班次");
    await page.getByRole("button", { name: "试读含个人信息的示例" }).click();
    await page.getByRole("heading", { level: 1, name: /没有通过校验/ }).waitFor();
    await page.getByRole("button", { name: /^打开台账/ }).click();
    await page.getByRole("heading", { level: 1, name: /1,162 个班次/ }).waitFor();
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "清除示例数据" }).click();
    await page.getByText("还没有收到任何上报。").waitFor();
    await page.goto("./#/ledger");
    await page.getByText("还没有打开台账").waitFor();
    expect(await page.getByRole("button", { name: /^打开台账/ }).count()).toBe(0);
  });
});
