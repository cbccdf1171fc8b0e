import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import type { Evaluation } from "../../../domain/evaluation/evaluation.ts";
import type { AiLiteracy } from "../../../domain/programme/programme.ts";

interface LiteracyYearsProps {
  readonly aiLiteracy: AiLiteracy;
  readonly years: Evaluation["literacy"];
}

/** Participants by year: a count alone, and the reason why. */
export function LiteracyYears({ aiLiteracy: { name, unit, reason }, years }: LiteracyYearsProps) {
  if (years.length === 0) return null;
  return (
    <Section id="literacy-title" title={`${name}：只计参加人数`} unit={`单位：${unit}`}>
      <p className="note">{reason}</p>
      <RowTable
        labelledBy="literacy-title"
        rows={years}
        keyOf={({ year }) => year}
        columns={[
          { title: "年度", names: true, words: true, cell: ({ year }) => `${year}年` },
          { title: "参加人数", cell: ({ count }) => formatPeople(count) },
        ]}
      />
    </Section>
  );
}
