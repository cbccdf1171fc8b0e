import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { chooseFiles, openScreen } from "../browser/harness/walk.ts";
import { clickAndKill, type Desk, faultWords, journalTitle, openDesk, storedHashes } from "./desk.ts";
import { MINISTRY, receipts, reportPackages, type SentPackage } from "./packages.ts";

/** `STORAGE_SHORT=1` for the part that every run of everything makes. */
const ROUNDS = process.env.STORAGE_SHORT ? 1 : 15;

const folder = mkdtempSync(join(tmpdir(), "killed-exchange-"));
const CLERK = { kind: "ministry", name: MINISTRY } as const;
let desk: Desk | null = null;
afterAll(async () => {
  await desk?.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const openPlanner = () => openDesk(join(folder, "planner"));
const openClerk = () => openDesk(join(folder, "clerk"), CLERK);

/** Chooses a package and gives the button that takes it; the writer's key is admitted with the first one. */
async function choose(page: Page, { file }: SentPackage) {
  await openScreen(page, "数据上报");
  await chooseFiles(page, file);
  const take = page.getByRole("button", { name: /收下$/ });
  await take.waitFor();
  const compared = page.getByLabel("指纹已核对，一致");
  if (await compared.isVisible()) await compared.check();
  return take;
}

/** How many reports wait to be signed for. */
async function awaiting(page: Page): Promise<number> {
  await openScreen(page, "数据上报");
  const title = page.getByRole("heading", { name: /^待签收 \d+ 份$/ });
  await title.waitFor();
  return Number(/\d+/.exec((await title.textContent()) ?? "")?.[0]);
}

describe("a browser that is killed while packages are confirmed", () => {
  it(`has stored what it showed as stored, and nothing half: ${ROUNDS * 4} kills`, async () => {
    const sent = await reportPackages(ROUNDS + 1);
    const answers = await receipts(sent);
    const shown: Record<"packages" | "receipts", Set<SentPackage>> = {
      packages: new Set(),
      receipts: new Set(),
    };
    const counts = { kills: 0, taken: 0, signed: 0, issued: 0, received: 0 };

    /** Starts the browser again and looks at everything that it stores. */
    async function checked(open: () => Promise<Desk>, what: keyof typeof shown): Promise<Desk> {
      const opened = await open();
      desk = opened;
      const title = await journalTitle(opened.page);
      const { ids, entries, files } = await storedHashes(opened.page);
      const stored = new Set(ids);
      for (const one of what === "packages" ? sent : answers) {
        const there = one.entries.filter(({ id }) => stored.has(id)).length;
        expect([0, one.entries.length], `${one.file.name}, all of it or nothing`).toContain(there);
        if (shown[what].has(one)) expect(there, `${one.file.name}, shown as stored`).toBeGreaterThan(0);
      }
      expect(files, "files that entries name").toEqual(expect.arrayContaining(entries));
      expect(title).toMatch(new RegExp(`^记录完整：${ids.length} 条`));
      expect(await faultWords(opened.page)).toBe("");
      return opened;
    }
    /** Takes a package until the screen shows that it is stored. */
    async function take(page: Page, one: SentPackage): Promise<void> {
      await (await choose(page, one)).click();
      await page.getByText(/^已收下“/).waitFor();
    }
    let round = 0;
    async function kill(opened: Desk, button: Parameters<typeof clickAndKill>[1], seen: Promise<unknown>) {
      // There are as many kinds of kills as moments repeat: with the round, each kind comes at every moment.
      return clickAndKill(opened, button, seen, counts.kills++ + round);
    }

    for (const [open, [first]] of [
      [openPlanner, sent],
      [openClerk, answers],
    ] as const) {
      desk = await open();
      if (first) await take(desk.page, first);
      await desk.close();
    }
    for (round = 1; round <= ROUNDS; round++) {
      const [report, answer] = [sent[round], answers[round]] as [SentPackage, SentPackage];
      let planner = await checked(openPlanner, "packages");
      const takeReport = await choose(planner.page, report);
      if (await kill(planner, takeReport, planner.page.getByText(/^已收下“/).waitFor())) {
        counts.taken += 1;
        shown.packages.add(report);
      }

      planner = await checked(openPlanner, "packages");
      await take(planner.page, report);
      shown.packages.add(report);
      let waiting = await awaiting(planner.page);
      const sign = planner.page.getByRole("button", { name: "签收", exact: true }).first();
      const isSigned = planner.page.getByRole("heading", { name: `待签收 ${waiting - 1} 份` }).waitFor();
      if (await kill(planner, sign, isSigned)) {
        counts.signed += 1;
        waiting -= 1;
      }

      planner = await checked(openPlanner, "packages");
      const stillWaiting = await awaiting(planner.page);
      expect(stillWaiting, "reports that were shown as signed for").toBeLessThanOrEqual(waiting);
      await planner.page.getByRole("button", { name: "签收", exact: true }).first().click();
      await planner.page.getByRole("heading", { name: `待签收 ${stillWaiting - 1} 份` }).waitFor();
      const issue = planner.page.getByRole("button", { name: `下载回执（${MINISTRY}）` });
      await issue.waitFor();
      if (await kill(planner, issue, planner.page.waitForEvent("download"))) counts.issued += 1;

      planner = await checked(openPlanner, "packages");
      const rows = planner.page.getByRole("table", { name: /^记录完整/ });
      const more = planner.page.getByRole("button", { name: /^列出全部 \d+ 条/ });
      if (await more.isVisible()) await more.click();
      expect(await rows.getByText(/^回执第 \d+ 号$/).count()).toBeGreaterThanOrEqual(counts.issued);
      await planner.close();

      let clerk = await checked(openClerk, "receipts");
      const takeAnswer = await choose(clerk.page, answer);
      if (await kill(clerk, takeAnswer, clerk.page.getByText(/^已收下“/).waitFor())) {
        counts.received += 1;
        shown.receipts.add(answer);
      }
      clerk = await checked(openClerk, "receipts");
      await take(clerk.page, answer);
      shown.receipts.add(answer);
      await clerk.close();
    }
    console.log(`shown as stored before the kill, and there: ${JSON.stringify(counts)}`);
  }, 3_600_000);
});
