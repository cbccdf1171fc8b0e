import { IDLE_BASE_COLUMNS } from "../../../app/ledger/idleBaseColumns.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import type { UnitActivity } from "../../../domain/bases/baseActivity.ts";
import { exitList } from "../../../domain/bases/exitList.ts";
import { EXIT_BASIS } from "../../../domain/edition.ts";

interface ExitListProps {
  readonly activities: readonly UnitActivity[];
  /** Years without a class; NaN or 0 while none is set. */
  readonly threshold: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** 退出建议: the bases that had no class for so many years as a person sets. */
export function ExitList({ activities, threshold, today }: ExitListProps) {
  const years = activities.flatMap((activity) => activity.years.map(({ year }) => year));
  const lastYear = Number(today.slice(0, 4)) - 1;
  const firstYear = Math.min(...years);
  const isSet = Number.isInteger(threshold) && threshold >= 1;
  const listed = isSet && years.length > 0 ? exitList(activities, { threshold, firstYear, lastYear }) : [];
  return (
    <Section
      id="exit-list"
      title={isSet ? `退出建议：${listed.length} 个基地（连续 ${threshold} 年没有班次）` : "退出建议"}
    >
      <p className="note">
        {EXIT_BASIS && `依据：${EXIT_BASIS}，`}年数由使用者填写，属本产品自定，只作建议。
        {years.length > 0 && `打开的台账从 ${firstYear} 年起，此前有没有班次不知道，不算在内。`}
      </p>
      {!isSet && <p>填写年数后列出。</p>}
      {isSet && listed.length === 0 && <p>没有达到这个年数的基地。</p>}
      {listed.length > 0 && (
        <RowTable
          labelledBy="exit-list"
          rows={listed}
          keyOf={({ activity }) => activity.name}
          columns={IDLE_BASE_COLUMNS}
        />
      )}
    </Section>
  );
}
