import { readCheckCode } from "../../app/check/checkCode.ts";
import { readSeal } from "../../app/check/seal.ts";
import type { Given } from "./checkPaper.ts";

/** A code within other words, as exported files have it. */
const CODE_IN_TEXT = /核验码\s*((?:[0-9A-Z]{4}-){4}[0-9A-Z]{4})/;

/** What a text gives to be checked: the text of a QR code, else a code; null where neither is in it. */
export function readGiven(text: string): Given | null {
  const seal = readSeal(text);
  if (seal) return { kind: "seal", seal };
  const code = readCheckCode(text) ?? readCheckCode(CODE_IN_TEXT.exec(text)?.[1] ?? "");
  return code && { kind: "code", code };
}
