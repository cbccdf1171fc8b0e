import type { Base } from "./base.ts";

/** Finds the base that a unit (承办单位) is, by its name or another name of it: width, blanks and brackets aside. */
export function baseNames(bases: readonly Base[]): (unit: string) => Base | null {
  const byName = new Map(
    bases.flatMap((base) => [base.name, ...base.aliases].map((name) => [foldedUnit(name), base] as const)),
  );
  return (unit) => byName.get(foldedUnit(unit)) ?? null;
}

function foldedUnit(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[[【〔]/g, "(")
    .replace(/[\]】〕]/g, ")");
}
