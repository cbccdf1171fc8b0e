import type { FactsOf } from "../findings/facts.ts";

type KindFacts = FactsOf<"not-text">;

/** Files that are not text, by their first bytes (hexadecimal), in Chinese. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["25504446", "PDF 文件"],
  ["7b5c727466", "RTF 文档"],
  ["89504e47", "PNG 图片"],
  ["ffd8ff", "JPEG 图片"],
  ["47494638", "GIF 图片"],
  ["1f8b", "GZIP 压缩包"],
  ["526172211a07", "RAR 压缩包"],
  ["377abcaf271c", "7z 压缩包"],
  ["0000feff", "UTF-32 编码的文件"],
  ["fffe0000", "UTF-32 编码的文件"],
];

const OLE = "d0cf11e0a1b11ae1";
const ZIPS = ["504b0304", "504b0506", "504b0708"];

/** The facts of a workbook with a password. */
export const PASSWORD: KindFacts = {
  fileKind: "有密码的工作簿，没有密码读不出内容",
  advice: "remove-password",
};

/** Families of spreadsheet files that are read: archives, the containers of Excel 97 to 2003, and two kinds of XML. */
export type WorkbookKind = "zip" | "ole" | "xml-2003" | "flat-ods";

/** Bytes at the start of XML that are searched for its root element. */
const XML_START_BYTES = 4096;

const HTML = /^\s*<(?:!doctype|html|head|meta|body|table|div|style|\?xml|!--)/i;

/**
 * The kind of a file that is not a text table: a workbook, an archive, a PDF, a web page…
 *
 * @returns the kind in Chinese, and special advice where the usual one does not help; null when it may be text
 */
export function kindOfBinary(bytes: Uint8Array): KindFacts | null {
  const start = startOf(bytes);
  if (isZip(bytes)) return kindOfZip(new TextDecoder("latin1").decode(bytes));
  if (start.startsWith(OLE)) return kindOfOle(bytes);
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, XML_START_BYTES));
  if (isWebArchive(text)) return { fileKind: "网页存档（.mht），不是真正的工作簿" };
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known)
    return known[1].includes("压缩包") ? { fileKind: known[1], advice: "unpack" } : { fileKind: known[1] };
  return looksLikeHtml(new TextDecoder("latin1").decode(bytes.subarray(0, 256)).replace(/^ï»¿/, ""))
    ? { fileKind: "网页（HTML）表格" }
    : null;
}

/** The kind of a spreadsheet file by its first bytes; null for any other file and for a workbook with a password. */
export function workbookKind(bytes: Uint8Array): WorkbookKind | null {
  if (isZip(bytes)) return "zip";
  if (startOf(bytes).startsWith(OLE)) {
    if (holdsUtf16(bytes, "EncryptedPackage") || holdsUtf16(bytes, "WordDocument")) return null;
    return holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book") ? "ole" : null;
  }
  const [a, b] = bytes;
  const isWide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, XML_START_BYTES));
  const text = (isWide ? start.replaceAll("\0", "").slice(2) : start.replace(/^ï»¿/, "")).trimStart();
  if (!text.startsWith("<")) return null;
  if (/<(?:[\w-]+:)?Workbook\b/.test(text) && text.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return "xml-2003";
  return /<office:document\b/.test(text) && text.includes("opendocument.spreadsheet") ? "flat-ods" : null;
}

function isWebArchive(text: string): boolean {
  return /^mime-version:/im.test(text) && /multipart\/related/i.test(text);
}

/** True for a ZIP archive, which an .xlsx workbook is. */
function isZip(bytes: Uint8Array): boolean {
  return ZIPS.some((signature) => startOf(bytes).startsWith(signature));
}

/** The kind of an archive that is no readable workbook, by the names of its entries. */
export function kindOfZip(names: string): KindFacts {
  if (names.includes("xl/workbook.bin")) return { fileKind: "Excel 二进制工作簿（.xlsb）" };
  if (names.includes("xl/")) return { fileKind: "Excel 工作簿（.xlsx）" };
  if (names.includes("word/")) return { fileKind: "Word 文档（.docx）" };
  if (names.includes("ppt/")) return { fileKind: "PowerPoint 演示文稿（.pptx）" };
  if (names.includes("opendocument.spreadsheet") || names.includes("content.xml")) {
    return { fileKind: "OpenDocument 表格（.ods）" };
  }
  return { fileKind: "ZIP 压缩包", advice: "unpack" };
}

/** True for text that starts like a web page or XML. */
export function looksLikeHtml(text: string): boolean {
  return HTML.test(text.slice(0, 256));
}

/** An encrypted workbook is in the container of the old Office formats, in the stream EncryptedPackage. */
function kindOfOle(bytes: Uint8Array): KindFacts {
  if (holdsUtf16(bytes, "EncryptedPackage")) return PASSWORD;
  if (holdsUtf16(bytes, "WordDocument")) return { fileKind: "Word 97-2003 文档（.doc）" };
  return { fileKind: "Excel 97-2003 工作簿（.xls）、WPS 表格（.et）或其他 Office 旧格式文件" };
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const sought = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = sought[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function startOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
