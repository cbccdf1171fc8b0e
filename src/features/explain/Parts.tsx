import { useState } from "react";
import { Section } from "../../app/shell/Section.tsx";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { formatPeople, NOT_REPORTED } from "../../app/words/format.ts";
import { UNIT } from "../../domain/edition.ts";
import type { Term } from "../../domain/explaining/explanation.ts";
import type { TablePlace } from "../../domain/plan/tablePlace.ts";
import type { Position } from "../../domain/progress/position.ts";
import { type By, partsBy } from "./explanationParts.ts";
import { TERM_WORDS } from "./explanationWords.ts";

/** A last column of words by ministry. */
export interface MinistryBasis {
  readonly title: string;
  readonly words: ReadonlyMap<string, string>;
}

interface PartsProps {
  readonly scope: TablePlace;
  readonly terms: readonly Term[];
  readonly position: Position;
  /** What each ministry's part was worked out with, where the figure was worked out ministry by ministry. */
  readonly basis?: MinistryBasis;
}

/** The parts of a figure that add up to it: for the country by ministry, and on request by field and by cell. */
export function Parts({ scope, ...props }: PartsProps) {
  const { terms } = props;
  const cells = new Set(
    terms.flatMap((term) => term.cells.map(({ ministry, field }) => `${ministry}|${field}`)),
  );
  if (cells.size === 0) return null;
  const isCountry = scope.ministry === null && scope.field === null;
  if (!isCountry) return <PartsTable by="cell" title="由各格相加" {...props} />;
  return (
    <>
      <PartsTable by="ministry" title={`由各${UNIT}相加`} {...props} />
      <MoreParts by="field" title="由各领域相加" {...props} />
      <MoreParts by="cell" title={`逐格列出（${cells.size} 格）`} {...props} />
    </>
  );
}

interface PartsTableProps extends Omit<PartsProps, "scope"> {
  readonly by: By;
  readonly title: string;
}

/** Rows are drawn once it is opened: by cell there may be hundreds. */
function MoreParts(props: PartsTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="backtest" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.title}</summary>
      {open && <PartsTable {...props} />}
    </details>
  );
}

function PartsTable({ by, title, terms, position, basis }: PartsTableProps) {
  const id = `explain-parts-${by}`;
  const shown = by === "field" ? undefined : basis;
  return (
    <Section id={id} title={title} unit="单位：人" level={3}>
      <PlainTable
        labelledBy={id}
        columns={[
          ...(by !== "field" ? [{ words: UNIT }] : []),
          ...(by !== "ministry" ? [{ words: "领域" }] : []),
          ...terms.map(({ name }) => TERM_WORDS[name]),
          ...(shown ? [{ words: shown.title }] : []),
        ]}
      >
        <tr className="total">
          <th scope="row" colSpan={by === "cell" ? 2 : 1}>
            合计
          </th>
          {terms.map(({ name, people }) => (
            <td key={name}>{formatPeople(people)}</td>
          ))}
          {shown && <td />}
        </tr>
        {partsBy(by, terms, position).map(({ ministry, field, people, reported }) => (
          <tr key={`${ministry}|${field}`}>
            <th scope="row">{ministry ?? field}</th>
            {by === "cell" && <td className="text">{field}</td>}
            {terms.map(({ name }, t) => {
              const unknown = !reported && (name === "actual" || name === "capped");
              return (
                <td key={name} className={unknown ? "hatched" : undefined}>
                  {unknown ? NOT_REPORTED : formatPeople(people[t] ?? 0)}
                </td>
              );
            })}
            {shown && <td className="text">{shown.words.get(ministry ?? "")}</td>}
          </tr>
        ))}
      </PlainTable>
    </Section>
  );
}
