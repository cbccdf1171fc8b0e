import { useCountry } from "../../app/data/country.ts";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { WHOLE } from "../../domain/edition.ts";
import type { Mast } from "./document/document.ts";
import { MastForm } from "./MastForm.tsx";
import { leftOutIds, type SectionHead, shownSections, withoutAfter } from "./shownBriefing.ts";

/** Stands for the evaluation among the ministries. */
const EVALUATION = "\0evaluation";

interface PaperChoiceProps {
  /** The sections that the paper can have. */
  readonly all: readonly SectionHead[];
  /** Null for the country and for the evaluation. */
  readonly ministry: string | null;
  readonly isEvaluation: boolean;
  readonly mast: Mast;
}

/** Which paper it is, which sections it has, and the fields of its head. */
export function PaperChoice({ all, ministry, isEvaluation, mast }: PaperChoiceProps) {
  const { plan, asOf } = useCountry();
  const route = useRoute();
  const leftOut = leftOutIds(route.params.get("without"));
  const chosen = shownSections(all, leftOut);
  return (
    <>
      <SelectField
        label="范围"
        value={isEvaluation ? EVALUATION : (ministry ?? "")}
        options={[["", WHOLE], [EVALUATION, "中期评估"], ...plan.ministries]}
        onChange={(name) => {
          const paper = name === EVALUATION ? "evaluation" : null;
          changeParams(route, { paper, ministry: paper || !name ? null : name, without: null });
        }}
      />
      <fieldset>
        <legend>内容</legend>
        {all.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.some((section) => section.id === id)}
              // The last one stays: a paper without content has no pages.
              disabled={chosen.length === 1 && chosen[0]?.id === id}
              onChange={({ target }) =>
                changeParams(route, { without: withoutAfter(leftOut, id, target.checked) })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <MastForm asOf={asOf} mast={mast} />
    </>
  );
}
