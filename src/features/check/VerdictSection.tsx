import type { MainFigures } from "../../app/check/paperStatement.ts";
import { planCode } from "../../app/check/stateCode.ts";
import { Section } from "../../app/shell/Section.tsx";
import { RowTable } from "../../app/tables/RowTable.tsx";
import { formatInstant, formatPeople, NOT_REPORTED } from "../../app/words/format.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { Verdict } from "./checkPaper.ts";
import type { FigureChange } from "./figureChanges.ts";
import { ReceiptLines } from "./ReceiptLines.tsx";
import { changeWords, verdictSentences, verdictTitle } from "./verdictWords.ts";

const MAIN_FIGURES: readonly {
  readonly name: string;
  readonly of: (figures: MainFigures) => number | null;
}[] = [
  { name: "计划数", of: ({ quota }) => quota },
  { name: "完成数", of: ({ actual }) => actual },
  { name: "结构完成数", of: ({ capped }) => capped },
  { name: "缺口", of: ({ quota, capped }) => quota - capped },
];

/** What a check found: the verdict, the figures of the paper and today's, and what was corrected. */
export function VerdictSection({ verdict }: { readonly verdict: Verdict }) {
  const isMade = verdict.kind === "same" || verdict.kind === "corrected";
  return (
    <Section
      id="verdict-title"
      title={verdictTitle(verdict)}
      {...((isMade || verdict.kind === "receipt") && { unit: "单位：人" })}
    >
      <div className="verdict-text">
        {verdictSentences(verdict).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {verdict.kind === "receipt" && (
        <ReceiptLines lines={verdict.receipt.lines} labelledBy="verdict-title" />
      )}
      {isMade && (
        <>
          <RowTable
            labelledBy="verdict-title"
            rows={MAIN_FIGURES}
            keyOf={({ name }) => name}
            columns={[
              { title: "主要数", names: true, cell: ({ name }) => name },
              { title: "印时", cell: ({ of }) => peopleOf(of(verdict.printed.statement.main)) },
              {
                title: "今天",
                cell: ({ of }) => (verdict.today ? peopleOf(of(verdict.today.statement.main)) : "—"),
              },
            ]}
          />
          {verdict.today && planCode(verdict.today.plan) !== planCode(verdict.printed.plan) && (
            <p>
              计划表已变：印时版本 <code>{planCode(verdict.printed.plan)}</code>，今天{" "}
              <code>{planCode(verdict.today.plan)}</code>，见“记录”中的计划。
            </p>
          )}
          {verdict.changes.length > 0 && <ChangeTable changes={verdict.changes} />}
        </>
      )}
    </Section>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly FigureChange[] }) {
  return (
    <>
      <h3 id="changes-title">印后变了的上报 {changes.length} 份</h3>
      <RowTable
        labelledBy="changes-title"
        rows={changes}
        keyOf={({ ministry, cutoff }) => `${ministry}${cutoff}`}
        columns={[
          { title: UNIT, names: true, cell: ({ ministry }) => ministry },
          { title: "统计截止", words: true, cell: ({ cutoff }) => monthInWords(cutoff) },
          { title: "印时", cell: ({ printed }) => peopleOf(printed) },
          { title: "今天", cell: ({ today }) => peopleOf(today) },
          { title: "变动", words: true, cell: changeWords },
          { title: "时间", cell: ({ by }) => by && formatInstant(by.withdrawn?.time ?? by.time) },
          { title: "文件", words: true, wraps: true, cell: ({ by }) => by?.fileName },
          { title: "记录校验码", words: true, cell: ({ by }) => by && <code>{by.entryId.slice(0, 8)}</code> },
        ]}
      />
    </>
  );
}

function peopleOf(people: number | null): string {
  return people === null ? NOT_REPORTED : formatPeople(people);
}
