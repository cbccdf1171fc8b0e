import { useEffect, useRef } from "react";
import { Button } from "../../../../app/inputs/Button.tsx";
import { WorkBar } from "../../../../app/inputs/WorkBar.tsx";
import { isCountry } from "../table/gridRows.ts";
import type { ClashNoteProps } from "./ClashNote.tsx";
import { clashLine } from "./clashSentences.ts";

const RELEASE = ["解除前者", "解除后者"];

/** The clash in one line that stays in sight, with both ways out where two requirements clash, and F8 from place to place. */
export function ClashBar({ clash, settled, onRelease, onShow }: ClashNoteProps) {
  const { members } = clash;
  const shown = useRef(-1);
  function showNext() {
    shown.current = (shown.current + 1) % members.length;
    const member = members[shown.current];
    if (member) onShow(member);
  }
  const onF8 = useRef(showNext);
  onF8.current = showNext;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      onF8.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <WorkBar state={clashLine(clash, settled)}>
      {members.length === 2 &&
        members.map(
          (member, i) =>
            !isCountry(member) && (
              <Button key={RELEASE[i]} label={RELEASE[i] ?? ""} onClick={() => onRelease(member)} />
            ),
        )}
      <Button label="看下一处（F8）" onClick={showNext} />
    </WorkBar>
  );
}
