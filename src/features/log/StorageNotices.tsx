import { backupRecord, entriesSince, isBackupDue } from "../../app/backup/backupRecord.ts";
import { RestoreButton } from "../../app/backup/RestoreButton.tsx";
import type { JournalView } from "../../app/data/queries.ts";
import { faultsFound, journalCheck } from "../../app/journal/journalCheck.ts";
import { Link } from "../../app/shell/Link.tsx";
import { useStore } from "../../app/stores/store.ts";
import { formatPeople } from "../../app/words/format.ts";
import { lossSentence, storageWords } from "../../app/words/storageWords.ts";
import { UNIT } from "../../domain/edition.ts";

interface StorageNoticesProps {
  readonly journal: JournalView;
  /** Why the journal cannot be read. */
  readonly error: Error | null;
}

const NOT_READ = `此时各页的“未报送”只表示读不到，不表示${UNIT}没有上报。`;

/**
 * Says on every screen, and on paper, what is wrong with the record, and offers to restore it; reminds of a backup when
 * entries have been without one for too long.
 */
export function StorageNotices({ journal, error }: StorageNoticesProps) {
  const { entries, state, loss } = journal;
  const faults = faultsFound(useStore(journalCheck)).length;
  const record = useStore(backupRecord);
  return (
    <>
      {error && (
        <div className="banner banner-error" role="alert">
          <div className="page">
            <strong>本机存储不可用，已入库的上报读不出来，新的上报也无法入库。</strong>
            {storageWords(error)}
            {NOT_READ}
          </div>
        </div>
      )}
      {(loss || state.damaged > 0 || faults > 0) && (
        <div className="banner banner-error" role="alert">
          <div className="page">
            {loss && (
              <>
                <strong>{lossSentence(loss)}</strong>补上之前不再入库。
              </>
            )}
            {state.damaged > 0 && <strong>有 {state.damaged} 条记录已损坏或被改动，不能计入。</strong>}
            {loss || state.damaged > 0 ? (
              NOT_READ
            ) : (
              <strong>记录有 {faults} 处问题：有记录缺失，或原始文件与校验码不符。</strong>
            )}
            <Link to="/log">到“记录”查看</Link> <RestoreButton />
          </div>
        </div>
      )}
      {isBackupDue(record, entries, Date.now()) && (
        <div className="banner banner-note" role="status">
          <div className="page">
            有 {formatPeople(entriesSince(record.last, entries))} 条记录没有备份。
            <Link to="/log">到“记录”备份</Link>
          </div>
        </div>
      )}
    </>
  );
}
