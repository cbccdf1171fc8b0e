import type { CheckedFile } from "../../../src/app/workers/intakeWorker.ts";
import {
  EMPTY_INTAKE,
  type IntakeAction,
  type IntakeItem,
  type IntakeState,
  reduceIntake,
} from "../../../src/features/submit/session/intakeState.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { CONTEXT } from "../../intake/context.ts";

const HEADER = "年度,部门,领域,统计截止,累计完成人数";

/** Rows `部门,领域,统计截止,人数` as a report's bytes. */
export function reportBytes(...rows: readonly string[]): Uint8Array {
  const lines = rows.map((row) => `${row.split(",")[2]?.slice(0, 4)},${row}`);
  return new TextEncoder().encode([HEADER, ...lines].join("\r\n"));
}

/** What the worker would answer for these bytes. */
export function checked(bytes: Uint8Array): CheckedFile {
  const reading = readReport(bytes, CONTEXT);
  const columns = HEADER.split(",").map((name, index) => ({ name, index }));
  return { ...reading, sheet: null, sheets: [], columns, sha256: sha256Hex(bytes) };
}

/** The session after several actions. */
export function session(...actions: readonly IntakeAction[]): IntakeState {
  return actions.reduce(reduceIntake, EMPTY_INTAKE);
}

/** Files that were taken in together and checked; their ids count from 1. */
export function handled(files: Readonly<Record<string, Uint8Array>>): IntakeItem[] {
  const entries = Object.entries(files);
  return [
    ...session(
      { kind: "added", files: entries.map(([name, { length }]) => ({ name, size: length })) },
      ...entries.flatMap(([, bytes], i): IntakeAction[] => [
        { kind: "started", id: i + 1 },
        { kind: "loaded", id: i + 1, bytes },
        { kind: "checked", id: i + 1, revision: 0, reading: checked(bytes) },
      ]),
    ).items,
  ];
}
