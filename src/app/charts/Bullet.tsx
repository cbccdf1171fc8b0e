import type { Band } from "../../domain/progress/pace.ts";
import { formatRate } from "../words/format.ts";
import { BAND_WORDS } from "../words/text.ts";

const HEIGHT = 24;

/** Bar fill by band: darker is further below what is due. */
const FILL: Readonly<Record<Band, string>> = {
  done: "var(--step-2)",
  "on-pace": "var(--step-2)",
  slow: "var(--step-3)",
  behind: "var(--step-4)",
  "not-reported": "none",
  "no-quota": "none",
};

/**
 * The end of a shared axis that shows every rate whole: at least 120 %, in steps of 20 %.
 *
 * @param rates completion rates 0.., null where there is none
 */
export function axisEnd(rates: readonly (number | null)[]): number {
  const largest = Math.max(0, ...rates.map((rate) => rate ?? 0));
  return Math.max(1.2, Math.ceil((largest + 0.02) * 5) / 5);
}

interface BulletProps {
  /** Completion rate; null draws no bar. */
  readonly rate: number | null;
  /** Share of the quota that should be done by now, 0..1; null draws no pace mark. */
  readonly expected: number | null;
  readonly band: Band;
  /** Right end of the axis as a ratio, from {@link axisEnd}. */
  readonly end: number;
}

/** A bullet after Stephen Few: measure bar, plan mark at 100 %, short pace mark. The table beside it has the figures. */
export function Bullet({ rate, expected, band, end }: BulletProps) {
  const at = (ratio: number) => `${(ratio / end) * 100}%`;
  const label =
    rate === null
      ? BAND_WORDS[band]
      : `完成率 ${formatRate(rate)}${expected === null ? "" : `，应完成 ${formatRate(expected)}`}，${BAND_WORDS[band]}`;
  return (
    <svg className="bullet" width="100%" height={HEIGHT} role="img" aria-label={label}>
      <rect
        x="0"
        y="4"
        width={at(1)}
        height={HEIGHT - 8}
        className={rate === null ? "bullet-none" : "bullet-range"}
      />
      {rate !== null && (
        <rect x="0" y="8" width={at(rate)} height={HEIGHT - 16} fill={FILL[band]} data-rate={rate} />
      )}
      {expected !== null && (
        <line x1={at(expected)} x2={at(expected)} y1="6" y2={HEIGHT - 6} className="bullet-pace" />
      )}
      <line x1={at(1)} x2={at(1)} y1="2" y2={HEIGHT - 2} className="bullet-plan" />
    </svg>
  );
}

/** The axis over a column of bullets. */
export function BulletAxis({ end }: { readonly end: number }) {
  const ticks = [0, 0.5, 1, ...(end >= 1.5 ? [Math.floor(end * 2) / 2] : [])];
  return (
    <svg className="bullet-axis" width="100%" height="16" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={`${(tick / end) * 100}%`} y="12" textAnchor={tick === 0 ? "start" : "middle"}>
          {tick * 100}%
        </text>
      ))}
    </svg>
  );
}
