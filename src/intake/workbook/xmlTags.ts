/** A start tag, an end tag, or an element without content. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** The decoded value of an attribute by its name without prefix, or null. */
  readonly attribute: (name: string) => string | null;
  /** Where the tag starts in the text, and where what follows it starts. */
  readonly start: number;
  readonly end: number;
}

/** XML that is not well-formed, or that uses what no spreadsheet needs. */
export class XmlFault extends Error {}

/** No spreadsheet nests its elements deeper. */
const MAX_DEPTH = 200;

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Goes through XML once, from start to end, and calls back for every tag and every text between tags.
 *
 * Stricter than a reader that wants to show something: an end tag without its start tag, a "<" inside a tag, a
 * document type and text that is cut off are faults, so that a damaged part is not read with other figures. Takes
 * time in proportion to the length, whatever stands in the text.
 *
 * @param onText the text as written, entities and all; of character data the escaped text
 * @throws XmlFault
 */
export function readXml(xml: string, onTag: (tag: XmlTag) => void, onText: (text: string) => void): void {
  const open: string[] = [];
  let at = 0;
  let tags = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    if (start === -1) {
      if (open.length > 0 || tags === 0) throw new XmlFault("cut off");
      return;
    }
    if (start > at) onText(xml.slice(at, start));
    const next = xml.charCodeAt(start + 1);
    if (next === 0x3f) at = after(xml, "?>", start);
    else if (next === 0x21) {
      if (xml.startsWith("<!--", start)) at = after(xml, "-->", start + 4);
      else if (xml.startsWith("<![CDATA[", start)) {
        at = after(xml, "]]>", start);
        onText(escapeXml(xml.slice(start + 9, at - 3)));
      } else throw new XmlFault("document type");
    } else {
      at = endOfTag(xml, start);
      tags++;
      const isClose = next === 0x2f;
      const isEmpty = xml.charCodeAt(at - 2) === 0x2f;
      const full = nameAt(xml, start + (isClose ? 2 : 1));
      if (isClose && open.pop() !== full) throw new XmlFault(`end of ${full}`);
      if (!isClose && !isEmpty && open.push(full) > MAX_DEPTH) throw new XmlFault("too deep");
      const kind = isClose ? "close" : isEmpty ? "empty" : "open";
      onTag({
        name: full.slice(full.indexOf(":") + 1),
        kind,
        attribute: attributesOf(xml, start, at),
        start,
        end: at,
      });
    }
  }
  if (open.length > 0 || tags === 0) throw new XmlFault("cut off");
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** A tag written anew, with every attribute in double quotes; the libraries' patterns know no other. */
export function rewrittenTag(xml: string, { kind, start, end }: XmlTag): string {
  const written = xml.slice(start, end);
  if (kind === "close" || !written.includes("'")) return written;
  const attributes = [...written.matchAll(ATTRIBUTE)].map(
    ([, name, double, single]) => ` ${name}="${double ?? (single ?? "").replaceAll('"', "&quot;")}"`,
  );
  return `<${nameAt(xml, start + 1)}${attributes.join("")}${kind === "empty" ? "/" : ""}>`;
}

/** XML text with its entities replaced. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,8})|#x([\da-fA-F]{1,8})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code === null) return ENTITIES[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text as it may stand between tags and in an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** True for the spellings of a true XML attribute; an attribute that is left out is what the caller says. */
export function isTrue(value: string | null, otherwise = false): boolean {
  if (value === null) return otherwise;
  return value === "1" || value.toLowerCase() === "true" || value.toLowerCase() === "on";
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new XmlFault("cut off");
  return at + mark.length;
}

/** Where the tag ends: its ">" stands outside quotes. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
    else if (code === 0x3c) throw new XmlFault("tag in a tag");
  }
  throw new XmlFault("cut off");
}

function nameAt(xml: string, start: number): string {
  let at = start;
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    // White space, "/" and ">" end a name.
    if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
  }
  if (at === start) throw new XmlFault("tag without a name");
  return xml.slice(start, at);
}

/** Attributes are taken apart when the first is asked for: most tags are passed over. */
function attributesOf(xml: string, start: number, end: number): XmlTag["attribute"] {
  let parts: string[] | null = null;
  return (name) => {
    parts ??= attributeParts(xml, start, end);
    for (let i = 0; i < parts.length; i += 2) if (parts[i] === name) return decodeXml(parts[i + 1] ?? "");
    return null;
  };
}

/** Names without prefix and values as written, in turn. */
function attributeParts(xml: string, start: number, end: number): string[] {
  const parts: string[] = [];
  for (let equals = xml.indexOf("=", start); equals !== -1 && equals < end; ) {
    let nameEnd = equals;
    while (xml.charCodeAt(nameEnd - 1) <= 0x20) nameEnd--;
    let nameStart = nameEnd;
    while (nameStart > start && isNameCode(xml.charCodeAt(nameStart - 1))) nameStart--;
    let open = equals + 1;
    while (xml.charCodeAt(open) <= 0x20) open++;
    const quote = xml.charAt(open);
    const close = xml.indexOf(quote, open + 1);
    if ((quote !== '"' && quote !== "'") || close === -1 || close >= end) throw new XmlFault("attribute");
    parts.push(xml.slice(nameStart, nameEnd), xml.slice(open + 1, close));
    equals = xml.indexOf("=", close + 1);
  }
  return parts;
}

/** True for a letter of a name behind its prefix. */
function isNameCode(code: number): boolean {
  return code > 0x20 && code !== 0x3a && code !== 0x22 && code !== 0x27 && code !== 0x2f;
}
