import { Section } from "../../../app/shell/Section.tsx";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { UNIT, WHOLE } from "../../../domain/edition.ts";
import type { CarriedCell } from "../../../domain/evaluation/carriedShortfall.ts";
import { groupBy } from "../../../domain/groupBy.ts";

interface CarriedProps {
  readonly cells: readonly CarriedCell[];
  readonly remaining: readonly number[];
}

/** What the weak cells would have to make up for in each remaining year, by ministry; sums are those of their cells. */
export function CarriedTable({ cells, remaining }: CarriedProps) {
  if (cells.length === 0) return null;
  const ministries = [...groupBy(cells, ({ ministry }) => ministry)].map(([ministry, own]) => ({
    ministry,
    ...sumOf(own, remaining.length),
  }));
  const all = sumOf(cells, remaining.length);
  return (
    <Section id="carried-title" title="补上薄弱环节的测算" unit="单位：人">
      <p className="note">
        测算规则：每个薄弱单元格（{UNIT}的一个领域）合计少完成的人数，平均分到剩余的 {remaining.length}{" "}
        个年度，除不尽的余数从最前的年度起每年多一人。只是测算，不改动任何计划；{UNIT}与{WHOLE}
        的数字是各单元格之和。
      </p>
      <PlainTable
        labelledBy="carried-title"
        columns={[{ words: UNIT }, "单元格数", "合计少完成", ...remaining.map((year) => `${year}`)]}
      >
        {[...ministries, { ministry: "合计", ...all }].map(({ ministry, cellCount, missing, byYear }) => (
          <tr key={ministry} className={ministry === "合计" ? "total" : undefined}>
            <th scope="row">{ministry}</th>
            <td>{cellCount}</td>
            <td>{formatPeople(missing)}</td>
            {byYear.map((people, i) => (
              <td key={remaining[i]}>{formatPeople(people)}</td>
            ))}
          </tr>
        ))}
      </PlainTable>
    </Section>
  );
}

function sumOf(cells: readonly CarriedCell[], years: number) {
  return {
    cellCount: cells.length,
    missing: cells.reduce((sum, cell) => sum + cell.missing, 0),
    byYear: Array.from({ length: years }, (_, i) =>
      cells.reduce((sum, { byYear }) => sum + (byYear[i] ?? 0), 0),
    ),
  };
}
