import { join } from "node:path";
import { inject, it } from "vitest";
import { type Pair, pairedRow } from "../../../tools/bench/benchRow.ts";
import { reportRow } from "../../../tools/bench/reportRow.ts";
import { browserForTests } from "../../browser/harness/launch.ts";
import { servedPage } from "../servedPage.ts";

// What the first screen takes beside a floor page that only draws the same bars with React and Query. Both are loaded by
// turns in new profiles at a slowed CPU: `npm run bench -- "first screen"`.

const RUNS = 9;
const SLOWDOWN = 4;

const { openVisit } = browserForTests();
const floorUrl = servedPage(join(import.meta.dirname, "floorPage"));

it("draws the first screen beside the floor page", async () => {
  const pairs: Pair[] = [];
  for (let run = 0; run < RUNS; run++) {
    const floor = await load(floorUrl());
    pairs.push([await load(inject("baseUrl")), floor]);
  }
  const name = `first screen to its figures and bars, CPU 1/${SLOWDOWN}`;
  reportRow(pairedRow(name, "ms", pairs, "floor page", { of: "ratio", atMost: 1.3 }));
});

/** Ms from the navigation to the frame in which the figures and bars are drawn. */
async function load(url: string): Promise<number> {
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
      port1.onmessage = () => console.debug(`drawn ${performance.now()}`);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  // Told by the page itself: a question to it would compile Playwright's own script in the time that is measured.
  const drawn = page.waitForEvent("console", (message) => message.text().startsWith("drawn "));
  await page.goto(url, { waitUntil: "commit" });
  const ms = Number((await drawn).text().slice("drawn ".length));
  await context.close();
  return ms;
}
