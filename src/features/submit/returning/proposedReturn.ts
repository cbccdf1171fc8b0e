import { type Month, monthInWords, monthOf, monthsOf } from "../../../domain/cutoff.ts";
import type { KnownName } from "../../../domain/knownName.ts";
import { factsAsWritten } from "../batch/factsAsWritten.ts";
import type { Assessed } from "../session/assess.ts";

/** About which ministry and cut-off a file seems to be; each null where nothing says it. */
interface ProposedReturn {
  readonly ministry: string | null;
  readonly cutoff: Month | null;
}

const MONTH_IN_NAME = /(?:^|\D)(1[0-2]|0?[1-9])月/;

/**
 * What a file that is to be returned seems to be about: by its figures, else by what stands in its columns or titles, else
 * by its name. A person confirms it.
 *
 * @param year of the cut-off, where only a month is named
 */
export function proposedReturn(
  { item, facts }: Pick<Assessed, "item" | "facts">,
  ministries: readonly KnownName[],
  year: number,
): ProposedReturn {
  const written = item.reading && factsAsWritten(item.reading);
  const named = (texts: readonly string[], fits: (text: string, name: string) => boolean) =>
    ministries.find(({ name, aliases }) =>
      texts.some((text) => [name, ...aliases].some((each) => fits(text, each))),
    )?.name;
  const months = monthsOf(year);
  const month = MONTH_IN_NAME.exec(item.name)?.[1];
  return {
    ministry:
      facts.ministries[0] ??
      named(written?.ministries ?? [], (text, name) => text === name) ??
      named([item.name], (text, name) => text.includes(name)) ??
      null,
    cutoff:
      facts.cutoffs.at(-1) ??
      months.find((each) => written?.cutoffs.includes(monthInWords(each))) ??
      (month === undefined ? null : monthOf(year, Number(month))),
  };
}
