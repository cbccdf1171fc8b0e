import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { journalQuery } from "../../app/data/queries.ts";
import { stateCodesAfter } from "../../app/journal/stateCode.ts";
import { PlainTable } from "../../app/shell/PlainTable.tsx";
import { Section } from "../../app/shell/Section.tsx";
import { formatInstant } from "../../app/words/format.ts";
import { type ChainFault, verifyChain } from "../../journal/entries/chain.ts";
import type { JournalLine } from "../../journal/entries/entry.ts";
import { authorWords, chainTitle, entryWords, FAULT_WORDS, shownEntries } from "./journalWords.ts";

/** Entries drawn until someone asks for all; years of reports are thousands. */
const ENTRIES_AT_FIRST = 20;

const VERIFIED = new WeakMap<readonly JournalLine[], readonly ChainFault[]>();

/** The faults of a journal as it was read; checked once, also when the screen is left and opened again. */
function faultsIn(entries: readonly JournalLine[]): readonly ChainFault[] {
  let faults = VERIFIED.get(entries);
  if (!faults) {
    faults = verifyChain(entries);
    VERIFIED.set(entries, faults);
  }
  return faults;
}

const NONE: readonly JournalLine[] = [];

/** The journal as it is kept: every entry with its check code, and whether the chain holds. */
export function JournalTable() {
  // The frame reads the journal, and says so when it cannot.
  const { data } = useQuery({ ...journalQuery, retryOnMount: false, refetchOnMount: false });
  const [all, setAll] = useState(false);
  const entries = data?.entries ?? NONE;
  const faults = faultsIn(entries);
  if (entries.length === 0) return null;
  const shown = shownEntries(entries, faults, all ? entries.length : ENTRIES_AT_FIRST);
  const codes = stateCodesAfter(entries, new Set(shown.map(({ index }) => index)));
  return (
    <Section id="journal-title" title={chainTitle(entries, faults)}>
      <p className="note">
        数据版本是这一条入库之后全部数据的代码，印在简报每页页脚：凭它可查到一份简报依据哪些上报。
      </p>
      <PlainTable
        labelledBy="journal-title"
        columns={[
          "序号",
          "时间",
          { words: "报送方" },
          { words: "内容" },
          { words: "原因" },
          { words: "校验码" },
          { words: "数据版本" },
        ]}
      >
        {shown.map(({ entry, index }) => {
          const wrong = faults.filter((fault) => fault.index === index);
          return (
            <tr key={index}>
              <td>{index + 1}</td>
              {entry.format === null ? (
                <td className="text" colSpan={4} />
              ) : (
                <>
                  <td>{formatInstant(entry.time)}</td>
                  <td className="text">{authorWords(entry)}</td>
                  <td className="text wrap">{entryWords(entry, entries)}</td>
                  <td className="text wrap">{entry.reason}</td>
                </>
              )}
              <td className="text">
                <code>{entry.id.slice(0, 8)}</code>
                {wrong.map((fault) => (
                  <strong key={fault.kind}> {FAULT_WORDS[fault.kind]}</strong>
                ))}
              </td>
              <td className="text">
                <code>{codes.get(index)}</code>
              </td>
            </tr>
          );
        })}
      </PlainTable>
      {shown.length < entries.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          列出全部 {entries.length} 条
        </button>
      )}
    </Section>
  );
}
