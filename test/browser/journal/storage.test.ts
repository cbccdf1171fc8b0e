import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import ministries from "../../../data/ministries.json" with { type: "json" };
import { browserForTests, openTab } from "../harness/launch.ts";
import { exampleReport, reportFile } from "../harness/reportFile.ts";
import { cellTexts, chooseFiles, confirmReport, expectKpi, openScreen } from "../harness/walk.ts";

const REPORT = exampleReport("01-gb18030-nobom.csv");

const { visit, openVisit } = browserForTests();

describe("a browser that denies storage", () => {
  it("after a while shows the plan and no people, and says why", async () => {
    const { page } = await openVisit({ ownProfile: true });
    await page.addInitScript(() => {
      const error = new DOMException("The user denied permission to access the database.", "SecurityError");
      IDBFactory.prototype.open = () => {
        const request = { error, onerror: () => {} };
        setTimeout(() => request.onerror(), 100);
        return request as unknown as IDBOpenDBRequest;
      };
    });
    await page.goto("./");
    await expectKpi(page, "quota", 980_000);
    await expect.poll(() => page.locator("#kpi-actual").textContent()).toBe("读不出");
    await page.getByText("浏览器不允许本页存储数据").first().waitFor();
  });

  it("at once says so on every screen, still shows the plan, and takes no report", async () => {
    const { page } = await openVisit({ ownProfile: true });
    await page.addInitScript(() => {
      const counted = Object.assign(window, { denials: 0 });
      IDBFactory.prototype.open = () => {
        counted.denials += 1;
        throw new DOMException("The user denied permission to access the database.", "SecurityError");
      };
    });
    await page.goto("./");
    await expectKpi(page, "quota", 980_000);
    for (const name of ["actual", "rate", "capped-rate", "gap", "coverage"] as const) {
      await expectKpi(page, name, null);
      expect(await page.locator(`#kpi-${name}`).textContent(), name).toBe("读不出");
    }
    expect(await page.getByRole("heading", { name: /未报送|格有缺口/ }).count(), "who is silent").toBe(0);
    const ministries = await cellTexts(page.getByRole("table", { name: "各部门完成情况" }));
    const [head = [], ...rows] = ministries;
    expect(rows).toHaveLength(16);
    for (const title of ["完成数", "完成率", "结构完成率", "缺口", "状态"])
      expect(new Set(rows.map((row) => row[head.indexOf(title)])), title).toEqual(new Set(["读不出"]));
    expect(rows.map((row) => row[head.indexOf("计划数")])).toContain("980,000");
    for (const address of ["#/matrix", "#/ministry/教育部", "#/field/新材料", "#/programme?tab=evaluation"]) {
      await page.goto(`./${address}`);
      await page.getByRole("heading", { level: 1, name: "已入库的上报读不出来" }).waitFor();
      expect(await page.getByRole("main").textContent(), address).not.toMatch(/未报|没有收到/);
    }
    const banner = page.getByRole("alert").filter({ hasText: "本机存储不可用" });
    for (const screen of ["总览", "矩阵", "记录", "帮助", "数据上报"] as const) {
      await openScreen(page, screen);
      const words = await banner.first().textContent();
      expect(words, screen).toContain("浏览器不允许本页存储数据");
      expect(words, screen).toContain("“未报送”只表示读不到");
    }

    await chooseFiles(page, REPORT);
    const refusal = page.getByText("本机存储不可用，现在不能入库。");
    await refusal.waitFor();
    // Returning to the tab tries storage again, which must not drop the chosen file.
    const drawn = await refusal.elementHandle();
    const denials = () => page.evaluate(() => Number(Object(window).denials));
    const before = await denials();
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(denials).toBeGreaterThan(before);
    await twoFrames(page);
    expect(await drawn?.evaluate((element) => element.isConnected)).toBe(true);
    await page.getByRole("checkbox").check();
    expect(await page.getByRole("button", { name: "确认入库" }).isDisabled()).toBe(true);
    expect(await page.getByText("已入库：").count()).toBe(0);

    await openScreen(page, "记录");
    await page.getByRole("button", { name: "载入示例数据" }).click();
    await page.getByText("示例数据没有载入。").waitFor();
    await openScreen(page, "总览");
    await expectKpi(page, "actual", null);
  });
});

describe("a browser whose storage is full", () => {
  it("stores neither when there is no space for the entry or for the file, says so, and keeps the file to try again", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, REPORT);
    await page.getByRole("checkbox").check();
    const refusals = () => page.evaluate(() => Number(Object(window).refusals));
    for (const [i, method] of (["add", "put"] as const).entries()) {
      await page.evaluate((name) => {
        const store = IDBObjectStore.prototype;
        const real = store[name];
        const counted = Object.assign(window, { refusals: Number(Object(window).refusals ?? 0) });
        store[name] = () => {
          counted.refusals += 1;
          throw new DOMException("no room", "QuotaExceededError");
        };
        Object.assign(window, { makeRoom: () => Object.assign(store, { [name]: real }) });
      }, method);
      await page.getByRole("button", { name: "确认入库" }).click();
      await expect.poll(refusals).toBe(i + 1);
      const refusal = page.getByRole("alert").filter({ hasText: "没有入库。" });
      expect(await refusal.textContent()).toContain("磁盘或浏览器的存储空间已满");
      expect(await page.getByText("已入库：").count()).toBe(0);
      expect(await stored(page)).toEqual({ entries: 0, files: 0 });
      await page.evaluate(() => Object(window).makeRoom());
    }
    await confirmReport(page);
    expect(await stored(page)).toEqual({ entries: 1, files: 1 });
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 55_491);
  });

  it("stores nothing when the browser aborts the transaction", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, REPORT);
    await page.getByRole("checkbox").check();
    await page.evaluate(() => {
      const real = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...args) {
        const request = real.apply(this, args);
        this.transaction.abort();
        return request;
      };
    });
    await page.getByRole("button", { name: "确认入库" }).click();
    await page.getByRole("alert").filter({ hasText: "没有入库。" }).waitFor();
    expect(await stored(page)).toEqual({ entries: 0, files: 0 });
    await openScreen(page, "总览");
    await expectKpi(page, "actual", null);
  });
});

describe("a browser that crashes while a report is stored", () => {
  it("has stored nothing when the entry was written and its file was not", async () => {
    const { context, page } = await visit("#/submit");
    await chooseFiles(page, REPORT);
    await page.getByRole("checkbox").check();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        console.info("hangs");
        for (;;);
      };
    });
    await clickAndCrash(page);

    const again = await reopen(context);
    await expectKpi(again, "actual", null);
    expect(await stored(again)).toEqual({ entries: 0, files: 0 });
    await openScreen(again, "数据上报");
    await chooseFiles(again, REPORT);
    await confirmReport(again);
    expect(await stored(again)).toEqual({ entries: 1, files: 1 });
  });

  it("has stored both when the transaction had completed, although the screen never said so", async () => {
    const { context, page } = await visit("#/submit");
    await chooseFiles(page, REPORT);
    await page.getByRole("checkbox").check();
    await page.evaluate(() => {
      const real = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...args) {
        this.transaction.addEventListener("complete", () => {
          console.info("hangs");
          for (;;);
        });
        return real.apply(this, args);
      };
    });
    await clickAndCrash(page);

    const again = await reopen(context);
    await expectKpi(again, "actual", 55_491);
    expect(await stored(again)).toEqual({ entries: 1, files: 1 });
  });

  it("has stored all or nothing when the page is closed after the click, add, put or complete", async () => {
    const { page } = await visit();
    let people = 0;
    for (const [i, moment] of ["the click", "add", "put", "complete"].entries()) {
      const ministry = ministries[i]?.name ?? "";
      const before = (await stored(page)).entries;
      const closing = await openTab(page, "#/submit");
      const row = { ministry, field: "数字技术", cutoff: "2025-06", people: 100 };
      await chooseFiles(closing, reportFile(`${ministry}.csv`, [row]));
      await closing.getByRole("button", { name: "确认入库" }).waitFor();
      for (const box of await closing.getByRole("checkbox").all()) await box.check();
      await closing.evaluate(() => {
        const passed = new Set(["the click"]);
        Object.assign(window, { passed });
        const { add, put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.add = function (...args) {
          passed.add("add");
          return add.apply(this, args);
        };
        IDBObjectStore.prototype.put = function (...args) {
          passed.add("put");
          this.transaction.addEventListener("complete", () => passed.add("complete"));
          return put.apply(this, args);
        };
      });
      await closing.getByRole("button", { name: "确认入库" }).click({ noWaitAfter: true });
      await closing.waitForFunction((name) => Object(window).passed.has(name), moment);
      await closing.close();

      await page.reload();
      await page.locator("#kpi-actual").waitFor();
      const { entries, files } = await stored(page);
      expect(entries, `closed after ${moment}`).toBe(files);
      people += (entries - before) * row.people;
      await expectKpi(page, "actual", people || null);
    }
  });
});

/** Waits for two frames, after which React has drawn. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Confirms the file that is shown, waits until the page says that it hangs, and kills it there. */
async function clickAndCrash(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const hangs = page.waitForEvent("console", (message) => message.text() === "hangs");
  await page.getByRole("button", { name: "确认入库" }).evaluate((button) => {
    setTimeout(() => (button as HTMLButtonElement).click());
  });
  await hangs;
  const crashed = page.waitForEvent("crash");
  // A crashed page does not answer.
  void devTools.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

async function reopen(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("./");
  return page;
}

/** How many entries and files the database holds, looked up beside the application. */
function stored(page: Page): Promise<{ entries: number; files: number }> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open("knowledge-renewal-journal"));
    const tx = db.transaction(["entries", "files"]);
    const entries = await settled(tx.objectStore("entries").count());
    const files = await settled(tx.objectStore("files").count());
    db.close();
    return { entries, files };
  });
}
