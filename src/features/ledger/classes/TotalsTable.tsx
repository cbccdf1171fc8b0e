import { useMemo, useState } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { ClassColumns } from "../../../domain/ledger/classColumns.ts";
import { classTotals, type TotalsBy } from "../../../domain/ledger/classTotals.ts";
import { ALL_CLASSES } from "../../../domain/ledger/classView.ts";
import { classFilterStore } from "../ledgerStore.ts";

const BY: readonly (readonly [TotalsBy, string])[] = [
  ["field", "领域"],
  ["ministry", UNIT],
  ["region", "地区"],
  ["form", "形式"],
];

/** 培训量: classes, people and person-hours by field, ministry, region or form; a figure opens its classes. */
export function TotalsTable({ classes }: { readonly classes: ClassColumns }) {
  const [by, setBy] = useState<TotalsBy>("field");
  const totals = useMemo(() => classTotals(classes, by), [classes, by]);

  function open(position: number) {
    classFilterStore.set({ ...ALL_CLASSES, [by]: position });
    document.getElementById("ledger-classes")?.scrollIntoView();
  }

  return (
    <Section id="ledger-totals" title="培训量">
      <p className="note">
        台账中的全部班次，包括尚未结业的和不计入年度计划的；人学时为学时乘人数，是供给的总量，不能核对到每个人。
      </p>
      <div className="ledger-filters">
        <SelectField label="分组" value={by} options={BY} onChange={setBy} />
      </div>
      <RowTable
        labelledBy="ledger-totals"
        rows={totals}
        keyOf={({ position }) => position}
        columns={[
          {
            title: BY.find(([key]) => key === by)?.[1] ?? "",
            names: true,
            words: true,
            cell: ({ name }) => name,
          },
          {
            title: "班次",
            cell: ({ position, name, classes: count }) => (
              <Button
                className="plain"
                label={formatPeople(count)}
                aria-label={`查看${name}的 ${formatPeople(count)} 个班次`}
                onClick={() => open(position)}
              />
            ),
          },
          { title: "人数", cell: ({ people }) => formatPeople(people) },
          { title: "人学时", cell: ({ personHours }) => formatPeople(Math.round(personHours)) },
        ]}
      />
    </Section>
  );
}
