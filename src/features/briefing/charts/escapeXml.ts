/** Control characters, lone surrogates and the two code points that XML 1.0 cannot hold. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Drops the characters that XML 1.0 cannot hold. */
export function withoutInvalidXml(text: string): string {
  return text.replace(NOT_IN_XML, "");
}

/** Text for XML; characters that XML 1.0 cannot hold are dropped. */
export function escapeXml(text: string): string {
  return withoutInvalidXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
