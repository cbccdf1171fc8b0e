import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  confirm,
  type Desk,
  faultWords,
  journalTitle,
  NOT_READABLE,
  openDesk,
  storedHashes,
} from "./desk.ts";
import { hashOf, reportNumber } from "./reports.ts";
import { mountSmallDisk, type SmallDisk } from "./smallDisk.ts";

// What was shown as stored is there whatever a full disk did before, in every order of these steps:
// fill and free the disk; a report is stored, or fails (reports are confirmed until one is refused); the browser is
// closed and started again (restart) or killed and started again; the same in a second tab (@2).
const ORDERS = [
  "store store restart fill fail free store store restart",
  "store restart fill fail restart free store restart store restart",
  "store restart fill fail free restart store restart store restart",
  "store fill fail free store restart store restart",
  "store restart fill restart fail free store restart",
  "store restart fill fail kill free restart store restart",
  "store restart fill fail free kill store restart",
  "store restart fill fail fail free store fill fail free store restart",
  "store restart store@2 fill fail free store@2 store store@2 restart",
  "store restart store@2 fill fail@2 fail free store store@2 kill store restart",
  "fill fail free store restart store restart",
];

let disk: SmallDisk | null = null;
let desk: Desk | null = null;

afterEach(async () => {
  await desk?.close().catch(() => undefined);
  disk?.remove();
  [desk, disk] = [null, null];
});

const probe = mountSmallDisk(1);
probe?.remove();

if (!probe) console.warn("Left out: a small disk cannot be mounted here, which takes root and Linux.");

/** `STORAGE_SHORT=1` for the part that every run of everything makes. */
const CHOSEN = process.env.STORAGE_SHORT ? ORDERS.slice(0, 2) : ORDERS;

describe.skipIf(!probe)("a disk that is full for a while", () => {
  it.each(CHOSEN)("%s", async (order) => {
    disk = mountSmallDisk();
    if (!disk) throw new Error("The small disk cannot be mounted");
    const folder = join(disk.folder, "profile");
    desk = await openDesk(folder);
    const shown: string[] = [];
    let [number, refusals] = [0, 0];
    let second: Desk["page"] | null = null;
    /** Confirms the next report; true when the screen said that it is stored. */
    const next = async (page: Desk["page"]) => {
      const file = reportNumber(number++);
      const refusal = await confirm(page, file);
      if (refusal === NOT_READABLE) return false;
      if (refusal === null) shown.push(hashOf(file));
      else {
        refusals += 1;
        console.log(`refused: ${refusal}`);
        expect(refusal, "what was read back").toMatch(/原有记录都在。|读出来之前不再存入。/);
      }
      return refusal === null;
    };
    for (const step of order.split(" ")) {
      const [what, tab] = step.split("@");
      if (tab && !second) {
        second = await desk.context.newPage();
        await second.goto("./");
      }
      const page = (tab && second) || desk.page;
      if (what === "fill") disk.fill();
      else if (what === "free") disk.free();
      else if (what === "store")
        await vi.waitFor(async () => expect(await next(page), step).toBe(true), { timeout: 60_000 });
      else if (what === "fail") {
        // The browser gives up space of its own meanwhile.
        for (let tries = 0; ; tries++) {
          disk.fill();
          if (!(await next(page))) break;
          expect(tries, "reports on a full disk").toBeLessThan(20);
        }
      } else {
        await (what === "kill" ? desk.kill() : desk.close());
        second = null;
        desk = await openDesk(folder);
      }
    }
    const title = await journalTitle(desk.page);
    const { entries, files } = await storedHashes(desk.page);
    console.log(
      `${order}: ${shown.length} shown as stored, ${refusals} refused; ${entries.length} there; ${title}`,
    );
    expect(entries).toEqual(expect.arrayContaining(shown));
    expect(files).toEqual(expect.arrayContaining(entries));
    expect(title).toMatch(new RegExp(`^记录完整：${entries.length} 条`));
    expect(await faultWords(desk.page)).toBe("");
  });
});
