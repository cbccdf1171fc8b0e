import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { today } from "../../app/browser/today.ts";
import { useRecords } from "../../app/data/country.ts";
import { useLedgerState } from "../../app/data/useLedgerState.ts";
import { rulePacksQuery } from "../../app/dataFolder/ruleFiles.ts";
import { CheckField } from "../../app/inputs/CheckField.tsx";
import { LoadingNote, Refusal } from "../../app/shell/States.tsx";
import { useStore } from "../../app/stores/store.ts";
import { formatPeople } from "../../app/words/format.ts";
import { readLedgerAside } from "../../app/workers/readLedgerAside.ts";
import type { RulePack } from "../../domain/ledger/rulePack.ts";
import { hasSameContent } from "../../journal/entries/canonicalJson.ts";
import { HoursTable } from "./HoursTable.tsx";
import { Inspection } from "./Inspection.tsx";
import { LedgerClasses } from "./LedgerClasses.tsx";
import { LedgerFindings } from "./LedgerFindings.tsx";
import { openLedgerStore } from "./ledgerStore.ts";
import { PublishRules } from "./PublishRules.tsx";
import { RulePacks } from "./RulePacks.tsx";
import { rulesInUse } from "./rulesInUse.ts";
import "./ledger.css";

/** 台账: a class ledger, checked by the rules of the notices; nothing of it is stored. */
export function LedgerPage() {
  const { vocabulary } = useRecords();
  const ledgers = useLedgerState();
  const packFiles = useQuery(rulePacksQuery);
  const rules = packFiles.data && ledgers && rulesInUse(packFiles.data, ledgers.rules);
  const opened = useStore(openLedgerStore);
  const [yardsticks, setYardsticks] = useState<readonly string[]>([]);
  const [file, setFile] = useState<File | null>(null);

  async function read(chosen: File, rulePacks: readonly RulePack[], held: readonly string[]) {
    const { name } = chosen;
    const { ministries, fields } = vocabulary;
    setFile(chosen);
    openLedgerStore.set({ kind: "reading", name });
    try {
      const context = { ministries, fields, today: today(), rulePacks, yardsticks: held };
      const reading = await readLedgerAside({ file: chosen, context });
      openLedgerStore.set({ kind: "read", name, reading, rulePacks });
    } catch (error) {
      openLedgerStore.set({
        kind: "failed",
        name,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  const reading = opened.kind === "read" ? opened.reading : null;
  return (
    <div className="page">
      <h1>{titleOf(opened)}</h1>
      <p className="note">
        台账逐班列出开班、结业、学时和人数，用来核对上报的汇总数。文件只在本机读取，不入库，关闭页面即清除。
      </p>
      {packFiles.error && <Refusal>{packFiles.error.message}</Refusal>}
      {rules && (
        <div className="drop">
          <input
            id="ledger-file"
            type="file"
            className="visually-hidden"
            accept=".csv,.tsv,.txt"
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              if (chosen) void read(chosen, rules.packs, yardsticks);
              // The same file may be chosen again after it was corrected.
              target.value = "";
            }}
          />
          <label htmlFor="ledger-file" className="button">
            选择台账文件
          </label>
          <span className="muted">CSV 或 TSV，可达百万行；Excel 工作簿请先另存为“CSV UTF-8（逗号分隔）”</span>
        </div>
      )}
      {opened.kind === "reading" && <LoadingNote />}
      {opened.kind === "failed" && <Refusal>{opened.reason}</Refusal>}
      {rules && opened.kind === "read" && !hasSameContent(opened.rulePacks, rules.packs) && (
        <Refusal>这份台账校验之后，规则有变动。请重新选择台账文件，按现用的规则校验。</Refusal>
      )}
      {reading && <LedgerFindings reading={reading} />}
      {reading?.classes && (
        <>
          <LedgerClasses key={reading.sha256} reading={reading} classes={reading.classes} />
          <HoursTable classes={reading.classes} />
          <Inspection reading={reading} classes={reading.classes} />
        </>
      )}
      {rules && (
        <>
          <RulePacks
            packs={rules.packs}
            switchOf={(pack) => (
              <CheckField
                label="用作其他地区的参照"
                checked={yardsticks.includes(pack.id)}
                onChange={(checked) => {
                  const held = checked ? [...yardsticks, pack.id] : yardsticks.filter((id) => id !== pack.id);
                  setYardsticks(held);
                  if (file) void read(file, rules.packs, held);
                }}
              />
            )}
          />
          <PublishRules packs={rules.packs} published={rules.published} />
        </>
      )}
    </div>
  );
}

function titleOf(opened: ReturnType<typeof openLedgerStore.get>): string {
  if (opened.kind !== "read") return "台账：逐班核对培训";
  const { classes, outcome } = opened.reading;
  if (!classes) return "台账没有通过校验，请按下面的结果改正";
  const count = `${formatPeople(classes.count)} 个班次`;
  return outcome === "confirm" ? `${count}，有需要核对的地方` : `${count}，没有发现问题`;
}
