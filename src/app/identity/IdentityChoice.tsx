import { type FormEvent, useId, useState } from "react";
import { UNIT } from "../../domain/edition.ts";
import { useRecords } from "../data/country.ts";
import { Select } from "../inputs/SelectField.tsx";
import { chooseIdentity, type Identity, identity } from "./identity.ts";
import "./identity.css";

interface IdentityChoiceProps {
  /** A ministry that is proposed, as the one of the file at hand. */
  readonly proposed?: string;
  readonly confirmLabel: string;
  readonly onChosen?: () => void;
}

/** The choice of 本机身份: for a ministry, as the planner, or only looking. */
export function IdentityChoice({ proposed, confirmLabel, onChosen }: IdentityChoiceProps) {
  const { vocabulary } = useRecords();
  const names = vocabulary.ministries.map(({ name }) => name);
  const now = identity.get();
  const [kind, setKind] = useState<Identity["kind"] | null>(now?.kind ?? null);
  const [name, setName] = useState((now?.kind === "ministry" ? now.name : proposed) ?? "");
  const group = useId();
  const complete = kind !== null && (kind !== "ministry" || names.includes(name));

  function choose(event: FormEvent) {
    event.preventDefault();
    if (kind === "ministry") chooseIdentity({ kind, name });
    else if (kind) chooseIdentity({ kind });
    onChosen?.();
  }
  const option = (value: Identity["kind"], label: string) => (
    <label className="choice">
      <input type="radio" name={group} checked={kind === value} onChange={() => setKind(value)} />
      {label}
    </label>
  );
  return (
    <form className="identity-choice" onSubmit={choose}>
      <fieldset>
        <legend>本机身份</legend>
        <div>
          {option("ministry", `我在为${UNIT}报数：`)}
          <Select
            aria-label={UNIT}
            value={name}
            options={[["", `请选择${UNIT}`], ...names]}
            onChange={(chosen) => {
              setName(chosen);
              setKind("ministry");
            }}
          />
        </div>
        <div>{option("planner", `我是计划管理方：汇总各${UNIT}的上报，编制计划`)}</div>
        <div>{option("viewer", "只看看，不入库")}</div>
      </fieldset>
      <button type="submit" className="primary" disabled={!complete}>
        {confirmLabel}
      </button>
    </form>
  );
}
