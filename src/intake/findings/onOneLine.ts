const MAX_QUOTE_LENGTH = 40;

/** A cell's text for a message: on one line, cut where it is long. */
export function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MAX_QUOTE_LENGTH ? `${line.slice(0, MAX_QUOTE_LENGTH)}…` : line;
}
