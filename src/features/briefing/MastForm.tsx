import type { Month } from "../../domain/cutoff.ts";
import type { Mast } from "./document/document.ts";
import { fillMast } from "./mastFields.ts";

/** The three fields of the paper's head, above the preview. */
export function MastForm({ asOf, mast }: { readonly asOf: Month; readonly mast: Mast }) {
  return (
    <fieldset className="mast-fields">
      <legend>报头</legend>
      <label>
        编印单位
        <input
          value={mast.office}
          placeholder="留空则印横线"
          onChange={({ target }) => fillMast(asOf, { office: target.value })}
        />
      </label>
      <label>
        期号
        <input value={mast.issue} onChange={({ target }) => fillMast(asOf, { issue: target.value })} />
      </label>
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
