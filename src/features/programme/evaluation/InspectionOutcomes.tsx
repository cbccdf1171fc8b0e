import type { InspectionOutcome } from "../../../app/programme/inspectionOutcomes.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople, formatRate } from "../../../app/words/format.ts";
import { OBJECT_WORDS, RANGE_NAME, rangeWords } from "../../../app/words/inspectionWords.ts";
import { dayInWords } from "../../../domain/cutoff.ts";

/** 双随机抽查: what the inspections that were drawn came to, each by itself. */
export function InspectionOutcomes({ outcomes }: { readonly outcomes: readonly InspectionOutcome[] }) {
  return (
    <Section id="inspections-title" title="抽查结果" unit="单位：个">
      {outcomes.length === 0 ? (
        <p className="note">没有抽取过的抽查。</p>
      ) : (
        <RowTable
          labelledBy="inspections-title"
          rows={outcomes}
          keyOf={({ id }) => id}
          columns={[
            { title: "抽取日期", names: true, words: true, cell: ({ drawnOn }) => dayInWords(drawnOn) },
            { title: "对象", words: true, cell: ({ objects }) => OBJECT_WORDS[objects] },
            { title: "名单", cell: ({ population }) => formatPeople(population) },
            { title: "抽中", cell: ({ drawn }) => formatPeople(drawn) },
            { title: "已查", cell: ({ rate }) => formatPeople(rate.inspected) },
            { title: "合格", cell: ({ rate }) => formatPeople(rate.inOrder) },
            { title: "问题", cell: ({ problems }) => formatPeople(problems) },
            { title: "整改", cell: ({ toPutRight }) => formatPeople(toPutRight) },
            { title: "合格率", cell: ({ rate }) => (rate.rate === null ? "—" : formatRate(rate.rate)) },
            {
              title: `${RANGE_NAME}（Wilson 法）`,
              cell: ({ rate }) => (rate.range === null ? "—" : rangeWords(rate.range)),
            },
          ]}
        />
      )}
    </Section>
  );
}
