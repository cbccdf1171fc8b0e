import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { TextArea, TextField } from "../../../app/inputs/TextField.tsx";
import { appendEntry } from "../../../app/journal/journalActions.ts";
import { populationIn } from "../../../app/ledger/inspectedLedger.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { OBJECT_WORDS } from "../../../app/words/inspectionWords.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { FrozenPopulation } from "../../../app/workers/ledgerCalls.ts";
import type { InspectedKind, StratumBy } from "../../../domain/inspection/inspection.ts";
import { INSPECTORS_PER_OBJECT } from "../../../domain/inspection/inspectionDraw.ts";
import { NO_LEDGERS } from "../../../journal/fold/ledgerState.ts";
import type { ShownLedger } from "../ledgerStore.ts";
import { inspectorsIn, STRATA_OF, STRATA_WORDS } from "./inspectionForm.ts";

interface FreezeFormProps {
  readonly ledger: ShownLedger;
  readonly onFrozen: (entryId: string) => void;
}

/** 冻结名单: what is drawn from, how many of each stratum, by whom, and where the seed will come from. */
export function FreezeForm({ ledger: { name, reading, entryId }, onFrozen }: FreezeFormProps) {
  const { bases } = useLedgerState() ?? NO_LEDGERS;
  const [objects, setObjects] = useState<InspectedKind>("class");
  const [strataBy, setStrataBy] = useState<StratumBy>("none");
  const [population, setPopulation] = useState<FrozenPopulation | null>(null);
  const [draws, setDraws] = useState<ReadonlyMap<string, string>>(new Map());
  const [inspectors, setInspectors] = useState("");
  const [source, setSource] = useState("");
  const [seedDay, setSeedDay] = useState("");
  const [problem, setProblem] = useState("");

  async function list() {
    setProblem("");
    try {
      setPopulation(await populationIn(reading, bases?.body.bases ?? [], { objects, strataBy }));
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  async function freeze() {
    if (!population || entryId === null) return;
    const strata = population.strata.map((stratum) => ({
      ...stratum,
      draws: Number(draws.get(stratum.name) ?? 0),
    }));
    const people = inspectorsIn(inspectors);
    const faulty = strata.find(
      (each) => !Number.isInteger(each.draws) || each.draws < 0 || each.draws > each.size,
    );
    if (faulty) return setProblem(`“${faulty.name || "全部"}”的抽取数应为 0 到 ${faulty.size} 的整数。`);
    if (strata.every((each) => each.draws === 0)) return setProblem("请至少在一层填写抽取数。");
    if (people.length < INSPECTORS_PER_OBJECT)
      return setProblem("检查人员至少两名，每行写“单位 编号”，不写姓名。");
    if (source.trim() === "") return setProblem("请写明种子从哪里来，例如“中国福利彩票双色球开奖号码”。");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(seedDay) || Number.isNaN(Date.parse(seedDay)) || seedDay <= today())
      return setProblem("种子的公布日应晚于今天，例如 2025-07-15：今天已经公布的数可以挑选。");
    setProblem("");
    try {
      const { sha256, size } = population;
      const entry = await appendEntry({
        kind: "inspection-frozen",
        ledger: entryId,
        bases: bases?.id ?? null,
        objects,
        population: { sha256, size },
        strataBy,
        strata,
        inspectors: people,
        seedSource: source.trim(),
        seedDay,
      });
      setPopulation(null);
      onFrozen(entry.id);
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  return (
    <Section id="freeze" title="冻结名单">
      <div className="ledger-filters">
        <SelectField
          label="抽查对象"
          value={objects}
          options={(["class", "base"] as const).map((kind) => [kind, OBJECT_WORDS[kind]] as const)}
          onChange={(kind) => {
            setObjects(kind);
            setStrataBy("none");
            setPopulation(null);
          }}
        />
        <SelectField
          label="分层"
          value={strataBy}
          options={STRATA_OF[objects].map((by) => [by, STRATA_WORDS[by]] as const)}
          onChange={(by) => {
            setStrataBy(by);
            setPopulation(null);
          }}
        />
        <Button label="列出各层" onClick={() => void list()} />
      </div>
      <p className="note">
        名单取自“{name}
        ”。按风险分层的次序：不符合规定、可能重复、台账最后一年才出现的单位、人数最多的二十分之一，其余为其他；各层单独定数，不在抽取中加权。
      </p>
      {population && (
        <>
          <RowTable
            labelledBy="freeze"
            rows={population.strata}
            keyOf={(stratum) => stratum.name}
            columns={[
              { title: "层", names: true, words: true, cell: (stratum) => stratum.name || "全部" },
              { title: OBJECT_WORDS[objects], cell: ({ size }) => formatPeople(size) },
              {
                title: "抽取数",
                cell: (stratum) => (
                  <input
                    type="text"
                    inputMode="numeric"
                    className="ledger-number"
                    aria-label={`${stratum.name || "全部"}抽取数`}
                    value={draws.get(stratum.name) ?? ""}
                    onChange={({ target }) => setDraws(new Map(draws).set(stratum.name, target.value))}
                  />
                ),
              },
            ]}
          />
          <TextArea
            label="检查人员（每行“单位 编号”，不写姓名）"
            rows={4}
            value={inspectors}
            onChange={setInspectors}
          />
          <div className="ledger-filters">
            <TextField label="种子来源" value={source} onChange={setSource} />
            <TextField label="种子公布日" value={seedDay} onChange={setSeedDay} placeholder="YYYY-MM-DD" />
            <Button className="primary" label="冻结名单" onClick={() => void freeze()} />
          </div>
        </>
      )}
      {problem && <Refusal>{problem}</Refusal>}
    </Section>
  );
}
