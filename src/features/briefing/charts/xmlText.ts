import { escapeXml } from "../../../intake/workbook/xmlTags.ts";

/** Control characters, lone surrogates and the two code points that XML 1.0 cannot hold. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Drops the characters that XML 1.0 cannot hold. */
export function withoutInvalidXml(text: string): string {
  return text.replace(NOT_IN_XML, "");
}

/** Text as it may stand between tags and in an attribute; characters that XML 1.0 cannot hold are dropped. */
export function xmlText(text: string): string {
  return escapeXml(withoutInvalidXml(text));
}
