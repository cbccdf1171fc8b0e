import { useMemo } from "react";
import { Section } from "../../app/shell/Section.tsx";
import { RowTable } from "../../app/tables/RowTable.tsx";
import { formatPeople } from "../../app/words/format.ts";
import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import { type HoursBand, hoursADay } from "../../domain/ledger/hoursADay.ts";

/** 学时: how many hours a day the classes of each form have. */
export function HoursTable({ classes }: { readonly classes: ClassColumns }) {
  const bands = useMemo(() => hoursADay(classes).filter((band) => band.classes > 0), [classes]);
  return (
    <Section id="ledger-hours" title="每天学时的分布">
      <p className="note">
        每天学时为学时除以开班至结业的日历天数，首尾两天都计入。混合班次按总学时计算，不与任何上限比较。
      </p>
      <RowTable
        labelledBy="ledger-hours"
        rows={bands}
        keyOf={({ form, above }) => `${form}${above}`}
        columns={[
          { title: "形式", names: true, words: true, cell: ({ form }) => form },
          { title: "每天学时", words: true, cell: bandWords },
          { title: "班次", cell: (band) => formatPeople(band.classes) },
          { title: "人数", cell: ({ people }) => formatPeople(people) },
          { title: "人学时", cell: ({ personHours }) => formatPeople(Math.round(personHours)) },
        ]}
      />
    </Section>
  );
}

function bandWords({ above, upTo }: HoursBand): string {
  if (upTo === null) return `${above} 以上`;
  return above === 0 ? `不超过 ${upTo}` : `超过 ${above}，不超过 ${upTo}`;
}
