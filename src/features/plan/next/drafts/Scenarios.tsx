import { Fragment, useMemo, useState } from "react";
import { PlainTable } from "../../../../app/shell/PlainTable.tsx";
import { formatSignedWan, formatWan, NO_QUOTA } from "../../../../app/words/format.ts";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import {
  type ComparedFigures,
  type ComparedLine,
  compareTables,
} from "../../../../domain/draft/tablesCompared.ts";
import { workOut } from "../../../../domain/draft/workedDraft.ts";
import { isMade } from "../out/draftTable.ts";

const LEAST = 2;
const MOST = 4;
/** Cells that are listed before somebody asks for all. */
const FIRST = 20;

/** Two to four drafts side by side: totals, ministries, fields and every cell that differs. */
export function Scenarios({ drafts }: { readonly drafts: readonly PlanDraft[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const picked = drafts.filter(({ id }) => chosen.includes(id));
  return (
    <section className="section" aria-labelledby="scenarios-title">
      <h2 id="scenarios-title">方案比较</h2>
      {drafts.length < LEAST ? (
        <p className="note">有两个以上方案时，可在这里并排比较。用“复制”从当前方案另起一个。</p>
      ) : (
        <fieldset className="toolbar choice-row">
          <legend className="note">选 2 至 4 个方案</legend>
          {drafts.map(({ id, name, year }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={!chosen.includes(id) && picked.length >= MOST}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                }
              />
              {name}（{year}年）
            </label>
          ))}
        </fieldset>
      )}
      {picked.length >= LEAST && <Compared drafts={picked} />}
    </section>
  );
}

function Compared({ drafts }: { readonly drafts: readonly PlanDraft[] }) {
  const [all, setAll] = useState(false);
  const compared = useMemo(() => {
    const made = drafts.flatMap((draft) => {
      const worked = workOut(draft);
      return isMade(worked) ? [{ draft, worked }] : [];
    });
    const tables = made.map(({ worked: { demand, result } }) => ({
      ministries: demand.ministries,
      fields: demand.fields,
      quotas: result.table,
    }));
    return { made: made.map(({ draft }) => draft), tables: compareTables(tables) };
  }, [drafts]);
  const { made, tables } = compared;
  const without = drafts.filter((draft) => !made.includes(draft));
  if (made.length < LEAST)
    return <p className="note">{without.map(({ name }) => `“${name}”`).join("、")}没有出表，不能比较。</p>;
  const cells = tables.different.map(({ ministry, field, ...figures }) => ({
    name: `${ministry} · ${field}`,
    ...figures,
  }));
  const shown = all ? cells : cells.slice(0, FIRST);
  return (
    <>
      <p>
        {cells.length === 0
          ? `${made.length} 个方案逐格相同。`
          : `${tables.cells} 格中 ${cells.length} 格不同；差数都与“${made[0]?.name}”相比。`}
        {without.length > 0 && `${without.map(({ name }) => `“${name}”`).join("、")}没有出表，未列入。`}
      </p>
      <Lines
        id="compared-ministries"
        title="按部门"
        drafts={made}
        total={tables.total}
        lines={tables.ministries}
      />
      <Lines id="compared-fields" title="按领域" drafts={made} total={tables.total} lines={tables.fields} />
      {cells.length > 0 && <Lines id="compared-cells" title="不同的格" drafts={made} lines={shown} />}
      {shown.length < cells.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          显示全部 {cells.length} 格
        </button>
      )}
    </>
  );
}

interface LinesProps {
  readonly id: string;
  readonly title: string;
  readonly drafts: readonly PlanDraft[];
  readonly lines: readonly ComparedLine[];
  readonly total?: ComparedFigures;
}

function Lines({ id, title, drafts, lines, total }: LinesProps) {
  const rows = total ? [{ name: "合计", ...total }, ...lines] : lines;
  return (
    <>
      <div className="section-head list-title">
        <h3 id={id}>{title}</h3>
        <span className="unit">单位：万人</span>
      </div>
      <PlainTable
        labelledBy={id}
        columns={[
          { words: title === "按部门" ? "部门" : title === "按领域" ? "领域" : "部门与领域" },
          ...drafts.flatMap(({ name }, i) => (i > 0 ? [name, "差"] : [name])),
        ]}
      >
        {rows.map(({ name, people, differences }, r) => (
          <tr key={name} className={total && r === 0 ? "total" : undefined}>
            <th scope="row">{name}</th>
            {drafts.map(({ id: each }, i) => (
              <Fragment key={each}>
                <td>{figure(people[i])}</td>
                {i > 0 && <td>{formatSignedWan(differences[i] ?? 0)}</td>}
              </Fragment>
            ))}
          </tr>
        ))}
      </PlainTable>
    </>
  );
}

function figure(people: number | null | undefined): string {
  return people === null || people === undefined ? NO_QUOTA : formatWan(people);
}
