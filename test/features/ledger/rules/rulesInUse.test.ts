import { describe, expect, it } from "vitest";
import type { RulePack } from "../../../../src/domain/ledger/rulePack.ts";
import { rulesInUse } from "../../../../src/features/ledger/rules/rulesInUse.ts";
import type { EntryBody } from "../../../../src/journal/entries/entry.ts";
import { foldLedgers } from "../../../../src/journal/fold/ledgerState.ts";
import { foldJournal } from "../../../../src/journal/fold/state.ts";
import { rulePacks } from "../../../../tools/rulePacks.ts";
import { journalOf, writer } from "../../../journal/entries/draft.ts";
import { foldOwn } from "../../../journal/fold/foldOwn.ts";

const files = rulePacks();
const SHANDONG = files.find(({ id }) => id === "shandong-2026")!;
const published = (over: Partial<RulePack>): EntryBody => ({
  kind: "rules-published",
  pack: { ...SHANDONG, ...over },
});

/** Which packs are used, by what they say, and how the published ones stand, when the planner wrote these. */
function used(...bodies: EntryBody[]) {
  const lines = journalOf(...bodies);
  const inUse = rulesInUse(files, foldLedgers(lines, foldOwn(lines)).rules);
  return {
    titles: inUse.packs.map(({ title }) => title),
    standings: inUse.published.map(({ standing }) => standing),
  };
}

const titles = files.map(({ title }) => title);
const withTitle = (title: string) => titles.map((each) => (each === SHANDONG.title ? title : each));

describe("rulesInUse(files, published)", () => {
  it("adds a published pack to those of the data folder", () => {
    expect(used(published({ id: "henan-2026", title: "河南" }))).toEqual({
      titles: [...titles, "河南"],
      standings: ["used"],
    });
  });

  it("uses of one id the pack with the newest document, in whatever order they were published, and of one date the last", () => {
    const older = published({ date: "2026-01-05", title: "旧" });
    const newer = published({ date: "2026-09-01", title: "新" });
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const { titles: found, standings } = used(...order);
      expect(found).toEqual(withTitle("新"));
      expect(standings).toEqual(order.map((each) => (each === newer ? "used" : "replaced")));
    }
    expect(used(older).titles).toEqual(titles);
    expect(used(published({ title: "更正" }), published({ title: "再更正" }))).toEqual({
      titles: withTitle("再更正"),
      standings: ["replaced", "used"],
    });
  });

  it("goes back to the pack before when one is withdrawn", () => {
    const body = published({ date: "2026-09-01", title: "新" });
    const [entry] = journalOf(body);
    expect(used(body, { kind: "rules-withdrawn", target: entry!.id })).toEqual({
      titles,
      standings: ["withdrawn"],
    });
  });

  it("does not use what it cannot read", () => {
    const rules = [{ ...SHANDONG.rules[0], kind: "of-a-newer-program" }] as unknown as RulePack["rules"];
    expect(used(published({ rules, date: "2026-09-01" }))).toEqual({ titles, standings: ["unreadable"] });
  });

  it("uses nothing of a key that is not the planner's", () => {
    const lines = journalOf(published({ date: "2026-09-01" }));
    const stranger = foldJournal(lines, { own: new Set([writer(2).publicKey]) });
    expect(foldLedgers(lines, stranger).rules).toEqual([]);
  });
});
