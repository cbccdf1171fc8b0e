import { fingerprintOf } from "../../journal/entries/fingerprint.ts";
import type { Seal } from "./seal.ts";

/** In place of a QR code while there is no signature. */
export const NOT_SIGNED = "没有签名";

/** How a paper is checked. */
export const HOW_TO_CHECK =
  "核验：在系统“记录”页打开“核验”，扫码、打开图片或输入核验码，可知本件的数是否与记录一致、是否已更正。";

/** The sentences beside a paper's code: what the QR code holds, and how the paper is checked. */
export function checkSentences(seal: Pick<Seal, "writer"> | null): readonly [string, string] {
  const signed = seal
    ? `二维码载有本件的主要数、各表数字的校验值和出件一方的签名（指纹 ${fingerprintOf(seal.writer)}）。`
    : "本件没有签名。";
  return [signed, HOW_TO_CHECK];
}
