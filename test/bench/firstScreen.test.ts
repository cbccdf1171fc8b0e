import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, inject, it } from "vitest";
import { browserForTests } from "../browser/launch.ts";

// What the first screen takes beside a floor page that only draws the same bars with React and Query. Both are loaded by
// turns in new profiles at a slowed CPU. Printed, not asserted: `npx vitest run --project bench test/bench/firstScreen.test.ts`.

const RUNS = 9;
const SLOWDOWN = 4;
const FLOOR = join(import.meta.dirname, "floorPage");

interface Load {
  /** ms from the navigation to the frame in which the figures and bars are drawn. */
  readonly ms: number;
  /** Addresses that were asked for until then, the page's own first. */
  readonly requests: readonly string[];
}

const { openVisit } = browserForTests();
let folder: string;
let server: PreviewServer;
let floorUrl: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "floor-page-"));
  const { NODE_ENV } = process.env;
  // The test runner's "test" would bring the development build of React.
  process.env.NODE_ENV = "production";
  const options = {
    root: FLOOR,
    base: "./",
    configFile: false,
    publicDir: false,
    logLevel: "error",
  } as const;
  await build({
    ...options,
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  process.env.NODE_ENV = NODE_ENV;
  server = await preview({ ...options, build: { outDir: folder }, preview: { host: "127.0.0.1", port: 0 } });
  floorUrl = server.resolvedUrls?.local[0] ?? "";
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it("draws the first screen beside the floor page", async () => {
  const pages = { floor: floorUrl, "first screen": inject("baseUrl") };
  const loads: Record<string, Load[]> = { floor: [], "first screen": [] };
  for (let run = 0; run < RUNS; run++)
    for (const [name, url] of Object.entries(pages)) loads[name]?.push(await load(url));

  for (const [name, all] of Object.entries(loads)) {
    const requests = all.at(-1)?.requests ?? [];
    const script = await Promise.all(requests.filter((url) => url.endsWith(".js")).map(gzippedBytes));
    const kilobytes = script.reduce((sum, bytes) => sum + bytes, 0) / 1024;
    console.log(
      `${name}, CPU 1/${SLOWDOWN}: median ${median(all.map(({ ms }) => ms)).toFixed(0)} ms of ${all.map(({ ms }) => ms.toFixed(0)).join(" ")}; ` +
        `until then ${requests.length} requests, ${kilobytes.toFixed(1)} KB of gzipped script`,
    );
    console.log(requests.map((url) => new URL(url).pathname).join(" "));
  }
  // Of each pair, because how busy the machine is changes from one to the next.
  const ratios = loads.floor?.map(({ ms }, run) => (loads["first screen"]?.[run]?.ms ?? Number.NaN) / ms);
  console.log(`first screen: ${median(ratios ?? []).toFixed(2)} × the floor page`);
});

async function load(url: string): Promise<Load> {
  const { context, page } = await openVisit({
    viewport: { width: 1440, height: 900 },
    // The floor page has an address of its own.
    expectedTroubles: /^request: /,
  });
  const devTools = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelectorAll("svg.bullet").length < 16) return requestAnimationFrame(look);
      // A message after the frame's callbacks comes when its layout and paint are done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(window, { drawn: performance.now() });
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  const drawn = await page.waitForFunction(() => Object(window).drawn as number | undefined);
  const ms = Number(await drawn.jsonValue());
  const requests = await page.evaluate(
    (until) => [
      location.href,
      ...performance
        .getEntriesByType("resource")
        .filter(({ name, startTime }) => startTime < until && name.startsWith("http"))
        .map(({ name }) => name),
    ],
    ms,
  );
  await context.close();
  return { ms, requests };
}

async function gzippedBytes(url: string): Promise<number> {
  return gzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer())).length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
