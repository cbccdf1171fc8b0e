import { useState } from "react";
import { saveFile } from "../../app/browser/saveFile.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { TextArea, TextField } from "../../app/inputs/TextField.tsx";
import { Section } from "../../app/shell/Section.tsx";
import { Refusal } from "../../app/shell/States.tsx";
import { useStore } from "../../app/stores/store.ts";
import { RowTable } from "../../app/tables/RowTable.tsx";
import { formatInstant, formatPeople } from "../../app/words/format.ts";
import type { ReadLedger } from "../../app/workers/ledgerWorker.ts";
import type { DrawnObject, StratumBy } from "../../domain/inspection/inspection.ts";
import {
  drawObjects,
  drawScript,
  INSPECTORS_PER_OBJECT,
  populationText,
  strataIn,
} from "../../domain/inspection/inspectionDraw.ts";
import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import { classPopulation, inspectorsIn, STRATA } from "./inspectionForm.ts";
import { frozenStore } from "./ledgerStore.ts";

const digest = (text: string) => sha256Hex(new TextEncoder().encode(text));

/** A draw with what it was made from. */
interface Draw {
  readonly objects: readonly DrawnObject[];
  readonly seed: string;
  readonly perStratum: number;
}

interface InspectionProps {
  readonly reading: ReadLedger;
  readonly classes: ClassColumns;
}

/** 抽查（双随机、一公开）: freeze the population, then enter the seed, then draw. */
export function Inspection({ reading, classes }: InspectionProps) {
  const frozen = useStore(frozenStore);
  const [seed, setSeed] = useState("");
  const [size, setSize] = useState("30");
  const [stratum, setStratum] = useState<StratumBy>("none");
  const [inspectors, setInspectors] = useState("");
  const [drawn, setDrawn] = useState<Draw | null>(null);
  const [problem, setProblem] = useState("");
  const isStale = frozen !== null && frozen.sha256 !== reading.sha256;

  function freeze() {
    const text = populationText(classPopulation(reading, classes, stratum));
    frozenStore.set({
      hash: digest(text),
      size: classes.count,
      sha256: reading.sha256,
      at: new Date().toISOString(),
    });
    setSeed("");
    setDrawn(null);
  }

  function draw() {
    const number = Number(size);
    const list = inspectorsIn(inspectors);
    if (!Number.isInteger(number) || number < 1) return setProblem("抽取数应为正整数。");
    if (seed.trim() === "") return setProblem("请先填写种子。");
    if (list.length < INSPECTORS_PER_OBJECT)
      return setProblem("检查人员至少两名，每行写“单位 编号”，不写姓名。");
    setProblem("");
    try {
      const objects = classPopulation(reading, classes, stratum);
      const strata = strataIn(objects).map((each) => ({ ...each, draws: number }));
      const drawnObjects = drawObjects(objects, strata, list, seed.trim(), digest);
      setDrawn({ objects: drawnObjects, seed: seed.trim(), perStratum: number });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      setProblem(`“${error.message}”的班次配不出两名外单位的检查人员，请增加人员。`);
    }
  }

  return (
    <Section id="ledger-inspection" title="抽查（双随机、一公开）">
      <p className="note">
        先冻结名单，再填写种子。种子应是此后才公布、谁也不能单独决定的数，例如某日的公开开奖号码。任何人凭名单和种子都能重复抽取。
      </p>
      <Button label="冻结名单" onClick={freeze} />
      {frozen && (
        <p>
          {formatInstant(frozen.at)} 冻结 {formatPeople(frozen.size)} 个班次，名单的 SHA-256：
          <code>{frozen.hash}</code>
        </p>
      )}
      {isStale && <Refusal>台账已经换过，与冻结的名单不符。请重新打开原来的台账，或重新冻结。</Refusal>}
      {frozen && !isStale && (
        <>
          <div className="ledger-filters">
            <TextField label="种子" value={seed} onChange={setSeed} />
            <TextField label="每层抽取数" value={size} onChange={setSize} inputMode="numeric" />
            <SelectField label="分层" value={stratum} options={STRATA} onChange={setStratum} />
          </div>
          <TextArea
            label="检查人员（每行“单位 编号”，不写姓名）"
            rows={4}
            value={inspectors}
            onChange={setInspectors}
          />
          <Button label="抽取" onClick={draw} />
          {problem && <Refusal>{problem}</Refusal>}
        </>
      )}
      {frozen && !isStale && drawn && (
        <>
          <RowTable
            label="抽中的班次"
            labelledBy="ledger-inspection"
            rows={drawn.objects}
            keyOf={({ key }) => key}
            columns={[
              { title: "班次", names: true, words: true, cell: ({ key }) => key },
              { title: "承办单位", words: true, wraps: true, cell: ({ unit }) => unit },
              {
                title: "检查人员",
                words: true,
                wraps: true,
                cell: (object) => object.inspectors.map(({ office, code }) => `${office} ${code}`).join("、"),
              },
              { title: "SHA-256", words: true, cell: ({ hash }) => <code>{hash.slice(0, 16)}…</code> },
            ]}
          />
          <p className="note">
            种子“{drawn.seed}”，共抽中 {formatPeople(drawn.objects.length)} 个班次。
            不用本程序也能重复（不分层时）：下载名单
            population.txt，运行下面的脚本，前几行就是抽中的班次；第一行输出应等于上面的 SHA-256。
          </p>
          <Button
            label="下载名单"
            onClick={() =>
              saveFile(
                "population.txt",
                new TextEncoder().encode(populationText(classPopulation(reading, classes, stratum))),
                "text/plain",
              )
            }
          />
          <pre className="ledger-script">
            {drawScript([{ name: "", size: 0, draws: drawn.perStratum }], INSPECTORS_PER_OBJECT, drawn.seed)}
          </pre>
        </>
      )}
    </Section>
  );
}
