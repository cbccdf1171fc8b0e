import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import {
  automaticBackup,
  backUpIntoFolder,
  canBackUpIntoFolder,
  chooseBackupFolder,
  resumeAutomaticBackup,
  stopAutomaticBackup,
} from "../../../app/backup/automaticBackup.ts";
import { backupRecord, entriesSince } from "../../../app/backup/backupRecord.ts";
import { RestoreButton } from "../../../app/backup/RestoreButton.tsx";
import { restoreSession } from "../../../app/backup/restoreSession.ts";
import { saveBackup } from "../../../app/backup/saveBackup.ts";
import { keeperStatusQuery } from "../../../app/data/queries.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Status } from "../../../app/inputs/Status.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { JournalLine } from "../../../journal/entries/entry.ts";
import { automaticWords, lastBackupWords, persistenceWords } from "./backupWords.ts";
import { RestoreSteps } from "./RestoreSteps.tsx";

/** 备份: when the last one was made, making one, and restoring from one. */
export function BackupSection({ entries }: { readonly entries: readonly JournalLine[] }) {
  const status = useQuery(keeperStatusQuery);
  const automatic = useStore(automaticBackup);
  const session = useStore(restoreSession);
  const [saving, setSaving] = useState(false);
  const [answer, setAnswer] = useState("");
  const [problem, setProblem] = useState("");
  const { last } = useStore(backupRecord);

  // The folder may have to be allowed anew.
  useEffect(() => {
    if (canBackUpIntoFolder()) void backUpIntoFolder();
  }, []);

  async function run(action: () => Promise<string>, failed: string) {
    setSaving(true);
    setAnswer("");
    setProblem("");
    try {
      setAnswer(await action());
    } catch (error) {
      setProblem(`${failed}${storageWords(error)}`);
    }
    setSaving(false);
  }

  const save = () =>
    run(async () => {
      const saved = await saveBackup();
      if (!saved) return "没有备份。";
      return saved.damaged === 0 ? "" : `${saved.damaged} 条已损坏的记录没有备份。`;
    }, "没有备份。");
  const intoFolder = (action: () => Promise<unknown>) => () =>
    run(async () => {
      await action();
      return "";
    }, "没有备份到文件夹。");
  const isBusy = saving || session.kind === "reading" || session.kind === "storing";

  return (
    <Section id="backup-title" title="备份">
      <p>
        {lastBackupWords(last, entriesSince(last, entries))}
        {persistenceWords(status.data)}
      </p>
      <div className="toolbar log-actions">
        <Button label="备份全部记录" disabled={isBusy} onClick={() => void save()} />
        <RestoreButton disabled={isBusy} />
        {canBackUpIntoFolder() && automatic.kind === "off" && (
          <Button
            label="自动备份到文件夹"
            disabled={isBusy}
            onClick={() => void intoFolder(chooseBackupFolder)()}
          />
        )}
        {(automatic.kind === "paused" || automatic.kind === "failed") && (
          <Button
            label="继续自动备份"
            disabled={isBusy}
            onClick={() => void intoFolder(resumeAutomaticBackup)()}
          />
        )}
        {automatic.kind !== "off" && (
          <Button
            label="停止自动备份"
            disabled={isBusy}
            onClick={() => void intoFolder(stopAutomaticBackup)()}
          />
        )}
        <Status>{saving ? "正在备份……" : answer}</Status>
      </div>
      {automatic.kind !== "off" && <p className="note">{automaticWords(automatic)}</p>}
      <p className="note">
        备份是一个 .zip
        文件，含全部记录、原始文件、草案和设置，不含签名用的密钥。恢复只补上本机没有的，不覆盖已有的。
      </p>
      {problem && <Refusal>{problem}</Refusal>}
      <RestoreSteps />
    </Section>
  );
}
