/**
 * The canonical form of a value: JSON without spaces, the keys of every object in UTF-16 order, undefined members left
 * out. Equal content gives equal text.
 *
 * @throws TypeError for values that JSON would silently change: NaN, infinities, functions, symbols, bigints
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    let members = "";
    for (const key of Object.keys(value).sort()) {
      const member = value[key as keyof typeof value];
      if (member === undefined) continue;
      members += `${members && ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
    }
    return `{${members}}`;
  }
  throw new TypeError(`no canonical form for ${typeof value} ${String(value)}`);
}

/** Whether a stored value is what it was; false also for one with members that no entry can have. */
export function hasSameContent(stored: unknown, whole: unknown): boolean {
  try {
    return canonicalJson(stored) === canonicalJson(whole);
  } catch {
    return false;
  }
}
