import { axisEnd } from "../../app/charts/bulletMarks.ts";
import { DARK, LIGHT, label, type Mark, PACE, RULE, upright } from "../../app/charts/marks.ts";
import { SvgMarks } from "../../app/charts/SvgMarks.tsx";
import { useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { landingFigure, NO_LANDING } from "../../app/words/landingWords.ts";
import type { Landing } from "../../domain/yearEnd/forecast.ts";

const HEIGHT = 20;
const RANGE_HEIGHT = 8;

/** Where a ministry, or with null the country, may end the year, against its plan at 100 %: a range with its point. */
export function LandingBar({ ministry }: { readonly ministry: string | null }) {
  const { country, ministries } = yearEndOf(useCountry());
  const all = [country, ...ministries].map((each) => each.landing);
  // One axis for all rows.
  const end = axisEnd(
    all.map((each) => (each && each.quota > 0 ? (each.range?.high ?? each.people) / each.quota : null)),
  );
  const own = ministry === null ? country : ministries.find((each) => each.ministry === ministry);
  const landing = own?.landing ?? null;
  if (!landing) return <span className="muted">{NO_LANDING}</span>;
  if (landing.quota === 0) return <span className="muted">—</span>;
  return (
    <svg width="100%" height={HEIGHT} role="img" aria-label={`年底预计 ${landingFigure(landing)} 人`}>
      <title>{`${landingFigure(landing)} 人`}</title>
      <SvgMarks marks={landingMarks(landing, end)} across="%" />
    </svg>
  );
}

function landingMarks({ people, range, quota }: Landing, end: number): Mark[] {
  const at = (count: number) => Math.min(100, (count / quota / end) * 100);
  const middle = HEIGHT / 2;
  return [
    ...(range
      ? [
          {
            tag: "rect" as const,
            x: at(range.low),
            y: middle - RANGE_HEIGHT / 2,
            width: Math.max(0.5, at(range.high) - at(range.low)),
            height: RANGE_HEIGHT,
            fill: LIGHT,
            stroke: RULE,
            strokeWidth: 1,
          },
        ]
      : []),
    upright(at(quota), 0, HEIGHT, { stroke: PACE, strokeWidth: 2 }),
    label("●", at(people), middle, { fontSize: 9, fill: DARK, textAnchor: "middle" }),
  ];
}
