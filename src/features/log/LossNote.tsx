import { useQueryClient } from "@tanstack/react-query";
import { RestoreButton } from "../../app/backup/RestoreButton.tsx";
import { journalQuery } from "../../app/data/queries.ts";
import { Section } from "../../app/shell/Section.tsx";
import { lossSentence } from "../../app/words/storageWords.ts";
import { UNIT } from "../../domain/edition.ts";
import type { JournalLine } from "../../journal/entries/entry.ts";
import { type JournalLoss, markJournal } from "../../journal/keepers/journalMark.ts";

/** What to do when entries are gone that this browser had; the notice stays until a person says so. */
export function LossNote({
  loss,
  entries,
}: {
  readonly loss: JournalLoss;
  readonly entries: readonly JournalLine[];
}) {
  const queryClient = useQueryClient();
  return (
    <Section id="loss-title" title="记录有缺失">
      <p>
        {lossSentence(loss)}
        可能是浏览器数据被清理、用户配置被换成旧的，或磁盘写坏。不要再清理浏览器数据；检查磁盘空间，看是否换了浏览器或用户。
      </p>
      <p>有备份就先从备份恢复，已有的不会被覆盖。没有备份的，缺失的上报须请{UNIT}重新报送。</p>
      <div className="toolbar log-actions">
        <RestoreButton />
        <button
          type="button"
          onClick={() => {
            markJournal(entries);
            void queryClient.invalidateQueries({ queryKey: journalQuery.queryKey });
          }}
        >
          没有备份，从现有 {entries.length} 条记录继续
        </button>
      </div>
    </Section>
  );
}
