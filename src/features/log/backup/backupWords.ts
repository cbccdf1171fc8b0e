import type { AutomaticBackup } from "../../../app/backup/automaticBackup.ts";
import type { LastBackup } from "../../../app/backup/backupRecord.ts";
import type { Restored } from "../../../app/backup/restoreBackup.ts";
import { formatInstant, formatPeople } from "../../../app/words/format.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { KeeperStatus } from "../../../journal/keepers/keeper.ts";
import type { ArchiveManifest } from "../../../journal/packages/archive.ts";
import { ArchiveError, type RefusedEntry } from "../../../journal/packages/readArchive.ts";
import type { RestorePreview } from "../../../journal/packages/restorePreview.ts";

const WAY_WORDS: Readonly<Record<LastBackup["way"], string>> = {
  file: "已写入所选文件",
  folder: "已写入自动备份文件夹",
  download: "已交浏览器下载，请确认文件已存好",
};

/** When the last backup was made, and what came since. */
export function lastBackupWords(last: LastBackup | null, since: number): string {
  const rest = since === 0 ? "此后没有新的记录" : `此后新增 ${formatPeople(since)} 条记录`;
  if (!last)
    return since === 0 ? "上次备份：无。" : `上次备份：无。${formatPeople(since)} 条记录都没有备份。`;
  return `上次备份：${formatInstant(last.time)}，${formatPeople(last.entries)} 条记录，${WAY_WORDS[last.way]}。${rest}。`;
}

/** What the browser answered to the request to keep the data. */
export function persistenceWords(status: KeeperStatus | undefined): string {
  if (status?.kind !== "ready") return "";
  return status.persisted
    ? "浏览器已承诺不自动清除本机数据。"
    : "浏览器没有承诺长期保留本机数据，空间不足时可能清除，请按时备份。";
}

export function automaticWords(automatic: AutomaticBackup): string {
  switch (automatic.kind) {
    case "off":
      return "";
    case "on":
      return `每条记录入库后自动备份到文件夹“${automatic.folder}”。`;
    case "paused":
      return `自动备份已暂停：浏览器要求重新允许写入文件夹“${automatic.folder}”。`;
    case "failed":
      return `没有备份到文件夹“${automatic.folder}”：${storageWords(automatic.error)}`;
  }
}

/** Where backups come from. */
export function originWords(manifests: readonly ArchiveManifest[], isOwn: boolean): string {
  const [first] = manifests;
  if (!first) return "备份的说明已损坏，看不出何时由哪个浏览器备份。";
  const last = manifests.reduce((a, b) => (a.created < b.created ? b : a));
  const from = isOwn ? "本机" : `密钥为 ${last.writer?.slice(0, 8) ?? "（无）"} 的浏览器`;
  const times = manifests.length > 1 ? `${manifests.length} 个备份，最近一个` : "";
  return `${times}${formatInstant(last.created)} 由${from}备份，程序版本 ${last.program}。`;
}

const REFUSED_WORDS: Readonly<Record<RefusedEntry["kind"], string>> = {
  damaged: "内容已损坏",
  "wrong-id": "内容与校验码不符",
  "wrong-signature": "签名不符",
  "newer-version": "由更新版本的程序写入",
};

/** One row of the preview: what it is about and the figures. */
export interface PreviewRow {
  readonly what: string;
  readonly added: number;
  readonly known: number;
  /** What is not whole; empty where everything is. */
  readonly faults: string;
}

export function previewRows(preview: RestorePreview): PreviewRow[] {
  const refused = Object.entries(REFUSED_WORDS).map(([kind, words]) =>
    faultWords(preview.refused.filter((each) => each.kind === kind).length, `条不收：${words}`),
  );
  return [
    {
      what: "记录",
      added: preview.added.length,
      known: preview.known,
      faults: joinFaults(
        faultWords(preview.repaired.length, "条本机已损坏，用备份修复"),
        ...refused,
        preview.missing === null ? "备份不完整，缺多少看不出" : faultWords(preview.missing, "条在备份中缺失"),
        faultWords(preview.missingBefore, "条前面的记录在更早的备份中"),
      ),
    },
    {
      what: "原始文件",
      added: preview.addedFiles.length,
      known: preview.knownFiles,
      faults: joinFaults(faultWords(preview.missingFiles, "份缺失或已损坏")),
    },
    {
      what: "草案",
      added: preview.addedDrafts.length,
      known: preview.knownDrafts,
      faults: joinFaults(faultWords(preview.damagedDrafts, "份已损坏")),
    },
  ];
}

function faultWords(count: number, words: string): string {
  return count === 0 ? "" : `${count} ${words}`;
}

function joinFaults(...faults: string[]): string {
  return faults.filter(Boolean).join("；");
}

/** Whether a restore would change anything. */
export function bringsSomething({ added, repaired, addedFiles, addedDrafts }: RestorePreview): boolean {
  return [added, repaired, addedFiles, addedDrafts].some(({ length }) => length > 0);
}

/** What came. */
export function restoredWords({ entries, files, drafts }: Restored): string {
  return `已恢复 ${formatPeople(entries)} 条记录、${formatPeople(files)} 份原始文件、${drafts} 份草案。`;
}

/** Why a restore failed, and what to do. */
export function restoreProblem(error: unknown, begun: boolean): string {
  if (error instanceof ArchiveError)
    return error.fault === "foreign"
      ? "所选文件不是本系统的备份，或已完全损坏。没有恢复任何内容。"
      : "备份由更新版本的程序写入，当前版本读不了。请刷新页面取得新版本。没有恢复任何内容。";
  return begun
    ? `没有恢复完：${storageWords(error)}已恢复的保留，重新恢复一次会补上其余的。`
    : `没有恢复任何内容。${storageWords(error)}`;
}
