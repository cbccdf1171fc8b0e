import { formatPeople, formatRate, formatSigned, NOT_REPORTED } from "../../../app/words/format.ts";
import { BAND_WORDS } from "../../../app/words/paceWords.ts";
import type { Chart } from "../document/document.ts";

/** A chart in words for screen readers: its measure and every figure. */
export function chartWords(chart: Chart): string {
  return `${chart.subtitle}。${figuresOf(chart).join("；")}。`;
}

function figuresOf(chart: Chart): string[] {
  switch (chart.kind) {
    case "bullets":
      return chart.rows.map(({ name, part, whole, band, note }) =>
        [name, part === null ? "" : formatRate(part / whole), BAND_WORDS[band], note]
          .filter(Boolean)
          .join(" "),
      );
    case "bars":
      return chart.rows.map(({ name, people, unreported }) => {
        const figure = people === null ? NOT_REPORTED : formatPeople(people);
        return `${name} ${figure}${unreported > 0 ? `，其中未报送 ${formatPeople(unreported)}` : ""}`;
      });
    case "bridge":
      return [
        `${chart.from.name} ${formatPeople(chart.from.people)}`,
        ...chart.steps.map(
          ({ name, change, note }) => `${name}${note ? `（${note}）` : ""} ${formatSigned(change)}`,
        ),
        `${chart.to.name} ${formatPeople(chart.to.people)}`,
      ];
  }
}
