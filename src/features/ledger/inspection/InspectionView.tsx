import { useEffect, useState } from "react";
import { saveFile } from "../../../app/browser/saveFile.ts";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { populationIn } from "../../../app/ledger/inspectedLedger.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { formatInstant, formatPeople } from "../../../app/words/format.ts";
import { OBJECT_WORDS } from "../../../app/words/inspectionWords.ts";
import type { FrozenPopulation } from "../../../app/workers/ledgerCalls.ts";
import { dayInWords } from "../../../domain/cutoff.ts";
import { drawScript, inspectorsText } from "../../../domain/inspection/inspectionDraw.ts";
import { type Inspection, NO_LEDGERS } from "../../../journal/fold/ledgerState.ts";
import { openLedgerStore } from "../ledgerStore.ts";
import { DrawForm } from "./DrawForm.tsx";
import { DrawnTable } from "./DrawnTable.tsx";
import { STRATA_WORDS } from "./inspectionForm.ts";
import { RedrawCheck } from "./RedrawCheck.tsx";

const TEXT = "text/plain;charset=utf-8";
const encode = (text: string) => new TextEncoder().encode(text);

/** One inspection: what was frozen, whether the open ledger still is what was frozen, the draw and its results. */
export function InspectionView({ inspection }: { readonly inspection: Inspection }) {
  const { body, time, draw, refusedDraws } = inspection;
  const population = usePopulation(inspection);
  const isSame = population?.sha256 === body.population.sha256;
  const opened = useStore(openLedgerStore);
  const openId = opened.kind === "read" ? opened.entryId : null;
  const { ledgers } = useLedgerState() ?? NO_LEDGERS;
  const frozen = ledgers.find(({ id }) => id === body.ledger);
  const fileName = frozen ? `“${frozen.body.file.name}”` : "台账";
  const draws = body.strata.filter((stratum) => stratum.draws > 0);
  return (
    <Section id="inspection" title={`${formatInstant(time)} 冻结的抽查`}>
      <p>
        {formatPeople(body.population.size)} 个{OBJECT_WORDS[body.objects]}，{STRATA_WORDS[body.strataBy]}
        ，抽取 {draws.map(({ name, draws: n }) => (name ? `${name} ${n} 个` : `${n} 个`)).join("、")}
        ；检查人员 {body.inspectors.length} 名。
      </p>
      <p>
        名单的 SHA-256：<code>{body.population.sha256}</code>
      </p>
      <p>
        种子来源：{body.seedSource}，{dayInWords(body.seedDay)}公布{draw ? `，为“${draw.body.seed}”` : ""}。
      </p>
      {population && !isSame && (
        <Refusal>
          现在打开的台账与冻结的名单不符：
          {openId === body.ledger ? "它的内容在冻结以后变了" : `它不是冻结时的${fileName}`}；名单现有{" "}
          {formatPeople(population.size)} 个，冻结时 {formatPeople(body.population.size)} 个，SHA-256
          不同。不能用它抽取。
        </Refusal>
      )}
      {population && isSame && <p className="note">现在打开的台账与冻结的名单一致。</p>}
      {!population && <p className="note">在“班次”打开冻结时的{fileName}，可以核对名单、抽取和下载名单。</p>}
      {refusedDraws.map(({ id, fault }) => (
        <Refusal key={id}>
          {fault === "drawn-already"
            ? "另有一次抽取不算数：同一份名单只抽一次，以第一次为准。"
            : "有一次抽取不算数：种子在冻结之前已经公布，或抽取早于公布日。"}
        </Refusal>
      ))}
      {!draw && <DrawForm inspection={inspection} isSame={isSame} />}
      {draw && (
        <>
          <DrawnTable inspection={inspection} draw={draw} />
          {isSame && <RedrawCheck inspection={inspection} draw={draw} />}
          <p className="note">
            不用本程序也能重复：把名单、检查人员和脚本下载到一个文件夹运行，第一行应等于上面的
            SHA-256，以后各行是抽中的对象，最后是检查人员的次序；检查人员依次轮流，本单位的跳过，每个对象两名。
          </p>
          <div className="toolbar">
            {population && isSame && (
              <Button
                label="下载名单 population.txt"
                onClick={() => saveFile("population.txt", population.text, TEXT)}
              />
            )}
            <Button
              label="下载检查人员 inspectors.txt"
              onClick={() => saveFile("inspectors.txt", encode(inspectorsText(body.inspectors)), TEXT)}
            />
            <Button
              label="下载脚本 draw.sh"
              onClick={() => saveFile("draw.sh", encode(scriptOf(inspection)), TEXT)}
            />
          </div>
          <pre className="ledger-script">{scriptOf(inspection)}</pre>
        </>
      )}
    </Section>
  );
}

function scriptOf({ body, draw }: Inspection): string {
  return drawScript(body.strata, body.inspectors.length, draw?.body.seed ?? "");
}

/** The population of the open ledger, made as it was for the freeze; null while none is open. */
function usePopulation({ body, bases }: Inspection): FrozenPopulation | null {
  const opened = useStore(openLedgerStore);
  const [population, setPopulation] = useState<FrozenPopulation | null>(null);
  const reading = opened.kind === "read" ? opened.reading : null;
  const { objects, strataBy } = body;
  useEffect(() => {
    let isWanted = true;
    setPopulation(null);
    if (!reading) return;
    populationIn(reading, bases, { objects, strataBy }).then(
      (made) => isWanted && setPopulation(made),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [reading, bases, objects, strataBy]);
  return population;
}
