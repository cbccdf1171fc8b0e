/** Files that are not text, by their first bytes (hexadecimal), in words for the reader. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["d0cf11e0a1b11ae1", "Excel 97-2003 工作簿（.xls）或其他 Office 旧格式文件"],
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

const HTML = /^\s*<(?:!doctype|html|head|meta|body|table|div|style|\?xml|!--)/i;

/**
 * Says what a file is when it is not a text table: a workbook, an archive, a PDF, a web page…
 *
 * @returns Chinese words for it, or null when it may be text
 */
export function kindOfBinary(bytes: Uint8Array): string | null {
  const start = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (start.startsWith("504b0304") || start.startsWith("504b0506")) return kindOfZip(bytes);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  return looksLikeHtml(new TextDecoder("latin1").decode(bytes.subarray(0, 256)).replace(/^ï»¿/, ""))
    ? "网页（HTML）表格"
    : null;
}

/** True for text that starts as a web page or XML does. */
export function looksLikeHtml(text: string): boolean {
  return HTML.test(text.slice(0, 256));
}

function kindOfZip(bytes: Uint8Array): string {
  const names = new TextDecoder("latin1").decode(bytes);
  if (names.includes("xl/")) return "Excel 工作簿（.xlsx）";
  if (names.includes("word/")) return "Word 文档（.docx）";
  return "ZIP 压缩包";
}
