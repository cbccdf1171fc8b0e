import { heldBackWords } from "../../../app/sharing/sharingWords.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { useRowsShown } from "../../../app/tables/useRowsShown.tsx";
import { formatInstant } from "../../../app/words/format.ts";
import type { SignedEntry } from "../../../journal/entries/entry.ts";
import type { HeldBack } from "../../../journal/sharing/sharedKeeper.ts";
import { authorWords, bodiesIn, entryWords } from "../journalWords.ts";

interface WaitingTableProps {
  readonly waiting: readonly SignedEntry[];
  readonly heldBack: readonly HeldBack[];
}

/** What this copy has still to send, and why what is held back was not taken. */
export function WaitingTable({ waiting, heldBack }: WaitingTableProps) {
  const { from, to, more } = useRowsShown(waiting.length, "条");
  if (waiting.length === 0) return null;
  const bodyOf = bodiesIn(waiting);
  const causes = new Map(heldBack.map((each) => [each.id, each]));
  return (
    <Section id="waiting-title" level={3} title={`没有送到的 ${waiting.length} 条`}>
      <RowTable
        labelledBy="waiting-title"
        rows={waiting.slice(from, to)}
        keyOf={({ id }) => id}
        columns={[
          { title: "时间", cell: ({ time }) => formatInstant(time) },
          { title: "报送方", words: true, cell: authorWords },
          { title: "内容", words: true, wraps: true, cell: (entry) => entryWords(entry, bodyOf) },
          {
            title: "状态",
            words: true,
            wraps: true,
            cell: ({ id }) => {
              const held = causes.get(id);
              return held ? `送不出：${heldBackWords(held)}` : "待送";
            },
          },
        ]}
      />
      {more}
    </Section>
  );
}
