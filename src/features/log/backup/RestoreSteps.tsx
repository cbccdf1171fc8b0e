import { useState } from "react";
import type { Restoring } from "../../../app/backup/restoreBackup.ts";
import { confirmRestore, restoreSession } from "../../../app/backup/restoreSession.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { CheckField } from "../../../app/inputs/CheckField.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { bringsSomething, originWords, previewRows, restoredWords, restoreProblem } from "./backupWords.ts";

/** A restore step by step: reading, what it would bring, what it brought. */
export function RestoreSteps() {
  const session = useStore(restoreSession);
  switch (session.kind) {
    case "none":
      return null;
    case "reading":
      return <p role="status">正在读取并核对备份……</p>;
    case "preview":
      return <Preview restoring={session.restoring} names={session.names} />;
    case "storing":
      return <p role="status">正在恢复，请不要关闭页面……</p>;
    case "done":
      return <p role="status">{restoredWords(session.restored)}</p>;
    case "failed":
      return <Refusal>{restoreProblem(session.error, session.begun)}</Refusal>;
  }
}

function Preview({ restoring, names }: { readonly restoring: Restoring; readonly names: readonly string[] }) {
  const { preview, keys, isOwn } = restoring;
  const [countsAsOwn, setCountsAsOwn] = useState(isOwn !== "no");
  const mayBeForeign = keys.length > 0 && isOwn !== "yes";
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
          { title: "新增", cell: ({ added }) => added },
          { title: "本机已有", cell: ({ known }) => known },
          { title: "不完整之处", words: true, wraps: true, cell: ({ faults }) => faults || "无" },
        ]}
      />
      {mayBeForeign && (
        <CheckField
          label="这是本人原来的备份（例如重装或换机之前），其中的上报照旧计入"
          checked={countsAsOwn}
          onChange={setCountsAsOwn}
        />
      )}
      <div className="toolbar log-actions">
        {bringsSomething(preview) || (mayBeForeign && countsAsOwn) ? (
          <Button
            label="恢复"
            className="primary"
            onClick={() => void confirmRestore(restoring, countsAsOwn)}
          />
        ) : (
          <span>备份中完好的内容本机都有，不需要恢复。</span>
        )}
        <Button label="取消" onClick={() => restoreSession.set({ kind: "none" })} />
      </div>
    </Section>
  );
}
