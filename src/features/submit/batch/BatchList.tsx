import { type ReactNode, useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import { ReturnButton } from "../returning/ReturnButton.tsx";
import type { Assessed } from "../session/assess.ts";
import { act } from "../session/intakeSession.ts";
import { isDone } from "../session/intakeState.ts";
import { cutoffRange, groupsOf, namesOf, resultWords, summaryOf } from "./batchWords.ts";
import { factsAsWritten } from "./factsAsWritten.ts";
import { ACTION_WORDS, actionsOf, FILE_WORDS } from "./standingWords.ts";

interface BatchListProps {
  readonly files: readonly Assessed[];
  readonly shownId: number | null;
  /** The selected year: a file for another one is marked. */
  readonly year: number;
}

const COLUMNS = [
  { words: "文件" },
  { words: "结果" },
  { words: UNIT },
  "年度",
  { words: "统计截止" },
  "累计完成人数",
  { words: "收到日期" },
  { words: "校验结果" },
  { words: "操作" },
];

/** The files of a batch in three groups, each with its own outcome; what is done is folded. */
export function BatchList({ files, shownId, year }: BatchListProps) {
  const { open, ready, done } = groupsOf(files);
  const [isUnfolded, setUnfolded] = useState(false);
  const rows = (members: readonly Assessed[]) =>
    members.map((file) => (
      <BatchRow key={file.item.id} file={file} shown={file.item.id === shownId} year={year} />
    ));
  const head = (title: ReactNode) => (
    <tr className="batch-group">
      <th scope="colgroup" colSpan={COLUMNS.length} className="text">
        {title}
      </th>
    </tr>
  );
  return (
    <PlainTable labelledBy="batch-title" className="batch" columns={COLUMNS}>
      {open.length > 0 && head(`待处理 ${open.length}`)}
      {rows(open)}
      {ready.length > 0 && head(`可入库 ${ready.length}`)}
      {rows(ready)}
      {done.length > 0 &&
        head(
          <Button
            label={`${summaryOf(done)}（${isUnfolded ? "收起" : "展开"}）`}
            className="plain"
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          />,
        )}
      {isUnfolded && rows(done)}
    </PlainTable>
  );
}

interface BatchRowProps {
  readonly file: Assessed;
  readonly shown: boolean;
  readonly year: number;
}

function BatchRow({ file, shown, year }: BatchRowProps) {
  const { item, standing, facts } = file;
  const { id, name } = item;
  const { people } = facts;
  const none = facts.ministries.length === 0;
  const about = none && item.reading ? factsAsWritten(item.reading) : facts;
  return (
    <tr className={shown ? "batch-shown" : undefined} aria-current={shown ? "true" : undefined}>
      <th scope="row" className="batch-name" title={name}>
        {name}
      </th>
      <td className="text">
        <span className={`outcome outcome-${standing}`}>{FILE_WORDS[standing]}</span>
      </td>
      <td className={none ? "text wrap muted" : "text wrap"}>{namesOf(about.ministries)}</td>
      <td className={none ? "muted" : undefined}>
        {about.years.slice(0, 3).join("、") || "—"}
        {facts.years.some((each) => each !== year) && <span className="note">（与所选年度不同）</span>}
      </td>
      <td className={none ? "text muted" : "text"}>
        {none ? namesOf(about.cutoffs) : cutoffRange(facts.cutoffs)}
      </td>
      <td>{facts.submissions.length === 0 ? "—" : formatPeople(people)}</td>
      <td className="text">
        {isDone(item) ? (
          (item.receivedOn ?? today())
        ) : (
          <input
            type="date"
            aria-label={`收到日期（${name}）`}
            max={today()}
            value={item.receivedOn ?? today()}
            onChange={(event) => act({ kind: "received", id, day: event.target.value })}
          />
        )}
      </td>
      <td className="text wrap">{resultWords(file)}</td>
      <td className="text">
        <span className="batch-actions">
          {actionsOf(standing)
            .filter((kind) => kind !== "opened" || !shown)
            .map((kind) => (
              <Button
                label={ACTION_WORDS[kind]}
                key={kind}
                aria-label={kind === "discarded" ? `移出“${name}”` : undefined}
                onClick={() => act({ kind, id })}
              />
            ))}
          {!shown && <ReturnButton file={file} alone={false} />}
        </span>
      </td>
    </tr>
  );
}
