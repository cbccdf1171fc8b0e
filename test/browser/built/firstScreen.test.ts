import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";

/** Gzipped script that must load before the first screen is usable, in bytes. */
const MAX_SCRIPT_BYTES = 100 * 1024;

/** The page, its script and the files under `data/` that the figures are made from. */
const MAX_REQUESTS = 8;

/** A class name in the code of each large library, which the build does not rename. */
const LARGE_LIBRARIES = { "AG Grid": "ag-root-wrapper", Recharts: "recharts-wrapper" };

/** What only a copy that joins a shared keeper needs, each by a text in its code. */
const SHARING = { "the shared keeper": "knowledge-renewal-sharing", "the NATS client": "nats.ws" };

interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const dist = join(import.meta.dirname, "../../../dist");
const manifest: Readonly<Record<string, ManifestChunk>> = JSON.parse(
  readFileSync(join(dist, ".vite/manifest.json"), "utf8"),
);
const firstScripts = staticClosure(Object.keys(manifest).filter((key) => manifest[key]?.isEntry));
const laterScripts = Object.values(manifest)
  .map((chunk) => chunk.file)
  .filter((file) => file.endsWith(".js") && !firstScripts.includes(file));

describe("the script of the first screen", () => {
  it(`is at most ${MAX_SCRIPT_BYTES / 1024} KB gzipped`, () => {
    const bytes = firstScripts.reduce((sum, file) => sum + gzippedBytes(file), 0);
    console.log(
      `First screen: ${(bytes / 1024).toFixed(1)} KB of gzipped script (${firstScripts.join(", ")})`,
    );
    expect(firstScripts).not.toEqual([]);
    expect(bytes).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
  });

  it.each(Object.entries({ ...LARGE_LIBRARIES, ...SHARING }))(
    "does not contain %s, which another script brings",
    (_name, mark) => {
      expect(firstScripts.filter((file) => textOf(file).includes(mark))).toEqual([]);
      expect(laterScripts.filter((file) => textOf(file).includes(mark))).not.toEqual([]);
    },
  );
});

describe("the first screen", () => {
  const { visit, openVisit } = browserForTests();

  it("shows figures and ministries before any other script arrives, and nothing moves afterwards", async () => {
    const { context, page } = await openVisit({ ownProfile: true });
    const requests: string[] = [];
    context.on("request", (request) => requests.push(new URL(request.url()).pathname));
    let held = 0;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const isLater = (url: URL) => laterScripts.some((file) => url.pathname.endsWith(file));
    await context.route(isLater, async (route) => {
      held += 1;
      await released;
      await route.continue();
    });
    // Tall enough for the whole screen: what moves below the fold counts too.
    await page.setViewportSize({ width: 1440, height: 3000 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Object(entry).value));
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto("./");
    await page.locator("#kpi-quota").waitFor();
    expect(await page.locator("#kpi-quota").getAttribute("value")).toBe("980000");
    await page.getByRole("link", { name: "国家知识产权局" }).first().waitFor();
    expect(await page.locator(".recharts-wrapper").count()).toBe(0);

    await expect.poll(() => held).toBeGreaterThan(0);
    const untilFigures = requests.slice(
      0,
      requests.findIndex((path) => laterScripts.some((file) => path.endsWith(file))),
    );
    console.log(`First screen: ${untilFigures.length} requests until figures: ${untilFigures.join(" ")}`);
    expect(untilFigures.length).toBeLessThanOrEqual(MAX_REQUESTS);
    release();
    await page.locator(".recharts-wrapper").first().waitFor();
    const shifts = await page.evaluate(() => Object(window).shifts as number[]);
    expect(shifts).toEqual([]);
    const loaded = laterScripts.filter((file) => requests.some((path) => path.endsWith(file)));
    const isSharing = (file: string) => Object.values(SHARING).some((mark) => textOf(file).includes(mark));
    expect(loaded.filter(isSharing)).toEqual([]);
  });

  it("without script shows the same frame as the application", async () => {
    const { page } = await visit();
    await page.locator("#kpi-quota").waitFor();
    const { page: still } = await openVisit({ javaScriptEnabled: false });
    await still.goto("./");

    for (const part of [".brand", "nav a >> nth=0", "nav a >> nth=4"]) {
      const before = still.locator(part);
      const after = page.locator(part);
      expect(await before.textContent()).toBe(await after.textContent());
      expect(await before.boundingBox(), part).toEqual(await after.boundingBox());
    }
    expect(await still.locator("main").textContent()).toContain("JavaScript");
  });
});

/** The script files that load before any of `keys` runs: they and all that they import statically. */
function staticClosure(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(manifest[key]?.imports ?? []));
  }
  return [...seen].flatMap((key) => manifest[key]?.file ?? []);
}

function gzippedBytes(file: string): number {
  return gzipSync(readFileSync(join(dist, file))).length;
}

function textOf(file: string): string {
  return readFileSync(join(dist, file), "utf8");
}
