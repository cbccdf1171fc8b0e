import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { belowWords, yearsWords } from "../../../app/programme/evaluationWords.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { useRowsShown } from "../../../app/tables/useRowsShown.tsx";
import { formatPeople } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { WeakLink } from "../../../domain/evaluation/weakLinks.ts";

interface WeakLinksProps {
  readonly links: readonly WeakLink[];
  /** The years that were looked at, oldest first. */
  readonly years: readonly number[];
  readonly threshold: number;
  readonly onThreshold: (threshold: number) => void;
}

/** 薄弱环节: ministries, fields and cells below their plan in several years that are over. */
export function WeakLinksTable({ links, years, threshold, onThreshold }: WeakLinksProps) {
  const { from, to, more } = useRowsShown(links.length, "处");
  const thresholds = Array.from({ length: Math.max(years.length, threshold) }, (_, i) => i + 1);
  return (
    <Section id="weak-title" title="薄弱环节" unit="单位：人">
      <div className="toolbar">
        <SelectField
          label="没有完成计划的年度数不少于 "
          value={threshold}
          options={thresholds}
          onChange={onThreshold}
        />
        <span className="note">
          文件没有规定“长期”是几年，这个年度数由使用者定。只看已结束、有计划的年度，其中没有报到12月的不作判断：
          {years.length > 0 ? yearsWords(years) : "没有这样的年度"}。
        </span>
      </div>
      {links.length === 0 ? (
        <p className="note">
          没有{UNIT}、领域或单元格有 {threshold} 个以上年度没有完成计划。
        </p>
      ) : (
        <PlainTable
          labelledBy="weak-title"
          columns={[
            { words: UNIT },
            { words: "领域" },
            "合计少完成",
            { words: "没有完成计划的年度" },
            { words: "没有报到年底、不作判断的年度" },
          ]}
        >
          {links.slice(from, to).map((link) => (
            <tr key={`${link.ministry}|${link.field}`}>
              <th scope="row">{link.ministry ?? `各${UNIT}`}</th>
              <td className="text">{link.field ?? "各领域合计"}</td>
              <td>{formatPeople(link.missing)}</td>
              <td className="text wrap">{belowWords(link)}</td>
              <td className="text">{link.unknown.length > 0 ? yearsWords(link.unknown) : "—"}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {more}
    </Section>
  );
}
