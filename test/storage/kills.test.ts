import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chooseFiles, openScreen } from "../browser/harness/walk.ts";
import { clickAndKill, type Desk, faultWords, journalTitle, openDesk, storedHashes } from "./desk.ts";
import { hashOf, reportNumber } from "./reports.ts";

/** `STORAGE_SHORT=1` for the part that every run of everything makes. */
const KILLS = process.env.STORAGE_SHORT ? 4 : 60;

const folder = mkdtempSync(join(tmpdir(), "killed-profile-"));
let desk: Desk | null = null;
afterAll(async () => {
  await desk?.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

describe("a browser that is killed while reports are confirmed", () => {
  it(`has stored what it showed as stored, and nothing half: ${KILLS} kills`, async () => {
    const shown: string[] = [];
    let unseen = 0;
    for (let n = 0; n < KILLS; n++) {
      desk = await openDesk(folder);
      const { page } = desk;
      await openScreen(page, "数据上报");
      const file = reportNumber(n);
      await chooseFiles(page, file);
      const button = page.getByRole("button", { name: "确认入库" });
      await button.waitFor();
      for (const box of await page.getByRole("checkbox").all()) await box.check();
      const seen = page.getByText(/^已入库：/).waitFor();
      if (await clickAndKill(desk, button, seen, n)) shown.push(hashOf(file));

      desk = await openDesk(folder);
      const title = await journalTitle(desk.page);
      const { entries, files } = await storedHashes(desk.page);
      expect(entries, `shown as stored before kill ${n}`).toEqual(expect.arrayContaining(shown));
      expect(files, `files after kill ${n}`).toEqual(entries);
      expect(title, `after kill ${n}`).toMatch(
        entries.length === 0 ? /上报/ : new RegExp(`^记录完整：${entries.length} 条`),
      );
      expect(await faultWords(desk.page), `after kill ${n}`).toBe("");
      unseen = entries.length - shown.length;
      await desk.close();
    }
    console.log(
      `${KILLS} kills: ${shown.length} shown as stored, all there; ${unseen} stored and not shown any more`,
    );
  }, 3_600_000);
});
