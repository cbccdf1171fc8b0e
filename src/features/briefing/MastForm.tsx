import { TextField } from "../../app/inputs/TextField.tsx";
import type { Month } from "../../domain/cutoff.ts";
import type { Mast } from "./document/document.ts";
import { fillMast } from "./mastFields.ts";

/** The three fields of the paper's head, above the preview. */
export function MastForm({ asOf, mast }: { readonly asOf: Month; readonly mast: Mast }) {
  return (
    <fieldset className="mast-fields">
      <legend>报头</legend>
      <TextField
        label="编印单位"
        value={mast.office}
        placeholder="留空则印横线"
        onChange={(office) => fillMast(asOf, { office })}
      />
      <TextField label="期号" value={mast.issue} onChange={(issue) => fillMast(asOf, { issue })} />
      <label>
        日期
        <input
          type="date"
          value={mast.date}
          onChange={({ target }) => fillMast(asOf, { date: target.value })}
        />
      </label>
    </fieldset>
  );
}
