import { groupBy } from "../groupBy.ts";
import type { DrawnObject, DrawObject, Inspector, Stratum } from "./inspection.ts";
import { isSameUnit } from "./sameUnit.ts";

/** Lower-case hex SHA-256 of a text in UTF-8. */
export type TextDigest = (text: string) => string;

/** So many inspectors go to each object. */
export const INSPECTORS_PER_OBJECT = 2;

/** The population as the text that is frozen: a line of stratum, tabulator and key each, in code unit order. */
export function populationText(objects: readonly DrawObject[]): string {
  const lines = objects.map(({ stratum, key }) => `${stratum}\t${key}\n`);
  return lines.sort().join("");
}

/** The inspectors in the form of {@link populationText}. */
export function inspectorsText(inspectors: readonly Inspector[]): string {
  return populationText(inspectors.map((each) => ({ key: inspectorKey(each), stratum: "", unit: "" })));
}

/** The strata of a population in the order of their names, without any drawn yet. */
export function strataIn(objects: readonly DrawObject[]): Stratum[] {
  return [...groupBy(objects, ({ stratum }) => stratum)]
    .map(([name, { length }]) => ({ name, size: length, draws: 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Draws objects and pairs them with inspectors (双随机). Anybody can repeat it: every object has the hash of seed, `|` and
 * key; those of each stratum are sorted by it and the first are drawn. Inspectors are put in order likewise, by office and
 * code, and go to the drawn objects in turn; one of the object's own unit is passed over.
 *
 * @throws RangeError with the object's unit where an object has too few inspectors from elsewhere
 */
export function drawObjects(
  objects: readonly DrawObject[],
  strata: readonly Stratum[],
  inspectors: readonly Inspector[],
  seed: string,
  digest: TextDigest,
): DrawnObject[] {
  const hashOf = (key: string) => digest(`${seed}|${key}`);
  const drawn = strata.flatMap(({ name, draws }) => {
    const inStratum = objects.filter(({ stratum }) => stratum === name);
    const hashed = draws === 0 ? [] : inStratum.map((object) => ({ ...object, hash: hashOf(object.key) }));
    return hashed.sort(byHash).slice(0, draws);
  });
  const queue = inspectors
    .map((inspector) => ({ inspector, hash: hashOf(inspectorKey(inspector)) }))
    .sort(byHash)
    .map(({ inspector }) => inspector);
  let turn = 0;
  return drawn.map((object) => {
    const chosen: Inspector[] = [];
    for (let tried = 0; chosen.length < INSPECTORS_PER_OBJECT; tried++) {
      const next = queue[turn % Math.max(queue.length, 1)];
      if (!next || tried >= queue.length) throw new RangeError(object.unit);
      turn++;
      if (!isSameUnit(next.office, object.unit)) chosen.push(next);
    }
    return { ...object, inspectors: chosen };
  });
}

function inspectorKey({ office, code }: Inspector): string {
  return `${office}|${code}`;
}

function byHash(a: { readonly hash: string }, b: { readonly hash: string }): number {
  return a.hash < b.hash ? -1 : 1;
}

/**
 * The draw as a script of the system's own tools, to repeat it without this program. It reads `population.txt` and
 * `inspectors.txt`, see {@link populationText} and {@link inspectorsText}, and prints the drawn objects of each stratum and
 * then the inspectors in their order. Meanwhile each key is a file of its own: starting a program for each key would
 * take hours for a large population.
 */
export function drawScript(strata: readonly Stratum[], inspectors: number, seed: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    "#!/bin/sh",
    `export SEED=${quoted(seed)}`,
    "sha256sum population.txt",
    "draw() {",
    `  STRATUM="$3" awk -F '\\t' '$1 == ENVIRON["STRATUM"] { print $2 }' "$1" > keys.txt`,
    "  rm -rf draw-keys && mkdir draw-keys",
    `  awk '{ f = sprintf("draw-keys/%09d", NR); printf "%s|%s", ENVIRON["SEED"], $0 > f; close(f) }' keys.txt`,
    "  find draw-keys -type f | LC_ALL=C sort | xargs sha256sum | cut -c 1-64 |",
    `    paste -d ' ' - keys.txt | LC_ALL=C sort | head -n "$2"`,
    "}",
    ...strata
      .filter(({ draws }) => draws > 0)
      .map(({ name, draws }) => `draw population.txt ${draws} ${quoted(name)}`),
    `draw inspectors.txt ${inspectors} ''`,
    "rm -r draw-keys keys.txt",
    "",
  ].join("\n");
}
