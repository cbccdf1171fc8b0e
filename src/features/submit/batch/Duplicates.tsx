import { useMeasureUnits } from "../../../app/dataFolder/programmeFile.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { formatPeople, NOT_REPORTED } from "../../../app/words/format.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import { act } from "../session/intakeSession.ts";
import { type Duplicate, differenceWords, lossWords } from "./duplicates.ts";

/** Files for the same ministry and cut-off, side by side; none is stored before one is chosen. */
export function Duplicates({ duplicates }: { readonly duplicates: readonly Duplicate[] }) {
  return duplicates.map((duplicate) => <DuplicateChoice key={duplicate.key} duplicate={duplicate} />);
}

function DuplicateChoice({ duplicate }: { readonly duplicate: Duplicate }) {
  const units = useMeasureUnits();
  const { key, ministry, cutoff, kind, files, rows } = duplicate;
  const ofPlan = kind === "plan";
  const id = `duplicate-${key.replaceAll("|", "-")}`;
  const differing = rows.filter(({ differs }) => differs).length;
  return (
    <Section
      id={id}
      title={`${ministry} ${monthInWords(cutoff)}有 ${files.length} 份${ofPlan ? "" : "工程子项目的"}文件，请选用一份：${differing === 0 ? "数字完全相同" : `${differing} 个${ofPlan ? "领域的" : ""}数字不同`}`}
      unit={ofPlan ? "单位：人" : "单位见各行"}
      level={3}
    >
      <PlainTable
        labelledBy={id}
        className="duplicates"
        columns={[
          { words: ofPlan ? "领域" : "计量" },
          ...files.map(({ item }) => item.name),
          { words: "比较" },
        ]}
      >
        {rows.map(({ field, counts, differs }) => (
          <tr key={field}>
            <th scope="row">
              {field}
              {units.has(field) && `（${units.get(field)}）`}
            </th>
            {counts.map((count, i) => (
              <td key={files[i]?.item.id} className={cellClass(count, differs)}>
                {count === null ? NOT_REPORTED : formatPeople(count)}
              </td>
            ))}
            <td className="text">{differs ? differenceWords(counts) : "相同"}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">选用</th>
          {files.map((file) => (
            <td key={file.item.id}>
              <button type="button" onClick={() => act({ kind: "chosen", drop: file.rivals })}>
                选用这一份
                <span className="visually-hidden">：{file.item.name}</span>
              </button>
            </td>
          ))}
          <td className="text note">{lossWords(duplicate)}</td>
        </tr>
      </PlainTable>
    </Section>
  );
}

function cellClass(count: number | null, differs: boolean): string | undefined {
  const classes = [count === null && "hatched", differs && "fault"].filter(Boolean);
  return classes.length > 0 ? classes.join(" ") : undefined;
}
