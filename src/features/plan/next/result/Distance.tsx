import { Section } from "../../../../app/shell/Section.tsx";
import { formatPeople, formatQuota, formatRate, formatWan } from "../../../../app/words/format.ts";
import type { Allocation } from "../../../../domain/allocation/allocation.ts";
import { distanceOf } from "../../../../domain/draft/tablesCompared.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import { UNIT } from "../../../../domain/edition.ts";
import type { Plan } from "../../../../domain/plan/plan.ts";

const MAX_CELLS_NAMED = 5;

interface DistanceProps {
  readonly worked: WorkedDraft & { readonly result: Allocation };
  /** The plan of the draft's own year. */
  readonly plan: Plan;
}

/** The distance of the draft from the plan that its year already has, cell by cell. */
export function Distance({ worked, plan }: DistanceProps) {
  const { demand, result } = worked;
  const made = { ministries: demand.ministries, fields: demand.fields, quotas: result.table };
  const { people, share, cells, alike, farthest, ministries, fields } = distanceOf(made, plan);
  const sums =
    ministries + fields === 0
      ? `每个${UNIT}的小计、每个领域的合计都与之相符`
      : `${ministries} 个${UNIT}的小计、${fields} 个领域的合计与之不同`;
  const figure = (quota: number | null | undefined) => formatQuota(quota, formatWan);
  return (
    <Section id="distance-title" title={`与现有的${plan.year}年计划相比：${sums}`}>
      <p>
        逐格相差（不计正负）合计 <data value={people}>{formatPeople(people)}</data> 人
        {share !== null && `，相当于${plan.year}年计划的 ${formatRate(share)}`}；有计划数的 {cells} 格中{" "}
        {alike} 格相同。
        {farthest.length > 0 &&
          `相差最大的：${farthest
            .slice(0, MAX_CELLS_NAMED)
            .map(
              ({ ministry, field, people: [mine, theirs] }) =>
                `${ministry}的${field} ${figure(mine)}（${plan.year}年计划 ${figure(theirs)}）`,
            )
            .join("，")}，单位万人。`}
      </p>
    </Section>
  );
}
