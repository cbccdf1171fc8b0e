const MAX_QUOTE_LENGTH = 40;

/** Characters that nobody sees or that no font has: control, format, private use, unassigned, object replacement. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\uFFFC]/gu;

/** A cell's text for a message: on one line, cut where it is long, what cannot be seen named by its code point. */
export function onOneLine(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(
      UNSEEN,
      (letter) => `〔U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}〕`,
    );
  return line.length > MAX_QUOTE_LENGTH ? `${line.slice(0, MAX_QUOTE_LENGTH)}…` : line;
}
