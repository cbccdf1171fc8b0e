import { useState } from "react";
import { formatPeople, NOT_REPORTED } from "../../app/format.ts";
import { Scroll } from "../../app/Scroll.tsx";
import type { Scope, Term } from "../../domain/explain.ts";
import type { Position } from "../../domain/position.ts";
import { type By, partsBy } from "./explanationParts.ts";
import { TERM_WORDS } from "./explanationWords.ts";

interface PartsProps {
  readonly scope: Scope;
  readonly terms: readonly Term[];
  readonly position: Position;
}

/** The parts of a figure that add up to it: for the country by ministry, and on request by field and by cell. */
export function Parts({ scope, terms, position }: PartsProps) {
  const cells = new Set(
    terms.flatMap((term) => term.cells.map(({ ministry, field }) => `${ministry}|${field}`)),
  );
  if (cells.size === 0) return null;
  const isCountry = scope.ministry === null && scope.field === null;
  if (!isCountry) return <PartsTable by="cell" title="由各格相加" terms={terms} position={position} />;
  return (
    <>
      <PartsTable by="ministry" title="由各部门相加" terms={terms} position={position} />
      <MoreParts by="field" title="由各领域相加" terms={terms} position={position} />
      <MoreParts by="cell" title={`逐格列出（${cells.size} 格）`} terms={terms} position={position} />
    </>
  );
}

interface PartsTableProps {
  readonly by: By;
  readonly title: string;
  readonly terms: readonly Term[];
  readonly position: Position;
}

/** Drawn only once it is opened: by cell it may be hundreds of rows. */
function MoreParts(props: PartsTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="backtest" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.title}</summary>
      {open && <PartsTable {...props} />}
    </details>
  );
}

function PartsTable({ by, title, terms, position }: PartsTableProps) {
  const id = `explain-parts-${by}`;
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{title}</h3>
        <span className="unit">单位：人</span>
      </div>
      <Scroll labelledBy={id}>
        <table className="table" aria-labelledby={id}>
          <thead>
            <tr>
              {by !== "field" && (
                <th scope="col" className="text">
                  部门
                </th>
              )}
              {by !== "ministry" && (
                <th scope="col" className="text">
                  领域
                </th>
              )}
              {terms.map(({ name }) => (
                <th scope="col" key={name}>
                  {TERM_WORDS[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row" colSpan={by === "cell" ? 2 : 1}>
                合计
              </th>
              {terms.map(({ name, people }) => (
                <td key={name}>{formatPeople(people)}</td>
              ))}
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
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
