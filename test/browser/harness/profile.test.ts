import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests, type Visit } from "./launch.ts";
import { expectKpi } from "./walk.ts";

const { visit, openVisit } = browserForTests();

/** The visit of the first test, of which the second must find nothing. */
let earlier: Visit;

describe("the profile that tests share", () => {
  it("takes data of every kind, another page, routes, a permission and an answer to dialogs", async () => {
    earlier = await openVisit({ expectedTroubles: /left/ });
    const { context, page } = earlier;
    await page.goto("./#/help");
    await leaveData(page);
    expect(await dataIn(page)).toEqual({
      local: 2,
      session: 1,
      cookie: "left=1",
      name: "left",
      databases: ["knowledge-renewal-journal", "left"],
      caches: ["left"],
      files: ["left"],
    });
    await page.setViewportSize({ width: 500, height: 500 });
    await page.emulateMedia({ media: "print" });
    await context.grantPermissions(["clipboard-read"]);
    expect(await mayReadClipboard(page)).toBe(true);
    await context.route("**/data/plans/2025.csv", (route) => route.fulfill({ body: "left" }));
    await page.route("**/data/plans/2024.csv", (route) => route.fulfill({ body: "left" }));
    page.on("dialog", (dialog) => dialog.accept());
    await (await context.newPage()).goto("./#/matrix");
    await page.evaluate(() => {
      window.addEventListener("beforeunload", (event) => event.preventDefault());
      console.error("left");
    });
    await expect.poll(() => earlier.troubles).toEqual(["console: left"]);
  });

  it("is the same page without any of it in the next test, nor with what went wrong there", async () => {
    const { context, page, troubles } = await visit("#/?year=2025");
    expect(page === earlier.page).toBe(true);
    await expectKpi(page, "quota", 980_000);
    expect(await dataIn(page)).toEqual({
      local: 1,
      session: 0,
      cookie: "",
      name: "",
      databases: ["knowledge-renewal-journal"],
      caches: [],
      files: [],
    });
    expect(context.pages()).toEqual([page]);
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720]);
    expect(await page.evaluate(() => matchMedia("print").matches)).toBe(false);
    expect(await mayReadClipboard(page)).toBe(false);
    expect(await page.evaluate(() => confirm("?")), "a dialog nobody answers").toBe(false);
    expect(await page.evaluate(() => history.length), "the blank page and this one").toBe(2);
    expect(troubles).toEqual([]);
  });

  it("is not given to a second visit of a test, to one with a setting, nor to one that asks for its own", async () => {
    const first = await visit();
    const others = [await visit(), await openVisit({ locale: "en" }), await openVisit({ ownProfile: true })];
    const contexts = [first, ...others].map(({ context }) => context);
    expect(new Set(contexts).size).toBe(4);
    expect(() => first.page.addInitScript("")).toThrow("ownProfile");
    expect(() => first.page.clock.setFixedTime(0)).toThrow("ownProfile");
  });

  it("is replaced when its page was closed", async () => {
    const { page } = await visit();
    expect(page === earlier.page).toBe(true);
    await page.close();
  });

  it("is a new one after that", async () => {
    const { page } = await visit("#/?year=2025");
    expect(page === earlier.page).toBe(false);
    await expectKpi(page, "quota", 980_000);
  });
});

function mayReadClipboard(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { state } = await navigator.permissions.query({ name: "clipboard-read" as PermissionName });
    return state === "granted";
  });
}

async function leaveData(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem("left", "1");
    sessionStorage.setItem("left", "1");
    // biome-ignore lint/suspicious/noDocumentCookie: this is the cookie that the next test must not find
    document.cookie = "left=1";
    window.name = "left";
    await caches.open("left");
    await new Promise((opened) => {
      indexedDB.open("left").onsuccess = opened;
    });
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle("left", { create: true });
  });
}

/** What the application's address holds in this profile. */
function dataIn(page: Page) {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      name: window.name,
      databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
      caches: await caches.keys(),
      files,
    };
  });
}
