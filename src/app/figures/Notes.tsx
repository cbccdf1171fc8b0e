import { monthInWords } from "../../domain/cutoff.ts";
import { Link } from "../shell/Link.tsx";
import { Section } from "../shell/Section.tsx";
import { PlainTable } from "../tables/PlainTable.tsx";
import { BAND_WORDS } from "../words/paceWords.ts";
import type { Note } from "./notesOf.ts";

interface NotesProps {
  /** What the notes are of: 领域 or 部门. */
  readonly kind: string;
  /** Path before a name, e.g. `/field`. */
  readonly folder: string;
  readonly notes: readonly Note[];
}

/** The remarks of the reports on the figures above, or on why they are missing; nothing without remarks. */
export function Notes({ kind, folder, notes }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <Section id="notes-title" title={`上报时写的备注 ${notes.length} 条`}>
      <PlainTable
        labelledBy="notes-title"
        columns={[{ words: kind }, { words: "统计截止" }, { words: "备注（照原文）" }]}
      >
        {notes.map(({ name, cutoff, carriedForward, sample, silent, text }) => (
          <tr key={name}>
            <th scope="row">
              <Link to={`${folder}/${name}`}>{name}</Link>
            </th>
            <td className="text">
              {carriedForward && "*"}
              {monthInWords(cutoff)}
              {silent && `（${BAND_WORDS["not-reported"]}）`}
            </td>
            <td className="text wrap">
              {text}
              {sample && "（示例）"}
            </td>
          </tr>
        ))}
      </PlainTable>
      <p className="note">
        只列上面各数所依据的那一份上报的备注，“未报送”为该份没有这一格的数；以往各份的备注在矩阵中点开一格可看。
        {notes.some(({ carriedForward }) => carriedForward) && "带“*”的统计截止早于统计时点，为沿用。"}
      </p>
    </Section>
  );
}
