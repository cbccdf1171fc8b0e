import type { Command } from "./commands.ts";

/** Pinyin initials by name or alias, lower case: 甲部 -> jb. */
export type Initials = Readonly<Record<string, string>>;

/**
 * The commands that a query finds, the closest first and otherwise in their own order: by the beginning of the name,
 * inside it, by another name, by pinyin initials from the start, inside them. Spaces, case and width do not matter;
 * an empty query finds all.
 */
export function matchCommands(
  commands: readonly Command[],
  query: string,
  initials: Initials,
): readonly Command[] {
  const wanted = fold(query);
  return commands
    .map((command) => ({ command, distance: distanceOf(command, wanted, initials) }))
    .filter(({ distance }) => distance < NOT_FOUND)
    .sort((a, b) => a.distance - b.distance)
    .map(({ command }) => command);
}

const NOT_FOUND = 5;

function distanceOf({ name, aliases }: Command, wanted: string, initials: Initials): number {
  const own = fold(name);
  if (own.startsWith(wanted)) return 0;
  if (own.includes(wanted)) return 1;
  if (aliases.some((alias) => fold(alias).includes(wanted))) return 2;
  const letters = [name, ...aliases].flatMap((each) => (Object.hasOwn(initials, each) ? initials[each] : []));
  if (letters.some((each) => each?.startsWith(wanted))) return 3;
  if (letters.some((each) => each?.includes(wanted))) return 4;
  return NOT_FOUND;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}
