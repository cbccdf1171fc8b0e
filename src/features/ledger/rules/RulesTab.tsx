import { useRecords } from "../../../app/data/country.ts";
import { CheckField } from "../../../app/inputs/CheckField.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { LoadingNote } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { dayInWords } from "../../../domain/cutoff.ts";
import type { RulePack } from "../../../domain/ledger/rulePack.ts";
import { readChosen } from "../ledgerSession.ts";
import { openLedgerStore, yardstickStore } from "../ledgerStore.ts";
import { RulesNotRead } from "../RulesNotRead.tsx";
import { useRules } from "../useRules.ts";
import { PublishRules } from "./PublishRules.tsx";

/** What a ledger can say about a rule of a kind. */
const CHECKED: Readonly<Record<RulePack["rules"][number]["kind"], string>> = {
  "hours-a-day": "逐班核对",
  "subject-hours": "按班次名称核对",
  "closing-date": "逐班核对",
  "person-hours": "台账没有学员，只能看供给，不能核对到人",
  filing: "台账没有备案日期，只列出期限；学员名单不予接收",
  "base-duty": "按基地汇总",
};

/** 规则: the notices with their rules and the sentences that these rest on, and whether they are a yardstick elsewhere. */
export function RulesTab() {
  const { vocabulary } = useRecords();
  const { rules, problem, readAgain } = useRules();
  const yardsticks = useStore(yardstickStore);
  if (problem) return <RulesNotRead problem={problem} onAgain={readAgain} />;
  if (!rules) return <LoadingNote what="规则" />;
  const { packs, published } = rules;

  function hold(id: string, checked: boolean) {
    yardstickStore.set(checked ? [...yardsticks, id] : yardsticks.filter((each) => each !== id));
    const opened = openLedgerStore.get();
    if (opened.kind !== "read" || !opened.chosen) return;
    const { file, edits } = opened.chosen;
    void readChosen(file, { ...vocabulary, rulePacks: packs }, edits);
  }

  return (
    <>
      <h1>规则与依据</h1>
      <p className="note">
        各地规定只对本地区的班次生效，不符合的须核对后确认；用于其他地区时只作参照，不算违规。
      </p>
      {packs.map((pack) => (
        <Section key={pack.id} id={`rules-${pack.id}`} title={pack.title}>
          <p className="note">
            {[
              pack.documentNumber === "" ? "原文没有文号" : pack.documentNumber,
              ...(pack.date === "" ? [] : [dayInWords(pack.date)]),
              pack.region === "" ? "全国" : pack.region,
              ...(pack.scope === "" ? [] : [`适用于${pack.scope}${pack.subject ?? ""}`]),
              `${yearsInWords(pack.years)}学习年度`,
            ].join("，")}
            。{pack.offBecause}
          </p>
          {pack.region !== "" && (
            <CheckField
              label="用作其他地区的参照"
              checked={yardsticks.includes(pack.id)}
              onChange={(checked) => hold(pack.id, checked)}
            />
          )}
          <RowTable
            labelledBy={`rules-${pack.id}`}
            rows={pack.rules}
            keyOf={({ id }) => id}
            columns={[
              { title: "规则", names: true, words: true, wraps: true, cell: ({ title }) => title },
              { title: "条款", words: true, cell: ({ clause }) => clause || "—" },
              { title: "原文", words: true, wraps: true, cell: ({ sentence }) => sentence },
              { title: "怎样核对", words: true, wraps: true, cell: ({ kind }) => CHECKED[kind] },
            ]}
          />
        </Section>
      ))}
      <PublishRules packs={packs} published={published} />
    </>
  );
}

function yearsInWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first) : `${first}至${last}`;
}
