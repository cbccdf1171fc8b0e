import { CLASS_MARKS } from "../../../domain/ledger/classColumns.ts";
import { nearlySameName } from "../../../domain/ledger/nearlySameName.ts";
import { hasSameBytes, viewOf } from "../records/cellBytes.ts";
import { type ClassCheckContext, placeOfClass } from "./classCheckContext.ts";
import type { ClassTable } from "./classTable.ts";
import { findTwins, mixedHash } from "./classTwins.ts";

/** Finds classes with one key (年度, 部门, 班次编号), and classes of one unit on the same days that are likely one. */
export function checkTwins(context: ClassCheckContext): void {
  checkKeys(context);
  checkEvents(context);
}

function checkKeys({ table, texts, bytes, ministries, findings }: ClassCheckContext): void {
  const { count, codeHash, year, ministry } = table;
  const view = viewOf(bytes);
  // In the place of the hashes of the codes, which nobody needs any more: fresh memory is what a large ledger waits for.
  const hashes = codeHash.subarray(0, count);
  for (let i = 0; i < count; i++)
    hashes[i] = mixedHash(mixedHash(hashes[i] as number, year[i] as number), ministry[i] as number);
  findTwins(hashes, (other, i) => {
    if (year[other] !== year[i] || ministry[other] !== ministry[i]) return false;
    if (!hasSameText(view, table.code, other, i)) return false;
    const isCopy = areCopies(table, view, other, i);
    findings.report(isCopy ? "duplicate-key" : "conflicting-duplicate", placeOfClass(table, i, "班次编号"), {
      otherRow: table.row[other] ?? 0,
      year: year[i] ?? 0,
      ministry: ministries[ministry[i] ?? 0] ?? "",
      classCode: texts.show(table.code.from[i] ?? 0, table.code.to[i] ?? 0),
    });
    return true;
  });
}

function checkEvents({ table, texts, bytes, findings }: ClassCheckContext): void {
  const { count, codeHash, unit, start, end, people, name, marks } = table;
  const hashes = codeHash.subarray(0, count);
  for (let i = 0; i < count; i++)
    hashes[i] = mixedHash(mixedHash(unit[i] as number, start[i] as number), end[i] as number);
  const view = viewOf(bytes);
  const nameOf = (i: number) => texts.show(name.from[i] ?? 0, name.to[i] ?? 0);
  findTwins(hashes, (other, i) => {
    if (unit[other] !== unit[i] || start[other] !== start[i] || end[other] !== end[i]) return false;
    const isSamePeople = (people[i] as number) > 0 && people[i] === people[other];
    if (!isSamePeople && !hasSameText(view, name, other, i) && !nearlySameName(nameOf(other), nameOf(i)))
      return false;
    // A copy under the same key is reported as such.
    if (hasSameText(view, table.code, other, i) && table.ministry[other] === table.ministry[i]) return false;
    for (const twin of [other, i]) marks[twin] = (marks[twin] as number) | CLASS_MARKS.double;
    const facts = { otherRow: table.row[other] ?? 0, same: isSamePeople ? "people" : "name" } as const;
    findings.report("likely-double", placeOfClass(table, i, null), facts);
    return true;
  });
}

/** True for two classes with the same bytes in a column. */
function hasSameText(bytes: DataView, { from, to }: ClassTable["name"], a: number, b: number): boolean {
  return hasSameBytes(bytes, from[a] as number, to[a] as number, from[b] as number, to[b] as number);
}

/** The columns whose sameness makes two classes with one key copies of each other, beside their names. */
const CONTENT = [
  ...(["field", "start", "end", "form", "hours", "people", "unit", "region"] as const),
  ...(["subject", "project", "faceHours", "onlineHours"] as const),
];

function areCopies(table: ClassTable, bytes: DataView, a: number, b: number): boolean {
  return (
    CONTENT.every((column) => table[column][a] === table[column][b]) && hasSameText(bytes, table.name, a, b)
  );
}
