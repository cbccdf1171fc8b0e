import { type FormEvent, useEffect, useState } from "react";
import { TextField } from "../../../../app/inputs/TextField.tsx";
import { InputProblem } from "../../../../app/shell/States.tsx";
import { formatWan } from "../../../../app/words/format.ts";
import { STEP } from "../../../../domain/allocation/demand.ts";
import { WHOLE } from "../../../../domain/edition.ts";
import { readQuotaInput } from "./quotaInput.ts";
import { useSliderMove } from "./useSliderMove.ts";

interface TargetBarProps {
  readonly total: number;
  /** The total that the draft began with, people. */
  readonly begun: number;
  /** @param again true for all but the first change of one slider movement */
  readonly onTotal: (people: number, again: boolean) => void;
}

/** The national total: typed and applied by 分解, or moved by a slider with the table following. */
export function TargetBar({ total, begun, onTotal }: TargetBarProps) {
  const [text, setText] = useState(formatWan(total));
  const [problem, setProblem] = useState("");
  const move = useSliderMove();
  useEffect(() => {
    setText(formatWan(total));
    setProblem("");
  }, [total]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const input = readQuotaInput(text);
    if (!input.ok || input.people === null) {
      setProblem(input.ok ? `请填写${WHOLE}总目标。` : `${input.problem}。`);
      return;
    }
    setProblem("");
    onTotal(input.people, false);
    setText(formatWan(input.people));
  }

  return (
    <form className="toolbar target-bar" onSubmit={submit}>
      <TextField
        label={`${WHOLE}总目标 (万人)`}
        inputMode="decimal"
        id="next-total"
        value={text}
        aria-invalid={problem !== ""}
        onChange={setText}
      />
      <button type="submit" className="primary">
        分解
      </button>
      <input
        type="range"
        aria-label={`拖动${WHOLE}总目标`}
        aria-valuetext={`${formatWan(total)} 万人`}
        {...totalRange(total, begun)}
        step={1}
        value={total / STEP}
        onChange={(event) => onTotal(Number(event.target.value) * STEP, move.again())}
        {...move.handlers}
      />
      <InputProblem text={problem} />
    </form>
  );
}

/** Share of the total that the draft began with by which the slider goes down and up. */
const SLIDER_SPAN = 0.5;

/** The ends of the slider for the national total, in steps of a quota; the total itself is always between them. */
export function totalRange(total: number, begun: number): { readonly min: number; readonly max: number } {
  const [least, most] = [begun * (1 - SLIDER_SPAN), begun * (1 + SLIDER_SPAN)];
  return {
    min: Math.floor(Math.min(least, total) / STEP),
    max: Math.ceil(Math.max(most, total, STEP) / STEP),
  };
}
