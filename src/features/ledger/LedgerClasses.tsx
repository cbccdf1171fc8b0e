import { useMemo, useState } from "react";
import { Button } from "../../app/inputs/Button.tsx";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { TextField } from "../../app/inputs/TextField.tsx";
import { Section } from "../../app/shell/Section.tsx";
import { formatPeople } from "../../app/words/format.ts";
import { CLASS_MARKS, type ClassColumns } from "../../domain/ledger/classColumns.ts";
import { ALL_CLASSES, type ClassFilter, type ClassOrder, classView } from "../../domain/ledger/classView.ts";
import { FORMS } from "../../domain/ledger/classWords.ts";
import { cellTexts } from "../../intake/ledger/cellText.ts";
import type { LedgerReading } from "../../intake/ledger/readLedger.ts";
import { ClassRowsTable } from "./ClassRowsTable.tsx";

const MARK_WORDS: readonly (readonly [number, string])[] = [
  [0, "全部班次"],
  [CLASS_MARKS.breach, "不符合规定"],
  [CLASS_MARKS.yardstick, "超出参照"],
  [CLASS_MARKS.double, "可能重复"],
  [CLASS_MARKS.notEnded, "尚未结业"],
  [CLASS_MARKS.mixed, "混合，未分学时"],
];

interface LedgerClassesProps {
  readonly reading: LedgerReading;
  readonly classes: ClassColumns;
}

/** 班次: the classes of a ledger, filtered, searched and sorted; each figure above the table opens its classes. */
export function LedgerClasses({ reading, classes }: LedgerClassesProps) {
  const [filter, setFilter] = useState<ClassFilter>(ALL_CLASSES);
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<{ readonly by: ClassOrder; readonly descending: boolean }>({
    by: "row",
    descending: false,
  });
  const texts = useMemo(() => cellTexts(reading.bytes, reading.bytesEncoding), [reading]);
  const counts = useMemo(() => marksCounted(classes), [classes]);
  const view = useMemo(() => {
    const sought = search.trim();
    const { name, code, unit, names } = classes;
    const units = sought === "" ? [] : names.units.map((each) => each.includes(sought));
    const matches = (i: number) =>
      units[unit[i] ?? 0] === true ||
      texts.show(name.from[i] ?? 0, name.to[i] ?? 0).includes(sought) ||
      texts.show(code.from[i] ?? 0, code.to[i] ?? 0).includes(sought);
    return classView(classes, filter, sort.by, sort.descending, sought === "" ? null : matches);
  }, [classes, texts, filter, search, sort]);
  const choice = (label: string, key: "ministry" | "field" | "region" | "form", names: readonly string[]) => (
    <SelectField
      label={label}
      value={filter[key] ?? -1}
      options={[[-1, "全部"], ...names.map((name, i) => [i, name] as const)]}
      onChange={(value) => setFilter({ ...filter, [key]: value === -1 ? null : value })}
    />
  );
  return (
    <Section id="ledger-classes" title="班次" unit={`${formatPeople(view.length)} 个`}>
      <div className="ledger-marks">
        {MARK_WORDS.filter(([marks]) => marks === 0 || (counts.get(marks) ?? 0) > 0).map(([marks, words]) => (
          <Button
            key={words}
            label={`${words} ${formatPeople(marks === 0 ? classes.count : (counts.get(marks) ?? 0))}`}
            aria-pressed={filter.marks === marks}
            onClick={() => setFilter({ ...filter, marks })}
          />
        ))}
      </div>
      <div className="ledger-filters">
        {choice("部门", "ministry", classes.names.ministries)}
        {choice("领域", "field", classes.names.fields)}
        {choice("地区", "region", classes.names.regions)}
        {choice("形式", "form", FORMS)}
        <TextField label="查找名称、编号或承办单位" value={search} onChange={setSearch} />
      </div>
      <ClassRowsTable
        {...{ classes, texts, view, sort }}
        onSort={(by) => setSort({ by, descending: sort.by === by && !sort.descending })}
      />
    </Section>
  );
}

/** How many classes bear each mark. */
function marksCounted({ count, marks }: ClassColumns): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const mark of Object.values(CLASS_MARKS)) {
    let marked = 0;
    for (let i = 0; i < count; i++) if ((marks[i] ?? 0) & mark) marked++;
    counts.set(mark, marked);
  }
  return counts;
}
