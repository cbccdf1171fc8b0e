import { describe, expect, it } from "vitest";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { receiptLosses } from "../../../src/journal/fold/receiptLosses.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import { desk } from "./desk.ts";

const [A, B, C] = ["a", "b", "c"].map((letter) => letter.repeat(64)) as [string, string, string];

function receipt(number: number, ...holds: string[]): EntryBody {
  return { kind: "receipt-issued", number, holds };
}

/** The losses that the receipts of one ministry show, issued one after the other. */
function losses(...bodies: EntryBody[]) {
  const planner = desk(1);
  for (const body of bodies) planner.write(body, { author: { kind: "ministry", name: "财政部" } });
  const { receipts } = foldJournal(planner.known, { own: new Set([planner.key]) });
  return receiptLosses(receipts).map(({ ministry, receipt: { number }, missing }) => [
    ministry,
    number,
    missing,
  ]);
}

describe("receiptLosses(receipts)", () => {
  it("is empty while every receipt names what the one before did", () => {
    expect(losses()).toEqual([]);
    expect(losses(receipt(1, A), receipt(2, A, B), receipt(3, A, B, C))).toEqual([]);
  });

  it("names the entries that the last receipt lacks, whichever earlier one had them", () => {
    expect(losses(receipt(1, A, B, C), receipt(2, C), receipt(2, C))).toEqual([["财政部", 2, [A, B]]]);
  });

  it("is empty again when a later receipt names them again", () => {
    expect(losses(receipt(1, A, B), receipt(1, B), receipt(2, A, B))).toEqual([]);
  });

  it("does not take another ministry's receipt or another key's for the planner's", () => {
    const [planner, other] = [desk(1), desk(2)];
    planner.write(receipt(1, A), { author: { kind: "ministry", name: "财政部" } });
    planner.write(receipt(1, B), { author: { kind: "ministry", name: "科技部" } });
    other.learn(planner);
    other.write(receipt(2), { author: { kind: "ministry", name: "财政部" } });
    const { receipts } = foldJournal(other.known, { own: new Set([planner.key]) });
    expect(receipts).toHaveLength(2);
    expect(receiptLosses(receipts)).toEqual([]);
  });
});
