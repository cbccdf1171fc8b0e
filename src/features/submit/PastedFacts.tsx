import { useEffect, useRef, useState } from "react";
import { today } from "../../app/browser/today.ts";
import { useRecords } from "../../app/data/country.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { lastDay, monthInWords, monthsOf, sameMonthIn } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { BlockFacts, PastedBlock } from "../../intake/report/pastedBlock.ts";
import { firstMinistry } from "./fileOut/firstMinistry.ts";

interface PastedFactsProps {
  readonly block: PastedBlock;
  readonly onGiven: (facts: Partial<BlockFacts>) => void;
  readonly onCancel: () => void;
}

const WORDS: Readonly<Record<keyof BlockFacts, string>> = {
  year: "年度",
  ministry: UNIT,
  cutoff: "统计截止",
};

/** Asks in one line for what a pasted block does not say; the block's own titles and the address suggest it. */
export function PastedFacts({ block, onGiven, onCancel }: PastedFactsProps) {
  const { vocabulary, planFiles, year: selected, asOf } = useRecords();
  const { lacks, known } = block;
  const [year, setYear] = useState(known.year ?? selected);
  const [ministry, setMinistry] = useState(known.ministry ?? firstMinistry() ?? "");
  const [chosen, setChosen] = useState(known.cutoff ?? asOf);
  const months = monthsOf(year).filter((month) => lastDay(month) <= today());
  const cutoff = months.find((month) => month === sameMonthIn(year, chosen)) ?? months.at(-1) ?? "";
  const given = { year, ministry, cutoff };
  const facts = Object.fromEntries(lacks.map((fact) => [fact, given[fact]])) as Partial<BlockFacts>;

  const form = useRef<HTMLFormElement>(null);
  // The focus stood in the text, which is gone.
  useEffect(() => form.current?.querySelector("select")?.focus(), []);

  return (
    <form
      ref={form}
      className="toolbar pasted-facts"
      aria-labelledby="pasted-facts"
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(facts);
      }}
    >
      <span id="pasted-facts">粘贴的表格没有写明{lacks.map((fact) => WORDS[fact]).join("、")}，请选定：</span>
      {lacks.includes("year") && (
        <SelectField
          label={WORDS.year}
          className="choice"
          value={year}
          options={planFiles.map(({ line }) => line.year)}
          onChange={setYear}
        />
      )}
      {lacks.includes("ministry") && (
        <SelectField
          label={WORDS.ministry}
          className="choice"
          value={ministry}
          options={[["", "请选择"], ...vocabulary.ministries.map(({ name }) => name)]}
          onChange={setMinistry}
        />
      )}
      {lacks.includes("cutoff") && (
        <SelectField
          label={WORDS.cutoff}
          className="choice"
          value={cutoff}
          options={months.map((month) => [month, monthInWords(month)])}
          onChange={setChosen}
        />
      )}
      <button type="submit" disabled={lacks.some((fact) => given[fact] === "")}>
        按此校验
      </button>
      <Button label="取消" onClick={onCancel} />
    </form>
  );
}
