import { useState } from "react";
import type { Restoring } from "../../../app/backup/restoreBackup.ts";
import { confirmRestore, restoreSession } from "../../../app/backup/restoreSession.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Status } from "../../../app/inputs/Status.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import { bringsSomething, originWords, previewRows, restoredWords, restoreProblem } from "./backupWords.ts";

/** A restore step by step: reading, what it would bring, what it brought. */
export function RestoreSteps() {
  const session = useStore(restoreSession);
  return (
    <>
      <Status className="restore-status">
        {session.kind === "reading" && "正在读取并核对备份……"}
        {session.kind === "storing" && "正在恢复，请不要关闭页面……"}
        {session.kind === "done" && restoredWords(session.restored)}
      </Status>
      {session.kind === "preview" && <Preview restoring={session.restoring} names={session.names} />}
      {session.kind === "failed" && <Refusal>{restoreProblem(session.error, session.begun)}</Refusal>}
    </>
  );
}

type Whose = Restoring["isOwn"];

/** The answers to whose backup it is, each with what comes of it. */
const WHOSE: readonly (readonly [Whose, string])[] = [
  ["yes", "自己的（重装、换机或清除浏览器数据之前备份的）：其中的上报按本机入库的计入统计"],
  ["no", `别人的（其他${UNIT}或同事备份的）：其中的记录只列出，上报须身份已登记并经签收才计入统计`],
];

function Preview({ restoring, names }: { readonly restoring: Restoring; readonly names: readonly string[] }) {
  const { preview, keys, isOwn } = restoring;
  // Nothing is proposed: of somebody else's backup taken for one's own, reports would count that nobody signed for.
  const [whose, setWhose] = useState(isOwn === "yes" || keys.length === 0 ? isOwn : null);
  const isAsked = keys.length > 0 && isOwn !== "yes";
  return (
    <Section id="restore-title" title={`恢复预览：${names.join("、")}`} level={3}>
      <p>{originWords(preview.manifests, isOwn === "yes")}</p>
      <RowTable
        labelledBy="restore-title"
        frame={null}
        rows={previewRows(preview)}
        keyOf={({ what }) => what}
        columns={[
          { title: "内容", names: true, cell: ({ what }) => what },
          { title: "新增", cell: ({ added }) => formatPeople(added) },
          { title: "本机已有", cell: ({ known }) => formatPeople(known) },
          { title: "不完整之处", words: true, wraps: true, cell: ({ faults }) => faults || "无" },
        ]}
      />
      {isAsked && (
        <fieldset className="restore-whose">
          <legend>这份备份是谁的？</legend>
          {WHOSE.map(([value, label]) => (
            <div key={value}>
              <label>
                <input
                  type="radio"
                  name="backup-of"
                  checked={whose === value}
                  onChange={() => setWhose(value)}
                />
                {label}
              </label>
            </div>
          ))}
          <p className="note">拿不准时选“别人的”：以后可以再恢复一次，改选“自己的”。</p>
        </fieldset>
      )}
      <div className="toolbar log-actions">
        {bringsSomething(preview) || (isAsked && whose !== "no") ? (
          <Button
            label="恢复"
            className="primary"
            disabled={whose === null}
            onClick={() => void confirmRestore(restoring, whose === "yes")}
          />
        ) : (
          <span>备份中完好的内容本机都有，不需要恢复。</span>
        )}
        <Button label="取消" onClick={() => restoreSession.set({ kind: "none" })} />
      </div>
    </Section>
  );
}
