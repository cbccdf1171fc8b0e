import { Button } from "../../../app/inputs/Button.tsx";
import { changeParams, useRoute } from "../../../app/shell/route.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { useRowsShown } from "../../../app/tables/useRowsShown.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import type { UnitActivity, UnitYear } from "../../../domain/bases/baseActivity.ts";
import { ALL_CLASSES } from "../../../domain/ledger/classView.ts";
import { dayOf } from "../../../domain/ledger/day.ts";
import type { Inspection } from "../../../journal/fold/ledgerState.ts";
import { classFilterStore } from "../ledgerStore.ts";

interface BaseYearsProps {
  readonly activities: readonly UnitActivity[];
  readonly inspections: readonly Inspection[];
}

interface Row extends Partial<UnitYear> {
  readonly activity: UnitActivity;
}

/** What bases and other units held, a row a year. */
export function BaseYears({ activities, inspections }: BaseYearsProps) {
  const bases = rowsOf(activities.filter(({ base }) => base !== null));
  const others = rowsOf(activities.filter(({ base }) => base === null));
  return (
    <>
      {bases.length > 0 && (
        <YearTable id="bases" title="各基地逐年情况" rows={bases} inspections={inspections} />
      )}
      <YearTable
        id="units"
        title={`不在名录中的承办单位 ${formatPeople(new Set(others.map(({ activity }) => activity)).size)} 个`}
        rows={others}
        inspections={inspections}
      />
    </>
  );
}

function rowsOf(activities: readonly UnitActivity[]): Row[] {
  return activities.flatMap((activity): Row[] =>
    activity.years.length === 0 ? [{ activity }] : activity.years.map((year) => ({ activity, ...year })),
  );
}

interface YearTableProps extends Pick<BaseYearsProps, "inspections"> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

function YearTable({ id, title, rows, inspections }: YearTableProps) {
  const route = useRoute();
  const { from, to, more } = useRowsShown(rows.length, "行");
  const verdicts = new Map<string, string[]>();
  for (const { draw, results } of inspections) {
    const unitOf = new Map(draw?.body.drawn.map(({ key, unit }) => [key, unit]));
    for (const { key, verdict } of results) {
      const unit = unitOf.get(key) ?? "";
      verdicts.set(unit, [...(verdicts.get(unit) ?? []), verdict]);
    }
  }

  function open({ activity, year }: Row) {
    if (year === undefined) return;
    const ended = [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)] as const;
    classFilterStore.set({ ...ALL_CLASSES, units: new Set(activity.units), ended });
    changeParams(route, { tab: "classes" });
  }

  return (
    <Section id={id} title={title}>
      <RowTable
        labelledBy={id}
        rows={rows.slice(from, to)}
        keyOf={({ activity, year }) => `${activity.name}|${year}`}
        columns={[
          { title: "单位", names: true, words: true, wraps: true, cell: ({ activity }) => activity.name },
          { title: "年度", cell: ({ year }) => year ?? "—" },
          {
            title: "班次",
            cell: (row) =>
              row.classes === undefined ? (
                "没有"
              ) : (
                <Button
                  className="plain"
                  label={formatPeople(row.classes)}
                  aria-label={`查看${row.activity.name}${row.year}年的 ${formatPeople(row.classes)} 个班次`}
                  onClick={() => open(row)}
                />
              ),
          },
          { title: "人数", cell: ({ people }) => (people === undefined ? "—" : formatPeople(people)) },
          {
            title: "人学时",
            cell: ({ personHours }) =>
              personHours === undefined ? "—" : formatPeople(Math.round(personHours)),
          },
          { title: "领域", words: true, wraps: true, cell: ({ fields }) => fields?.join("、") ?? "—" },
          { title: "不符合规定", cell: ({ breaches }) => breaches ?? "—" },
          {
            title: "抽查结果",
            words: true,
            cell: ({ activity }) =>
              [activity.name, ...(activity.base?.aliases ?? [])]
                .flatMap((name) => verdicts.get(name) ?? [])
                .join("、") || "—",
          },
        ]}
      />
      {more}
    </Section>
  );
}
