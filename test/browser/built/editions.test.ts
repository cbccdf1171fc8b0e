import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { fileOf } from "../harness/reportFile.ts";
import { PROVINCE } from "../harness/server.ts";
import { chooseFiles, confirmReport, expectKpi, openScreen, SCREENS } from "../harness/walk.ts";

const read = (folder: string, path: string) =>
  readFileSync(join(import.meta.dirname, "../../..", folder, path), "utf8");
const json = (folder: string, path: string) => JSON.parse(read(folder, path));

const EDITIONS = [
  { name: "the nation", folder: "data", path: "" },
  { name: "a province", folder: PROVINCE.data, path: PROVINCE.path },
].map((edition) => ({ ...edition, ...json(edition.folder, "edition.json") }));

const { openVisit } = browserForTests();

/** A planner's visit of an edition. */
async function visitOf({ id, path }: { readonly id: string; readonly path: string }): Promise<Page> {
  const identity = { name: `identity${id && `-${id}`}`, value: '{"kind":"planner"}' };
  const origins = [{ origin: new URL(inject("baseUrl")).origin, localStorage: [identity] }];
  const { page } = await openVisit({
    ownProfile: true,
    baseURL: inject("baseUrl") + path,
    storageState: { cookies: [], origins },
  });
  await page.goto("./#/?year=2025");
  return page;
}

/** The file that the page gives by a button. */
async function fileBy(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).first().click(),
  ]);
  return readFileSync(await download.path(), "utf8").replace("\uFEFF", "");
}

describe.each(EDITIONS)("the edition of $name", (edition) => {
  const { folder, unit, whole, programme } = edition as Record<
    "folder" | "unit" | "whole" | "programme",
    string
  >;
  const [header = [], total = [], first = []] = read(folder, "plans/2025.csv")
    .split("\n")
    .map((line) => line.split(","));
  const people = (wan: string | undefined) => Math.round(Number(wan) * 10_000);
  const field = header[first.findIndex((cell, i) => i > 0 && cell !== "")] ?? "";
  const ministry = first[0] ?? "";

  it("takes its template as a report, and shows it on 总览, in the briefing and against a ledger", async () => {
    const page = await visitOf(edition);
    await expectKpi(page, "quota", people(total.at(-1)));
    expect(await page.title()).toContain(programme);

    await openScreen(page, "数据上报");
    await page.getByRole("combobox", { name: unit }).first().selectOption(ministry);
    await page.getByRole("combobox", { name: /^统计截止/ }).selectOption("2025-06");
    const template = await fileBy(page, "下载模板（CSV）");
    expect(template).toContain(`,${unit},`);
    await chooseFiles(page, fileOf("6月.csv", template.replace(`,${field},2025年6月,`, "$&120")));
    await confirmReport(page);
    await page.goto("./#/?year=2025&asOf=2025-06");
    await expectKpi(page, "actual", 120);

    await page.goto("./#/briefing?year=2025&asOf=2025-06");
    await page.getByText(`${whole}能力提升项目完成`).first().waitFor();

    await page.goto("./#/ledger?year=2025");
    const columnsOfLedger = `年度,${unit},领域,班次编号,班次名称,开班日期,结业日期,形式,学时,培训人数,承办单位,地区`;
    const row = `2025,${ministry},${field},A1,研修班,2025-05-12,2025-05-16,面授,32,120,甲中心,山东`;
    await page
      .getByLabel("选择台账文件")
      .setInputFiles(fileOf("台账.csv", `${columnsOfLedger}\r\n${row}\r\n`));
    await page.getByRole("heading", { level: 1, name: /^1 个班次/ }).waitFor();
  });

  it("makes next year's table under its own words", async () => {
    const page = await visitOf(edition);
    await page.goto("./#/plan?tab=next");
    await page.getByLabel(`${whole}总目标 (万人)`).fill("30");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent())
      .toContain("2026年计划草案 30.00 万人");
  });

  it("says only its own words on every screen", async () => {
    const page = await visitOf(edition);
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "载入示例数据" }).click();
    await page.getByText("已载入。").waitFor();
    const offered = page.getByRole("button", { name: "载入示例台账" });
    const hasLedger = json(folder, "sample/index.json").ledger !== undefined;
    for (const address of ["#/ledger", "#/log"]) {
      await page.goto(`./${address}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      await expect.poll(() => offered.count(), { message: address }).toBe(hasLedger ? 1 : 0);
    }
    const others = EDITIONS.filter(({ folder: other }) => other !== folder).flatMap((other) => [
      String(other.whole),
      ...(String(other.unit).includes(unit) ? [String(other.unit)] : []),
      ...json(other.folder, "ministries.json").map(({ name }: { name: string }) => name),
    ]);
    for (const [address, name] of SCREENS) {
      if (address.startsWith("#/ministry") || address.startsWith("#/field") || name === "找不到页面")
        continue;
      await page.goto(`./${address}`);
      await page.waitForFunction((start) => document.title.startsWith(start), `${name} · `);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const text = (await page.locator("body").innerText())
        .replaceAll("主管部门", "")
        .replaceAll("社会保障部门", "");
      expect(
        others.filter((word) => text.includes(word)),
        address,
      ).toEqual([]);
      // Where the unit's word holds the other edition's, what is left of the text without it must not.
      expect(unit === "部门" ? [] : text.replaceAll(unit, "").match(/.{0,12}部门.{0,12}/g), address).toEqual(
        unit === "部门" ? [] : null,
      );
    }
  });
});

it("a province's folder in the place of the build's is noticed, and its figures stand under its words", async () => {
  const { page, context } = await openVisit({ ownProfile: true });
  await context.route(/\/data\//, (route) => {
    const path = new URL(route.request().url()).pathname.replace(/.*\/data\//, "");
    return route.fulfill({ body: read(PROVINCE.data, path) });
  });
  await page.goto("./#/?year=2025");
  await page.getByText("山东省专业技术人才知识更新工程").first().waitFor();
  await page.goto("./#/matrix?year=2025");
  await page.getByText("市（部门） × 领域", { exact: false }).first().waitFor();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain(
    "knowledge-renewal-journal-shandong",
  );
});
