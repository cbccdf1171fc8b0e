import { SelectField } from "../../../../app/inputs/SelectField.tsx";
import type { StartPart, StartTable } from "../../../../domain/draft/draftStart.ts";
import { partsWords, sourceWords } from "../table/placeWords.ts";
import { useSliderMove } from "../table/useSliderMove.ts";

const WHOLE = 100;

interface StartChoiceProps {
  readonly parts: readonly StartPart[];
  /** Tables that can be chosen; the plan of the year before first. */
  readonly tables: readonly StartTable[];
  /** Number of cells without a figure in any chosen table, which take the plan's. */
  readonly filled: number;
  /** @param again true for all but the first change of one slider movement */
  readonly onStart: (parts: readonly StartPart[], again: boolean) => void;
}

/** The choice of the start: one of the tables, or a mix by weights. */
export function StartChoice({ parts, tables, filled, onStart }: StartChoiceProps) {
  const move = useSliderMove();
  const known = new Map(parts.map((part) => [keyOf(part.table), part]));
  // Chosen tables keep the figures of their choice, others have today's.
  const offered = tables.map((table) => known.get(keyOf(table)) ?? { table, weight: 0 });
  const gone = parts.filter(
    ({ table, weight }) => weight > 0 && !tables.some((each) => keyOf(each) === keyOf(table)),
  );
  const all = [...offered, ...gone];
  const set = (changed: number, weight: number, alone: boolean) => {
    const next = all.map((part, i) => ({
      // A table that is chosen anew is taken with today's figures.
      table: (alone ? tables[i] : undefined) ?? part.table,
      weight: i === changed ? weight : alone ? 0 : part.weight,
    }));
    if (alone) move.end();
    const again = !alone && move.again();
    if (next.some((part) => part.weight > 0)) onStart(next, again);
  };
  const mixed = all.filter(({ weight }) => weight > 0);
  const single = mixed.length === 1 ? all.indexOf(mixed[0] ?? (all[0] as StartPart)) : -1;
  return (
    <details className="start-choice">
      <summary>
        起点：{partsWords(parts)}
        {filled > 0 && `（${filled} 格没有数字，按计划数）`}
      </summary>
      <div className="start-parts">
        <SelectField
          label="从一张表开始"
          value={single}
          options={[
            ...(single < 0 ? [[-1, "混合"] as const] : []),
            ...all.map(({ table }, i) => [i, sourceWords(table.source)] as const),
          ]}
          onChange={(i) => set(i, WHOLE, true)}
        />
        <fieldset>
          <legend>或按权重混合</legend>
          {all.map(({ table, weight }, i) => (
            <label key={keyOf(table)}>
              {sourceWords(table.source)}
              <input
                type="range"
                min={0}
                max={WHOLE}
                step={5}
                value={weight}
                onChange={(event) => set(i, Number(event.target.value), false)}
                {...move.handlers}
              />
              <output>{weight}</output>
            </label>
          ))}
        </fieldset>
        <p className="note">
          每格取所选各表的加权平均；某表没有数字的格由其余各表决定，都没有时按计划数。完成数与年底预计只取计划内各格，且是选定时的数，之后的上报不会改动方案。
        </p>
      </div>
    </details>
  );
}

function keyOf({ source: { kind, year, asOf } }: StartTable): string {
  return `${kind} ${year} ${asOf}`;
}
