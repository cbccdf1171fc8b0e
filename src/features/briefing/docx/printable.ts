import { withoutInvalidXml } from "../charts/xmlText.ts";

/** The same plain data without the characters that XML cannot hold. */
export function printable<T>(data: T): T {
  if (typeof data === "string") return withoutInvalidXml(data) as T;
  if (Array.isArray(data)) return data.map((item) => printable(item)) as T;
  if (typeof data === "object" && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) as T;
  return data;
}
