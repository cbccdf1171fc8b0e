import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { monthNumber, monthOf, yearOf } from "../../domain/cutoff.ts";
import {
  numberedPaper,
  PAPER_BASES,
  PAPER_KINDS,
  PAPER_PACES,
  type PaperStatement,
  paperNumber,
  TIP_LENGTH,
} from "./paperStatement.ts";

/** Of this form; a later one has another number. */
const FORM = 1;

/** Bytes of the hashes of state, plan and figures. */
const HASH = { state: 16, plan: 4, figures: 16 } as const;
const NOT_REPORTED = 0xffffffff;

/** A statement as bytes, as short as its QR code wants them. */
export function statementBytes(statement: PaperStatement): Uint8Array {
  const { paper, main, tips, program } = statement;
  const [major = 0, minor = 0, patch = 0] = program.split(".").map(Number);
  return Uint8Array.from([
    FORM,
    PAPER_KINDS.indexOf(paper.kind),
    PAPER_PACES.indexOf(paper.pace) * 2 + PAPER_BASES.indexOf(paper.basis),
    ...bigEndian(yearOf(paper.asOf), 2),
    monthNumber(paper.asOf),
    paperNumber(paper),
    ...hexToBytes(statement.state),
    ...hexToBytes(statement.plan),
    ...hexToBytes(statement.figures),
    ...bigEndian(main.quota, 4),
    ...bigEndian(main.actual ?? NOT_REPORTED, 4),
    ...bigEndian(main.capped, 4),
    major,
    minor,
    patch,
    tips.length,
    ...tips.flatMap((tip) => [...hexToBytes(tip)]),
  ]);
}

/** Reads a statement and gives how many bytes it took; null for bytes that {@link statementBytes} does not write. */
export function readStatementBytes(
  bytes: Uint8Array,
): { readonly statement: PaperStatement; readonly length: number } | null {
  let at = 0;
  const take = (count: number) => {
    at += count;
    return bytes.subarray(at - count, at);
  };
  const number = (count: number) => take(count).reduce((sum, byte) => sum * 256 + byte, 0);
  const hex = (count: number) => bytesToHex(take(count));

  if (number(1) !== FORM) return null;
  const kind = PAPER_KINDS[number(1)];
  const rules = number(1);
  const [pace, basis] = [PAPER_PACES[rules >> 1], PAPER_BASES[rules & 1]];
  const [year, month, place] = [number(2), number(1), number(1)];
  if (!kind || !pace || !basis || year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  const hashes = { state: hex(HASH.state), plan: hex(HASH.plan), figures: hex(HASH.figures) };
  const [quota, actual, capped] = [number(4), number(4), number(4)];
  const program = [number(1), number(1), number(1)].join(".");
  const tips = Array.from({ length: number(1) }, () => hex(TIP_LENGTH / 2));
  if (at > bytes.length) return null;
  const paper = {
    ...numberedPaper(kind, place),
    asOf: monthOf(year, month),
    pace,
    basis,
  };
  const main = { quota, actual: actual === NOT_REPORTED ? null : actual, capped };
  return { statement: { paper, ...hashes, main, tips, program }, length: at };
}

function bigEndian(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** (count - 1 - i)) % 256);
}
