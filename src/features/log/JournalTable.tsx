import { useMemo } from "react";
import { endsChanges, stateCodesAfter } from "../../app/check/stateCode.ts";
import { useRecords } from "../../app/data/country.ts";
import { faultsFound, journalCheck } from "../../app/journal/journalCheck.ts";
import { Section } from "../../app/shell/Section.tsx";
import { useStore } from "../../app/stores/store.ts";
import { type RowColumn, RowTable } from "../../app/tables/RowTable.tsx";
import { useLater } from "../../app/tables/useLater.ts";
import { useRowsShown } from "../../app/tables/useRowsShown.tsx";
import { formatInstant, formatPeople } from "../../app/words/format.ts";
import type { Entry, JournalLine } from "../../journal/entries/entry.ts";
import { forksOf } from "../../journal/entries/forks.ts";
import { clockDoubts } from "../../journal/fold/clockDoubts.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import { ChainTable } from "./ChainTable.tsx";
import {
  authorWords,
  bodiesIn,
  checkTitle,
  entryWords,
  FAULT_WORDS,
  forkSentence,
  shownEntries,
} from "./journalWords.ts";
import { admissionWords, chainRows, writerWords } from "./writerWords.ts";

const chainsIn = ({
  entries,
  journal,
}: {
  readonly entries: readonly JournalLine[];
  readonly journal: JournalState;
}) => chainRows(entries, journal);

const doubtsIn = (entries: readonly JournalLine[]) =>
  clockDoubts(
    entries.filter((entry): entry is Entry => entry.format !== null),
    new Date().toISOString(),
  );

/** The journal as it is kept: every entry with its check code, and what the check found. */
export function JournalTable({ entries }: { readonly entries: readonly JournalLine[] }) {
  const { from, to, more } = useRowsShown(entries.length, "条");
  const { journal } = useRecords();
  const check = useStore(journalCheck);
  const bodyOf = useMemo(() => bodiesIn(entries), [entries]);
  const both = useMemo(() => ({ entries, journal }), [entries, journal]);
  const forks = useLater(entries, entries.length, forksOf) ?? [];
  const chains = useLater(both, entries.length, chainsIn) ?? [];
  const doubted = useLater(entries, entries.length, doubtsIn) ?? new Set();
  const reports = useMemo(() => new Map(journal.reports.map((each) => [each.entryId, each])), [journal]);
  const faults = faultsFound(check);
  const shown = useMemo(() => shownEntries(entries, faults, from, to), [entries, faults, from, to]);
  const changes = useLater(entries, entries.length, endsChanges);
  const codes = useMemo(
    () => changes && stateCodesAfter(changes, new Set(shown.map(({ index }) => index))),
    [changes, shown],
  );
  const writerColumns: RowColumn<(typeof shown)[number]>[] = [
    {
      title: "写入方",
      words: true,
      wraps: true,
      cell: ({ entry }) => entry.format && writerWords(entry, journal),
    },
    {
      title: "签收",
      words: true,
      wraps: true,
      cell: ({ entry }) => {
        const report = reports.get(entry.id);
        return report && !report.sample && admissionWords(report);
      },
    },
  ];
  return (
    <Section id="journal-title" title={checkTitle(entries, check)}>
      {check.kind === "failed" && <p className="note">{check.message}</p>}
      {forks.map((fork) => (
        <p key={fork.branches[0]} className="note">
          {forkSentence(fork)}
        </p>
      ))}
      {doubted.size > 0 && (
        <p className="note">
          时钟可疑 {formatPeople(doubted.size)}{" "}
          条：时间晚于现在，或晚于在它之后写的记录，有一台电脑的时钟不准。不影响计入。
        </p>
      )}
      {chains.length > 1 && <ChainTable chains={chains} />}
      <p className="note">
        数据版本是这一条入库之后全部数据的代码，也是简报核验码的前两组：凭它可查到一份简报依据哪些上报。
      </p>
      <RowTable
        labelledBy="journal-title"
        rows={shown}
        keyOf={({ index }) => index}
        columns={[
          { title: "序号", cell: ({ index }) => index + 1 },
          {
            title: "时间",
            cell: ({ entry }) => (
              <>
                {entry.format && formatInstant(entry.time)}
                {doubted.has(entry.id) && <strong> 时钟可疑</strong>}
              </>
            ),
          },
          { title: "报送方", words: true, cell: ({ entry }) => entry.format && authorWords(entry) },
          ...(chains.length > 1 ? writerColumns : []),
          {
            title: "内容",
            words: true,
            wraps: true,
            cell: ({ entry }) => entry.format && entryWords(entry, bodyOf),
          },
          { title: "原因", words: true, wraps: true, cell: ({ entry }) => entry.format && entry.reason },
          {
            title: "校验码",
            words: true,
            cell: ({ entry, index }) => (
              <>
                <code>{entry.id.slice(0, 8)}</code>
                {faults
                  .filter((fault) => fault.index === index)
                  .map(({ kind }) => (
                    <strong key={kind}> {FAULT_WORDS[kind]}</strong>
                  ))}
              </>
            ),
          },
          { title: "数据版本", words: true, cell: ({ index }) => <code>{codes?.get(index)}</code> },
        ]}
      />
      {more}
    </Section>
  );
}
