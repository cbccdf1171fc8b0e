import type { Tally } from "../../domain/progress/completion.ts";
import { useCountry } from "../data/country.ts";
import { ExplainButton } from "./ExplainButton.tsx";
import { type HeadlineWords, headlineFigures } from "./headlineFigures.ts";

/** The six headline figures of the country, a ministry or a field; each carries its exact value. */
export function TallyFigures({ tally, ...words }: HeadlineWords & { readonly tally: Tally }) {
  const { journalReadable } = useCountry();
  return (
    <dl className="figures">
      {headlineFigures(tally, journalReadable, words).map(({ figure, label, value, shown, unit, detail }) => (
        <div key={figure}>
          <dt>
            <span>{label}</span>
            <ExplainButton figure={figure} label={label} />
          </dt>
          <dd>
            <data id={`kpi-${figure}`} value={value ?? ""}>
              {shown}
            </data>
            {unit !== "" && <small>{unit}</small>}
          </dd>
          <dd className="detail">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
