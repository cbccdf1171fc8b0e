import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../../../app/inputs/Button.tsx";
import { TextField } from "../../../../app/inputs/TextField.tsx";
import { InputProblem } from "../../../../app/shell/States.tsx";
import { formatWan } from "../../../../app/words/format.ts";
import type { Condition } from "../../../../domain/allocation/demand.ts";
import { conditionAt, isClosed, isRestricting } from "../../../../domain/draft/planDraft.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import { UNIT } from "../../../../domain/edition.ts";
import type { TablePlace } from "../../../../domain/plan/tablePlace.ts";
import { cellOfPlace, heldWords, isCountry, placeFacts } from "./gridRows.ts";
import { conditionWords, placeWords, weightWords } from "./placeWords.ts";
import { readQuotaInput } from "./quotaInput.ts";
import { useSliderMove } from "./useSliderMove.ts";

/** Weights that the slider spans, both ways from 1. */
const MAX_WEIGHT = 8;
const SLIDER = 100;

interface PlaceStripProps {
  readonly worked: WorkedDraft;
  /** The cell, row or column that was chosen in the grid; null before any was. */
  readonly place: TablePlace | null;
  /** @param again true for all but the first change of one slider movement */
  readonly onCondition: (condition: Condition, again?: boolean) => void;
  readonly onLock: (place: TablePlace) => void;
  readonly onRemove: (place: TablePlace) => void;
  readonly onDone: () => void;
}

/** The conditions of the chosen cell, ministry or field, and inputs to change them. */
export function PlaceStrip({ worked, place, onCondition, onLock, onRemove, onDone }: PlaceStripProps) {
  if (!place || isCountry(place) || !cellOfPlace(worked.settled, place)) {
    return (
      <div className="place-strip">
        <p className="note">
          在表中选一格、一个小计或合计：直接键入数字即锁定，Delete 不设计划，L 锁定或解除锁定，B 上下限，W
          权重，U 解除全部要求；可粘贴表格区域，Ctrl+Z 撤销，Ctrl+Y 重做。
        </p>
      </div>
    );
  }
  const condition = conditionAt(worked.settled, place);
  const { ministry, field } = place;
  return (
    <div className="place-strip">
      <p className="place-facts">
        <strong>{placeWords(place)}</strong> <span>{placeFacts(worked, place)}</span>
        {isRestricting(condition) && (
          <span>
            {" · "}
            {conditionWords(condition)}
            {heldWords(worked, place)}
          </span>
        )}
      </p>
      {/* New for each place, so that text typed for one is not applied to another. */}
      <ConditionFields
        key={JSON.stringify([ministry, field, condition])}
        condition={condition}
        onCondition={onCondition}
        onDone={onDone}
      />
      <div className="toolbar">
        <WeightField condition={condition} onCondition={onCondition} onDone={onDone} />
        <Button
          label={condition.lock === undefined ? "锁定当前数（L）" : "解除锁定（L）"}
          onClick={() => onLock(place)}
        />
        <Button
          label="不设计划（Delete）"
          disabled={isClosed(condition)}
          onClick={() => onCondition({ ministry, field, upper: 0 })}
        />
        <Button
          label="解除全部要求（U）"
          disabled={!isRestricting(condition)}
          onClick={() => onCondition({ ministry, field })}
        />
        {(ministry === null || field === null) && (
          <Button label={`去掉这个${ministry === null ? "领域" : UNIT}`} onClick={() => onRemove(place)} />
        )}
      </div>
    </div>
  );
}

interface FieldsProps {
  readonly condition: Condition;
  readonly onCondition: PlaceStripProps["onCondition"];
  readonly onDone: () => void;
}

function ConditionFields({ condition, onCondition, onDone }: FieldsProps) {
  const text = (people: number | undefined) => (people === undefined ? "" : formatWan(people));
  const [lock, setLock] = useState(text(condition.lock));
  const [lower, setLower] = useState(text(condition.lower));
  const [upper, setUpper] = useState(text(isClosed(condition) ? undefined : condition.upper));
  const [problem, setProblem] = useState("");

  function submit(event: FormEvent) {
    event.preventDefault();
    const figures: { lock?: number; lower?: number; upper?: number } = {};
    for (const [name, typed] of Object.entries({ lock, lower, upper })) {
      if (typed.trim() === "") continue;
      const input = readQuotaInput(typed);
      if (!input.ok) {
        setProblem(`${input.problem}。`);
        return;
      }
      if (input.people !== null) figures[name as keyof typeof figures] = input.people;
    }
    const { ministry, field, weight } = condition;
    onCondition({ ministry, field, ...figures, ...(weight !== undefined && { weight }) });
    onDone();
  }

  return (
    <form className="toolbar" onSubmit={submit}>
      <TextField label="锁定为" inputMode="decimal" value={lock} onChange={setLock} />
      <TextField label="不少于" inputMode="decimal" value={lower} onChange={setLower} id="place-lower" />
      <TextField label="不多于" inputMode="decimal" value={upper} onChange={setUpper} />
      <span className="unit">万人</span>
      <button type="submit">应用</button>
      <InputProblem text={problem} />
    </form>
  );
}

/** A weight moves the table at once; one movement of the slider is one decision. */
function WeightField({ condition, onCondition, onDone }: FieldsProps) {
  const { ministry, field, weight = 1 } = condition;
  const move = useSliderMove();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another movement
  useEffect(move.end, [ministry, field]);
  return (
    <label>
      权重
      <input
        type="range"
        id="place-weight"
        min={-SLIDER}
        max={SLIDER}
        step={1}
        value={Math.round((Math.log(weight) / Math.log(MAX_WEIGHT)) * SLIDER)}
        aria-valuetext={weightWords(weight)}
        onChange={(event) => {
          const moved = Number((MAX_WEIGHT ** (Number(event.target.value) / SLIDER)).toFixed(2));
          const { weight: _, ...others } = condition;
          onCondition({ ...others, ...(moved !== 1 && { weight: moved }) }, move.again());
        }}
        {...move.handlers}
        onKeyDown={(event) => event.key === "Enter" && onDone()}
      />
      <output>{weightWords(weight)}</output>
    </label>
  );
}
