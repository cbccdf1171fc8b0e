import { Button } from "../../../../app/inputs/Button.tsx";
import type { Clash } from "../../../../domain/allocation/clash.ts";
import type { SettledDraft } from "../../../../domain/draft/planDraft.ts";
import type { TablePlace } from "../../../../domain/plan/tablePlace.ts";
import { isCountry } from "../table/gridRows.ts";
import { placeWords } from "../table/placeWords.ts";
import { clashWords } from "./clashSentences.ts";

export interface ClashNoteProps {
  readonly clash: Clash;
  readonly settled: SettledDraft;
  readonly onRelease: (place: TablePlace) => void;
  /** To the place in the grid; of the whole table, to the national total. */
  readonly onShow: (place: TablePlace) => void;
}

/** Why there is no table: the requirements that clash, each with buttons to show and to release it. */
export function ClashNote({ clash, settled, onRelease, onShow }: ClashNoteProps) {
  const { title, lines, advice } = clashWords(clash, settled);
  return (
    <section className="refusal" role="alert" aria-labelledby="clash-title">
      <h2 id="clash-title">{title}，没有出表</h2>
      <ul className="clash-list">
        {lines.map(({ place, text }) => (
          <li key={text}>
            <Button label={text} className="plain" onClick={() => onShow(place)} />
            {!isCountry(place) && (
              <Button
                label="解除"
                aria-label={`解除${placeWords(place)}的要求`}
                onClick={() => onRelease(place)}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="note">{advice}</p>
    </section>
  );
}
