import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { admitKey, type OpenedPackage, takePackage } from "../../../app/exchange/packageActions.ts";
import { ComparedKeys } from "../../../app/identity/ComparedKeys.tsx";
import { identity } from "../../../app/identity/identity.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { holderWords } from "../../../app/words/keyWords.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { Author } from "../../../journal/entries/entry.ts";
import { broughtWords, exchangeProblem, missingWords } from "./exchangeWords.ts";

interface PackagePanelProps {
  readonly name: string;
  readonly opened: OpenedPackage;
  /** `notice` says what was taken; null where it was discarded. */
  readonly onDone: (notice: string | null) => void;
}

/** A report package or a receipt that was chosen: what it brings, whose key wrote it, and the decision. */
export function PackagePanel({ name, opened, onDone }: PackagePanelProps) {
  const { journal, vocabulary } = useRecords();
  const chosenIdentity = useStore(identity);
  const { kind, preview } = opened;
  const holder: Author =
    kind === "report" ? { kind: "ministry", name: preview.ministry } : { kind: "planner" };
  const unknown = preview.writers.filter((key) => !journal.keys.some((admitted) => admitted.key === key));
  const [compared, setCompared] = useState(false);
  const [office, setOffice] = useState("");
  const problem = exchangeProblem(opened, chosenIdentity, vocabulary.ministries);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      for (const key of unknown) await admitKey(key, holder, office.trim());
      await takePackage(opened);
    },
    onSuccess: () => onDone(`已收下“${name}”：${broughtWords(opened)}`),
  });
  return (
    <Section
      id="package-title"
      title={`“${name}”是${kind === "report" ? "报送包" : "回执"}：${preview.ministry}`}
    >
      <p>{broughtWords(opened)}</p>
      {opened.kind === "report" && opened.preview.missing.length > 0 && (
        <p className="note">{missingWords(opened.preview.missing)}</p>
      )}
      {preview.refused > 0 && (
        <p className="note">其中 {preview.refused} 条签名不符、已损坏或不该出现在这种包里，不收。</p>
      )}
      {problem && <Refusal>{problem}</Refusal>}
      {!problem && unknown.length > 0 && (
        <ComparedKeys
          legend={`写它的身份还没有登记。请与${holderWords(holder)}通过电话或公函核对指纹，一致才登记：`}
          keys={unknown}
          office={kind === "report" ? office : null}
          onOffice={setOffice}
          compared={compared}
          onCompared={setCompared}
        />
      )}
      {error && (
        <Refusal>
          没有收下。
          {storageWords(error)}
        </Refusal>
      )}
      <div className="toolbar">
        <Button
          label={unknown.length > 0 ? "登记身份并收下" : "收下"}
          className="primary"
          disabled={problem !== "" || isPending || (unknown.length > 0 && !compared)}
          onClick={() => mutate()}
        />
        <Button label="放弃" onClick={() => onDone(null)} />
      </div>
    </Section>
  );
}
