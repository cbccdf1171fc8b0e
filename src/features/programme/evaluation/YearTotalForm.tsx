import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { appendEntry } from "../../../app/journal/journalActions.ts";
import { documentWords } from "../../../app/programme/evaluationWords.ts";
import { Folded } from "../../../app/shell/Folded.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import { type MeasureCourse, measureKey, type YearTotal } from "../../../domain/evaluation/measureCourses.ts";
import type { Programme } from "../../../domain/programme/programme.ts";
import { YearTotalFile } from "./YearTotalFile.tsx";

interface YearTotalProps {
  readonly programme: Programme;
  readonly courses: readonly MeasureCourse[];
  /** What was entered so far. */
  readonly totals: readonly YearTotal[];
}

/** Enters what a year without reports came to, with the document that says so; each can be taken back. */
export function YearTotalForm({ programme, courses, totals }: YearTotalProps) {
  const measures = courses.map(({ subProject, measure }) => ({
    key: measureKey(subProject, measure),
    words: `${subProject.name}·${measure.what}（${measure.unit}）`,
  }));
  const nameOf = (measure: string) => measures.find(({ key }) => key === measure)?.words ?? measure;
  const years = courses[0]?.years.map(({ year }) => year) ?? [];
  const [measure, setMeasure] = useState(measures[0]?.key ?? "");
  const [year, setYear] = useState(years[0] ?? 0);
  const [count, setCount] = useState("");
  const [document, setDocument] = useState({ title: "", documentNumber: "", date: "" });
  const { mutate, isPending, error } = useMutation({
    mutationFn: (total: { readonly year: number; readonly measure: string; readonly count: number | null }) =>
      appendEntry({
        kind: "year-total-set",
        ...total,
        document: totals.find((each) => total.count === null && isOf(each, total))?.document ?? document,
      }),
    onSuccess: () => setCount(""),
  });
  const whole = /^\d{1,9}$/.test(count) ? Number(count) : null;
  const isAfter = document.date !== "" && String(year) > document.date.slice(0, 4);
  const isDated = document.date !== "" && document.date <= today() && !isAfter;
  const isFilled = whole !== null && document.title.trim() !== "" && isDated;

  function submit(event: FormEvent) {
    event.preventDefault();
    mutate({ year, measure, count: whole });
  }
  return (
    <Folded id="year-total-title" title="录入只有总数的年度">
      <p className="note">
        没有上报、只在文件中写有总数的年度，在这里连同文件一起录入；该年度有上报时仍以上报为准。
      </p>
      <form className="year-total" onSubmit={submit}>
        <SelectField
          label="年度"
          value={year}
          options={years.map((each) => [each, `${each}年`] as const)}
          onChange={setYear}
        />
        <SelectField
          label="子项目"
          value={measure}
          options={measures.map(({ key, words }) => [key, words] as const)}
          onChange={setMeasure}
        />
        <TextField label="完成数（整数）" inputMode="numeric" value={count} onChange={setCount} />
        <TextField
          label="文件名称"
          value={document.title}
          onChange={(title) => setDocument({ ...document, title })}
        />
        <TextField
          label="文号（没有可不填）"
          value={document.documentNumber}
          onChange={(documentNumber) => setDocument({ ...document, documentNumber })}
        />
        <label>
          文件日期
          <input
            type="date"
            value={document.date}
            onChange={({ target }) => setDocument({ ...document, date: target.value })}
          />
        </label>
        <button type="submit" disabled={isPending || !isFilled}>
          录入
        </button>
      </form>
      {count !== "" && whole === null && <p className="note">完成数请写不带逗号和小数的整数。</p>}
      {document.date !== "" && !isDated && (
        <p className="note">{isAfter ? "年度不能晚于文件日期。" : "文件日期不能晚于今天。"}</p>
      )}
      {error && <Refusal>没有录入。{storageWords(error)}</Refusal>}
      <YearTotalFile programme={programme} totals={totals} nameOf={nameOf} />
      {totals.length > 0 && (
        <PlainTable
          label="已录入的总数"
          columns={[{ words: "年度" }, { words: "子项目" }, "完成数", { words: "文件" }, { words: "操作" }]}
        >
          {totals.map((total) => (
            <tr key={`${total.year}|${total.measure}`}>
              <th scope="row">{total.year}年</th>
              <td className="text">{nameOf(total.measure)}</td>
              <td>{formatPeople(total.count)}</td>
              <td className="text wrap">{documentWords(total.document)}</td>
              <td className="text">
                <Button
                  label="撤回"
                  className="plain"
                  aria-label={`撤回${total.year}年的总数`}
                  disabled={isPending}
                  onClick={() => mutate({ year: total.year, measure: total.measure, count: null })}
                />
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
    </Folded>
  );
}

function isOf(total: YearTotal, { year, measure }: Pick<YearTotal, "year" | "measure">): boolean {
  return total.year === year && total.measure === measure;
}
