import { describe, expect, it } from "vitest";
import { type BackupRecord, entriesSince, isBackupDue } from "../../../src/app/backup/backupRecord.ts";
import { accepted, draft, journalOf, SAMPLE_REMOVED, submission } from "../../journal/entries/draft.ts";

/** Entries of this day, by `draft()`. */
const START = Date.parse(draft().time);
const DAY = 86_400_000;
const NONE: BackupRecord = { last: null, automatic: "off" };

function reports(count: number) {
  return journalOf(...Array.from({ length: count }, () => accepted(submission())));
}

function backedUp(entries: number, time = START): BackupRecord {
  return { last: { time: new Date(time).toISOString(), entries, way: "file" }, automatic: "off" };
}

describe("isBackupDue(record, entries, now)", () => {
  it("is due after 20 entries or 7 days without a backup", () => {
    expect(isBackupDue(NONE, [], START)).toBe(false);
    expect(isBackupDue(NONE, reports(19), START)).toBe(false);
    expect(isBackupDue(NONE, reports(20), START)).toBe(true);
    expect(isBackupDue(NONE, reports(1), START + 7 * DAY - 1)).toBe(false);
    expect(isBackupDue(NONE, reports(1), START + 7 * DAY)).toBe(true);
  });

  it("counts from the last backup; without a new entry none is due", () => {
    expect(isBackupDue(backedUp(30), reports(30), START + 365 * DAY)).toBe(false);
    expect(isBackupDue(backedUp(30), reports(49), START)).toBe(false);
    expect(isBackupDue(backedUp(30), reports(50), START)).toBe(true);
    expect(isBackupDue(backedUp(30, START + DAY), reports(31), START + 7 * DAY)).toBe(false);
    expect(isBackupDue(backedUp(30, START + DAY), reports(31), START + 8 * DAY)).toBe(true);
  });

  it("is due at once where the automatic backup does not work", () => {
    const stopped: BackupRecord = { ...backedUp(1), automatic: "stopped" };
    expect(isBackupDue(stopped, reports(1), START)).toBe(false);
    expect(isBackupDue(stopped, reports(2), START)).toBe(true);
  });

  it("does not count sample data", () => {
    expect(isBackupDue(NONE, journalOf(SAMPLE_REMOVED), START + 30 * DAY)).toBe(false);
    expect(entriesSince(null, [...journalOf(SAMPLE_REMOVED), ...reports(2)])).toBe(2);
  });
});
