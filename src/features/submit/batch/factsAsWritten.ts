import { monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { END_OF_TIME, readCutoff, readYear } from "../../../intake/cells/dates.ts";
import type { FileReading } from "../../../intake/report/readReportFile.ts";
import { readTitles } from "../../../intake/table/titles.ts";

interface WrittenFacts {
  readonly ministries: readonly string[];
  readonly years: readonly string[];
  readonly cutoffs: readonly string[];
}

/** What a file without submissions seems to be about, from its columns or titles; what cannot be read stays as it is. */
export function factsAsWritten(reading: FileReading): WrittenFacts {
  const rows = reading.rows.filter(({ kind }) => kind === "data" || kind === "error");
  const texts = (column: string) => {
    const index = reading.columns.find(({ name }) => name === column)?.index;
    if (index === undefined) return [];
    return rows.map(({ cells }) => cells[index]?.trim() ?? "").filter((text) => text !== "");
  };
  const titles = readTitles(
    reading.rows.filter(({ kind }) => kind === "title"),
    END_OF_TIME,
    () => {},
  );
  const years = [...texts("年度").map(yearWords), ...(titles.year === null ? [] : [String(titles.year)])];
  const cutoffs = [
    ...texts("统计截止").map(cutoffWords),
    ...(titles.cutoff === null ? [] : [monthInWords(titles.cutoff)]),
  ];
  return {
    ministries: [...new Set(texts(UNIT))],
    years: [...new Set(years)],
    cutoffs: [...new Set(cutoffs)],
  };
}

function yearWords(text: string): string {
  const reading = readYear(text);
  return reading.ok ? String(reading.year) : text;
}

function cutoffWords(text: string): string {
  const reading = readCutoff(text, null, END_OF_TIME);
  return reading.ok ? monthInWords(reading.month) : text;
}
