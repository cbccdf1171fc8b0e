import { Button } from "../../../../app/inputs/Button.tsx";
import { WorkBar } from "../../../../app/inputs/WorkBar.tsx";
import { isCountry } from "../table/gridRows.ts";
import type { ClashNoteProps } from "./ClashNote.tsx";
import { clashLine } from "./clashSentences.ts";

const RELEASE = ["解除前者", "解除后者"];

/** The clash in one line that stays in sight, with both ways out where two requirements clash, and F8 from place to place. */
export function ClashBar({ clash, settled, onRelease, onShow }: ClashNoteProps) {
  return (
    <WorkBar
      state={clashLine(clash, settled)}
      left={clash.members.length}
      places={clash.members.map((member) => ({ key: member, go: () => onShow(member) }))}
      next="看下一处（F8）"
    >
      {clash.members.length === 2 &&
        clash.members.map(
          (member, i) =>
            !isCountry(member) && (
              <Button key={RELEASE[i]} label={RELEASE[i] ?? ""} onClick={() => onRelease(member)} />
            ),
        )}
    </WorkBar>
  );
}
