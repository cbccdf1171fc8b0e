import { useMemo } from "react";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import { decisionSentences } from "./decisionSentences.ts";

/** The draft's decisions read back, in their order. */
export function Decisions({ draft }: { readonly draft: PlanDraft }) {
  const sentences = useMemo(() => decisionSentences(draft), [draft]);
  return (
    <section className="section" aria-labelledby="decisions-title">
      <h2 id="decisions-title">本方案的决定</h2>
      <ol className="decisions">
        {sentences.map(({ text, stands }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: decisions are only added and taken back at the end
          <li key={i} className={stands ? undefined : "muted"}>
            {text}
            {!stands && <span className="note">（已被后面的决定取代）</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
