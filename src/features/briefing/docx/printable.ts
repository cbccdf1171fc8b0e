/** Letters that XML 1.0 cannot hold: control characters but tab and line ends, and two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same plain data with every letter left out that a file of XML parts cannot hold. */
export function printable<T>(data: T): T {
  if (typeof data === "string") return data.replace(NOT_IN_XML, "").replace(LONE_SURROGATE, "") as T;
  if (Array.isArray(data)) return data.map((item) => printable(item)) as T;
  if (typeof data === "object" && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) as T;
  return data;
}
