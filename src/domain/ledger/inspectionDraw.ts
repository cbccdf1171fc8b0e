import { groupBy } from "../groupBy.ts";

/** Lower-case hex SHA-256 of a text in UTF-8. */
export type TextDigest = (text: string) => string;

/** What can be drawn: its key in the population, its stratum, and the unit that no inspector of it may come from. */
export interface DrawObject {
  readonly key: string;
  /** Empty where none are chosen. */
  readonly stratum: string;
  readonly unit: string;
}

/** Who inspects, by office and code; never a name. */
export interface Inspector {
  readonly office: string;
  readonly code: string;
}

/** One drawn object with its inspectors. */
export interface DrawnObject extends DrawObject {
  /** SHA-256 of seed, `|` and key. */
  readonly hash: string;
  readonly inspectors: readonly Inspector[];
}

/** At least so many inspectors go to each class. */
export const INSPECTORS_PER_OBJECT = 2;

/** The population as the text that is frozen: the keys in code unit order, one a line. */
export function populationText(objects: readonly DrawObject[]): string {
  return [...objects.map(({ key }) => `${key}\n`)].sort().join("");
}

/**
 * Draws objects and pairs them with inspectors (双随机). Anybody can repeat it: every object has the hash of seed, `|` and
 * key; those of each stratum are sorted by it and the first are drawn. Inspectors are put in order likewise, by office and
 * code, and go to the drawn objects in turn; one of the object's own unit is passed over.
 *
 * @param perStratum how many of each stratum
 * @throws RangeError where an object has too few inspectors from elsewhere
 */
export function drawObjects(
  objects: readonly DrawObject[],
  inspectors: readonly Inspector[],
  perStratum: number,
  seed: string,
  digest: TextDigest,
): DrawnObject[] {
  const hashed = objects.map((object) => ({ ...object, hash: digest(`${seed}|${object.key}`) }));
  const drawn = [...groupBy(hashed, ({ stratum }) => stratum)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => group.sort(byHash).slice(0, perStratum));
  const queue = inspectors
    .map((inspector) => ({ inspector, hash: digest(`${seed}|${inspector.office}|${inspector.code}`) }))
    .sort(byHash)
    .map(({ inspector }) => inspector);
  let turn = 0;
  return drawn.map((object) => {
    const chosen: Inspector[] = [];
    for (let tried = 0; chosen.length < INSPECTORS_PER_OBJECT; tried++) {
      const next = queue[turn % Math.max(queue.length, 1)];
      if (!next || tried >= queue.length) throw new RangeError(object.unit);
      turn++;
      if (next.office !== object.unit && !chosen.includes(next)) chosen.push(next);
    }
    return { ...object, inspectors: chosen };
  });
}

function byHash(a: { readonly hash: string }, b: { readonly hash: string }): number {
  return a.hash < b.hash ? -1 : 1;
}

/**
 * The draw of one stratum as a script of the system's own tools, to repeat it without this program. It reads
 * `population.txt`, the frozen text.
 */
export function drawScript(perStratum: number, seed: string): string {
  const quoted = `'${seed.replaceAll("'", "'\\''")}'`;
  return [
    "#!/bin/sh",
    `SEED=${quoted}`,
    `N=${perStratum}`,
    "sha256sum population.txt",
    "while IFS= read -r key; do",
    `  hash=$(printf '%s|%s' "$SEED" "$key" | sha256sum | cut -c 1-64)`,
    `  printf '%s %s\\n' "$hash" "$key"`,
    `done < population.txt | LC_ALL=C sort | head -n "$N"`,
    "",
  ].join("\n");
}
