import { Suspense } from "react";
import { useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { useModal } from "../../app/inputs/useModal.ts";
import { lazyPart } from "../../app/shell/lazyPart.ts";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { formatCutoff } from "../../app/words/format.ts";
import { planRemark } from "../../app/words/planPartWords.ts";
import { explain } from "../../domain/explaining/explain.ts";
import type { Explanation } from "../../domain/explaining/explanation.ts";
import { type Explained, explainedBy } from "./explained.ts";
import { TERMS_BESIDE } from "./explanationParts.ts";
import {
  calculationWords,
  courseUsedWords,
  expectedShareWords,
  FIGURE_WORDS,
  formulaWords,
  scopeWords,
  valueWords,
} from "./explanationWords.ts";
import { type MinistryBasis, Parts } from "./Parts.tsx";
import { Sources } from "./Sources.tsx";
import "./explain.css";
import { PACE_RULES } from "../../app/words/paceRules.ts";
import { SAMPLE_LABEL } from "../../app/words/productWords.ts";

// Loaded after the panel: most ministries have no ledger.
const LedgerAgreement = lazyPart(
  async () => (await import("../../app/ledger/LedgerAgreement.tsx")).LedgerAgreement,
);

/** 怎么算的: how the figure that the address names was computed; nothing without one. */
export function ExplainPanel() {
  const route = useRoute();
  const { position } = useCountry();
  const explained = explainedBy(route, position);
  if (!explained) return null;
  return <Panel explained={explained} onClose={() => changeParams(route, { explain: null }, true)} />;
}

interface PanelProps {
  readonly explained: Explained;
  readonly onClose: () => void;
}

function Panel({ explained: { figure, scope }, onClose }: PanelProps) {
  const country = useCountry();
  const { position, rollup, profile, asOf, pace, plan } = country;
  const dialog = useModal();

  const forecasts = yearEndOf(country);
  const context = { position, rollup, profile, forecasts };
  const explanation = explain(figure, scope, context);
  const beside = TERMS_BESIDE[figure] ?? [];
  const columns = [
    ...beside.flatMap((other) => explain(other, scope, context).terms),
    // People done come before the landing that follows from them.
    ...(figure === "landing" ? [...explanation.terms].reverse() : explanation.terms),
  ];
  const usesSample = explanation.submissions.some(({ submission }) => submission?.sample);
  return (
    <dialog
      ref={dialog}
      className="explain"
      aria-labelledby="explain-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="section-head">
        <h2 id="explain-title">
          {scopeWords(scope)}：{FIGURE_WORDS[figure]} {valueWords(explanation)}
        </h2>
        <Button label="关闭（Esc）" onClick={onClose} />
      </div>
      <p className="note">
        {plan.year}年度 · 统计时点{formatCutoff(asOf)}
        {planRemark(plan) && ` · ${planRemark(plan)}`}
        {usesSample && ` · ${SAMPLE_LABEL}`}
      </p>
      <p>{formulaWords(explanation)}</p>
      <p className="calculation">{calculationWords(explanation)}</p>
      {figure === "expected" && <p className="note">{PACE_RULES[pace]}</p>}
      <Parts scope={scope} terms={columns} position={position} {...basisOf(explanation)} />
      <Sources explanation={explanation} />
      {scope.ministry !== null && (
        <Suspense fallback={null}>
          {explanation.submissions.map(
            ({ ministry, submission }) =>
              submission && (
                <LedgerAgreement key={ministry} submission={submission} field={scope.field} level={3} />
              ),
          )}
        </Suspense>
      )}
    </dialog>
  );
}

/** The usual course of each ministry that lands, or the share that was due of each. */
function basisOf({ formula, dues, courses }: Explanation): { readonly basis?: MinistryBasis } {
  if (courses.length > 0) {
    const words = new Map(courses.map((used) => [used.ministry, courseUsedWords(used)]));
    return { basis: { title: "到统计截止通常已完成 · 往年完成率", words } };
  }
  if (formula !== "dues-added") return {};
  const words = new Map(dues.map((used) => [used.ministry ?? "", expectedShareWords(used)]));
  return { basis: { title: "应完成的比例", words } };
}
