import { Fragment, memo, useState } from "react";
import { Button } from "../../../../app/inputs/Button.tsx";
import { CheckField } from "../../../../app/inputs/CheckField.tsx";
import { Section } from "../../../../app/shell/Section.tsx";
import { useLatestAnswer } from "../../../../app/stores/latestAnswer.ts";
import { PlainTable } from "../../../../app/tables/PlainTable.tsx";
import { formatQuota, formatSignedWan, formatWan, TOTAL } from "../../../../app/words/format.ts";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import type { ComparedFigures, ComparedLine } from "../../../../domain/draft/tablesCompared.ts";
import { UNIT } from "../../../../domain/edition.ts";
import { isSameList } from "../../../../domain/isSameList.ts";
import { compareDraftsAside } from "./comparedDrafts.ts";

const MIN_COMPARED = 2;
const MAX_COMPARED = 4;
/** Cells that are listed until a person opens the whole list. */
const MAX_CELLS_LISTED = 20;

/** Two to four drafts side by side: totals, ministries, fields and every cell that differs. */
export function Scenarios({ drafts }: { readonly drafts: readonly PlanDraft[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const picked = drafts.filter(({ id }) => chosen.includes(id));
  return (
    <Section id="scenarios-title" title="方案比较">
      {drafts.length < MIN_COMPARED ? (
        <p className="note">有两个以上方案时，可在这里并排比较。用“复制”从当前方案另起一个。</p>
      ) : (
        <fieldset className="toolbar choice-row">
          <legend className="note">选 2 至 4 个方案</legend>
          {drafts.map(({ id, name, year }) => (
            <CheckField
              key={id}
              label={`${name}（${year}年）`}
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && picked.length >= MAX_COMPARED}
              onChange={(checked) =>
                setChosen(checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
          ))}
        </fieldset>
      )}
      {picked.length >= MIN_COMPARED && <Compared drafts={picked} />}
    </Section>
  );
}

/** Drawn again only when one of its drafts changed: every change of any draft gives a new list. */
const Compared = memo(ComparedDrafts, (before, after) => isSameList(before.drafts, after.drafts));

function ComparedDrafts({ drafts }: { readonly drafts: readonly PlanDraft[] }) {
  const [all, setAll] = useState(false);
  const { answer, pending, problem } = useLatestAnswer(drafts, compareDraftsAside);
  if (problem !== null || answer === null)
    return (
      <p className="note" role="status">
        {problem ?? "正在分解……"}
      </p>
    );
  const { made, withoutTable, tables } = answer;
  const without = withoutTable.map(({ name }) => `“${name}”`).join("、");
  if (made.length < MIN_COMPARED) return <p className="note">{without}没有出表，不能比较。</p>;
  const cells = tables.different.map(({ ministry, field, ...figures }) => ({
    name: `${ministry} · ${field}`,
    ...figures,
  }));
  const shown = all ? cells : cells.slice(0, MAX_CELLS_LISTED);
  return (
    <>
      <p>
        {cells.length === 0
          ? `${made.length} 个方案逐格相同。`
          : `${tables.cells} 格中 ${cells.length} 格不同；差数都与“${made[0]?.name}”相比。`}
        {without !== "" && `${without}没有出表，未列入。`}
        {pending && "正在分解……"}
      </p>
      <Lines
        id="compared-ministries"
        title={`按${UNIT}`}
        drafts={made}
        total={tables.total}
        lines={tables.ministries}
      />
      <Lines id="compared-fields" title="按领域" drafts={made} total={tables.total} lines={tables.fields} />
      {cells.length > 0 && <Lines id="compared-cells" title="不同的格" drafts={made} lines={shown} />}
      {shown.length < cells.length && (
        <Button label={`显示全部 ${cells.length} 格`} className="more" onClick={() => setAll(true)} />
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
  const rows = total ? [{ name: TOTAL, ...total }, ...lines] : lines;
  return (
    <>
      <div className="section-head list-title">
        <h3 id={id}>{title}</h3>
        <span className="unit">单位：万人</span>
      </div>
      <PlainTable
        labelledBy={id}
        columns={[
          { words: title === `按${UNIT}` ? UNIT : title === "按领域" ? "领域" : `${UNIT}与领域` },
          ...drafts.flatMap(({ name }, i) => (i > 0 ? [name, "差"] : [name])),
        ]}
      >
        {rows.map(({ name, people, differences }, r) => (
          <tr key={name} className={total && r === 0 ? "total" : undefined}>
            <th scope="row">{name}</th>
            {drafts.map(({ id: each }, i) => (
              <Fragment key={each}>
                <td>{formatQuota(people[i], formatWan)}</td>
                {i > 0 && <td>{formatSignedWan(differences[i] ?? 0)}</td>}
              </Fragment>
            ))}
          </tr>
        ))}
      </PlainTable>
    </>
  );
}
