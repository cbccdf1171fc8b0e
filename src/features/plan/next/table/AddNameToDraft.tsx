import { type FormEvent, useState } from "react";
import type { Vocabulary } from "../../../../app/dataFolder/planFiles.ts";
import { Select } from "../../../../app/inputs/SelectField.tsx";
import { TextField } from "../../../../app/inputs/TextField.tsx";
import { InputProblem } from "../../../../app/shell/States.tsx";
import type { DraftDecision, SettledDraft } from "../../../../domain/draft/planDraft.ts";
import { UNIT } from "../../../../domain/edition.ts";
import { readNewName } from "./newNames.ts";
import { readQuotaInput } from "./quotaInput.ts";

interface AddNameProps {
  readonly settled: SettledDraft;
  readonly vocabulary: Vocabulary;
  readonly onAdd: (decision: DraftDecision) => void;
}

export function AddNameToDraft({ settled, vocabulary, onAdd }: AddNameProps) {
  const [axis, setAxis] = useState<"ministry" | "field">("ministry");
  const [name, setName] = useState("");
  const [people, setPeople] = useState("");
  const [problem, setProblem] = useState("");
  /** The name for which a similar known one was shown. */
  const [warned, setWarned] = useState("");
  const taken = axis === "ministry" ? settled.ministries : settled.fields;
  const known = axis === "ministry" ? vocabulary.ministries : vocabulary.fields;

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readNewName(name, axis, taken, vocabulary);
    const figure = readQuotaInput(people);
    if (!read.ok || !figure.ok) {
      setProblem(read.ok ? (figure.ok ? "" : `${figure.problem}。`) : read.problem);
      return;
    }
    if (read.near && warned !== name) {
      setWarned(name);
      setProblem(`名称表中没有“${read.name}”，相近的是“${read.near}”。确是新名称，请再按一次“加入”。`);
      return;
    }
    const place =
      axis === "ministry" ? { ministry: read.name, field: null } : { ministry: null, field: read.name };
    onAdd({ kind: "add", ...place, people: figure.people ?? 0 });
    setName("");
    setPeople("");
    setProblem("");
  }

  return (
    <details className="add-name">
      <summary>加入{UNIT}或领域</summary>
      <form className="toolbar" onSubmit={submit}>
        <Select
          aria-label="加入的是"
          value={axis}
          options={[
            ["ministry", UNIT],
            ["field", "领域"],
          ]}
          onChange={setAxis}
        />
        <TextField label="名称" list="known-names" value={name} onChange={setName} />
        <datalist id="known-names">
          {known
            .filter((each) => !taken.includes(each.name))
            .map((each) => (
              <option key={each.name}>{each.name}</option>
            ))}
        </datalist>
        <TextField
          label="起步人数"
          inputMode="decimal"
          value={people}
          placeholder="可不填"
          onChange={setPeople}
        />
        <span className="unit">万人</span>
        <button type="submit">加入</button>
        <InputProblem text={problem} />
        <p className="note">
          填了起步人数，按其余各格的份额摊到各格；不填则各格为空，再逐格定下数字。名称表中没有的新名称，采用后才能按它上报。去掉
          {UNIT}或领域：在表中选它的小计或合计。
        </p>
      </form>
    </details>
  );
}
