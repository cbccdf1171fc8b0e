import { backupRecord, entriesSince, isBackupDue } from "../../app/backup/backupRecord.ts";
import { Link } from "../../app/shell/Link.tsx";
import { useStore } from "../../app/stores/store.ts";
import type { JournalLine } from "../../journal/entries/entry.ts";

/** Reminds of a backup, on every screen, when entries have been without one for too long. */
export function BackupReminder({ entries }: { readonly entries: readonly JournalLine[] }) {
  const record = useStore(backupRecord);
  if (!isBackupDue(record, entries, Date.now())) return null;
  return (
    <div className="banner banner-note" role="status">
      <div className="page">
        有 {entriesSince(record.last, entries)} 条记录没有备份。<Link to="/log">到“记录”备份</Link>
      </div>
    </div>
  );
}
