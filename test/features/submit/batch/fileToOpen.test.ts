import { expect, it } from "vitest";
import { fileToOpen } from "../../../../src/features/submit/batch/fileToOpen.ts";
import { actionsOf } from "../../../../src/features/submit/batch/standingWords.ts";
import type { FileStanding } from "../../../../src/features/submit/session/assess.ts";

const opened = (...standings: FileStanding[]) =>
  fileToOpen(standings.map((standing) => ({ standing })))?.standing;

it("a file alone opens at once, also while it is checked", () => {
  expect(opened("checking")).toBe("checking");
});

it("of a batch the first that a person must decide on opens, once all are checked", () => {
  expect(opened("rejected", "checking")).toBeUndefined();
  expect(opened("ready", "to-confirm", "rejected")).toBe("to-confirm");
  expect(opened("ready", "stored")).toBeUndefined();
});

it("duplicates do not open: one of them is chosen above", () => {
  expect(opened("duplicate", "duplicate", "empty")).toBe("empty");
  expect(opened("duplicate", "duplicate")).toBeUndefined();
});

it("a file can be looked at, checked again, taken back or removed as its standing allows", () => {
  const allowed = (["ready", "failed", "set-aside", "identical", "stored", "checking"] as const).map(
    actionsOf,
  );
  expect(allowed).toEqual([
    ["opened", "discarded"],
    ["retried", "discarded"],
    ["restored", "discarded"],
    ["discarded"],
    [],
    [],
  ]);
});
