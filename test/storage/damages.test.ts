import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import fields from "../../data/fields.json" with { type: "json" };
import ministries from "../../data/ministries.json" with { type: "json" };
import { type ChosenFile, fileOf } from "../browser/harness/reportFile.ts";
import { DAMAGES, UNREADABLE } from "./damages.ts";
import {
  backUp,
  confirm,
  type Desk,
  faultWords,
  journalTitle,
  openDesk,
  restore,
  storedHashes,
} from "./desk.ts";
import { hashOf, reportNumber } from "./reports.ts";

const folder = mkdtempSync(join(tmpdir(), "damaged-profile-"));
const whole = join(folder, "whole");
const REPORTS = [reportNumber(0), reportNumber(1), largeFile()];
let backup: Buffer;
let desk: Desk | null = null;

/** More than 64 KB even compressed, which Chromium keeps in a file of its own. */
function largeFile(): ChosenFile {
  const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, "0")}`);
  const rows = months.flatMap((cutoff, i) =>
    ministries.flatMap(({ name: ministry }) =>
      fields.map(({ name: field }) => {
        const row = `2024,${ministry},${field},${cutoff},${i + 1}`;
        return `${row},${createHash("sha256").update(row).digest("hex")}`;
      }),
    ),
  );
  return fileOf("2024.csv", ["年度,部门,领域,统计截止,累计完成人数,备注", ...rows, ""].join("\r\n"));
}

beforeAll(async () => {
  desk = await openDesk(whole);
  for (const file of REPORTS) expect(await confirm(desk.page, file)).toBeNull();
  backup = await backUp(desk.page);
  expect(await journalTitle(desk.page)).toMatch(/^记录完整：3 条/);
  await desk.close();
});

afterEach(async () => {
  await desk?.close().catch(() => undefined);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `STORAGE_SHORT=1` for the part that every run of everything makes. */
const CHOSEN = DAMAGES.filter((_, index) => !process.env.STORAGE_SHORT || index % 8 === 0);

describe("a store that was damaged by hand", () => {
  it.each(CHOSEN)(
    "$name: nothing disappears without a word, all comes back from the backup",
    async (damage) => {
      const profile = join(folder, damage.name);
      cpSync(whole, profile, { recursive: true });
      if ("files" in damage) damage.files(join(profile, "Default/IndexedDB"));
      desk = await openDesk(profile);
      if ("page" in damage) await damage.page(desk.page);

      const title = await journalTitle(desk.page);
      const words = await faultWords(desk.page);
      const hashes = REPORTS.map(hashOf).sort();
      const { entries, files } = await storedHashes(desk.page).catch(() => ({ entries: [], files: [] }));
      console.log(
        `${damage.name}: ${entries.length} entries, ${files.length} files; ${title}; ${words || "no words"}`,
      );
      const isWhole = /^记录完整：3 条/.test(title);
      expect(isWhole || words !== "", "what is wrong is said on every screen").toBe(true);
      if (isWhole) expect([entries, files]).toEqual([hashes, hashes]);

      // Then the words ask to keep a copy of the folder and to clear the site's data in the browser's settings.
      if (UNREADABLE.test(words)) {
        const devTools = await desk.context.newCDPSession(desk.page);
        const { origin } = new URL(desk.page.url());
        await devTools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
        await desk.page.reload();
      }
      // From any screen.
      await desk.page.goto(isWhole ? "./#/log" : "./#/matrix");
      const answer = await restore(desk.page, backup);
      expect(answer).toMatch(isWhole ? /不需要恢复/ : /^已恢复/);
      const { page } = desk;
      // Without a reload too.
      await vi.waitFor(async () => expect(await faultWords(page)).toBe(""), { timeout: 60_000 });
      expect(await journalTitle(page)).toMatch(/^记录完整：3 条/);
      expect(await faultWords(page)).toBe("");
      expect(await storedHashes(desk.page)).toMatchObject({ entries: hashes, files: hashes });

      expect(await confirm(desk.page, reportNumber(2))).toBeNull();
      await desk.close();
      desk = await openDesk(profile);
      expect(await journalTitle(desk.page)).toMatch(/^记录完整：4 条/);
      expect(await faultWords(desk.page)).toBe("");
      expect((await storedHashes(desk.page)).entries).toEqual([...hashes, hashOf(reportNumber(2))].sort());
    },
  );
});
