import { useMemo } from "react";
import { Section } from "../../../../app/shell/Section.tsx";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import { decisionSentences } from "./decisionSentences.ts";

/** The draft's decisions read back, in their order. */
export function Decisions({ draft }: { readonly draft: PlanDraft }) {
  const sentences = useMemo(() => decisionSentences(draft), [draft]);
  return (
    <Section id="decisions-title" title="本方案的决定">
      <ol className="decisions">
        {sentences.map(({ text, stands }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: decisions are only added and taken back at the end
          <li key={i} className={stands ? undefined : "muted"}>
            {text}
            {!stands && <span className="note">（已被后面的决定取代）</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
