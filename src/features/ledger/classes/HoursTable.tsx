import { useMemo } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import type { ClassColumns } from "../../../domain/ledger/classColumns.ts";
import { ALL_CLASSES } from "../../../domain/ledger/classView.ts";
import { FORMS } from "../../../domain/ledger/classWords.ts";
import { type HoursBand, hoursADay } from "../../../domain/ledger/hoursADay.ts";
import type { RulePack } from "../../../domain/ledger/rulePack.ts";
import { classFilterStore } from "../ledgerStore.ts";

interface HoursTableProps {
  readonly classes: ClassColumns;
  readonly packs: readonly RulePack[];
}

/** 学时: how many hours a day the classes of each form have. */
export function HoursTable({ classes, packs }: HoursTableProps) {
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
          { title: "与上限", words: true, cell: (band) => limitWords(band, packs) },
          {
            title: "班次",
            cell: (band) => (
              <Button
                className="plain"
                label={formatPeople(band.classes)}
                aria-label={`查看${band.form}每天${bandWords(band)}学时的 ${formatPeople(band.classes)} 个班次`}
                onClick={() => openBand(band)}
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

/** Shows the classes of a band in the table above. */
function openBand({ form, above, upTo }: HoursBand) {
  classFilterStore.set({ ...ALL_CLASSES, form: FORMS.indexOf(form), hoursADay: [above, upTo] });
  document.getElementById("ledger-classes")?.scrollIntoView();
}

/** Which limits a band exceeds, or that it keeps them; empty for a form without any. */
function limitWords({ form, above }: HoursBand, packs: readonly RulePack[]): string {
  const limits = packs.flatMap(({ region, rules }) =>
    rules.flatMap((rule) =>
      rule.kind === "hours-a-day" && rule.form === form ? [{ region, limit: rule.limit }] : [],
    ),
  );
  const exceeded = limits.filter(({ limit }) => above >= limit);
  if (limits.length === 0) return "—";
  if (exceeded.length === 0) return "未超过";
  return exceeded.map(({ region, limit }) => `超过${region || "全国"}上限 ${limit} 学时`).join("、");
}

function bandWords({ above, upTo }: HoursBand): string {
  if (upTo === null) return `${above} 以上`;
  return above === 0 ? `不超过 ${upTo}` : `超过 ${above}，不超过 ${upTo}`;
}
