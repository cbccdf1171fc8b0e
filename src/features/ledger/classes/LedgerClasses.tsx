import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "../../../app/inputs/Button.tsx";
import { SelectField } from "../../../app/inputs/SelectField.tsx";
import { HiddenStatus } from "../../../app/inputs/Status.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { formatPeople } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import { CLASS_MARKS, type ClassColumns } from "../../../domain/ledger/classColumns.ts";
import {
  ALL_CLASSES,
  type ClassFilter,
  type ClassOrder,
  classView,
} from "../../../domain/ledger/classView.ts";
import { FORMS } from "../../../domain/ledger/classWords.ts";
import { dateOf } from "../../../domain/ledger/day.ts";
import { cellTexts } from "../../../intake/ledger/cellText.ts";
import type { LedgerReading } from "../../../intake/ledger/readLedger.ts";
import { classFilterStore } from "../ledgerStore.ts";
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
  const filter = useStore(classFilterStore);
  const setFilter = classFilterStore.set;
  // A text is looked for in a million names without holding up the keys.
  const search = useDeferredValue(filter.text);
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
    const holds = texts.holding(sought);
    const matches = (i: number) =>
      units[unit[i] ?? 0] === true ||
      holds(name.from[i] ?? 0, name.to[i] ?? 0) ||
      holds(code.from[i] ?? 0, code.to[i] ?? 0);
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
            onClick={() => setFilter({ ...ALL_CLASSES, marks })}
          />
        ))}
      </div>
      <div className="ledger-filters">
        {furtherWords(filter) && (
          <Button
            label={`${furtherWords(filter)} ×`}
            onClick={() => setFilter({ ...filter, units: null, ended: null, hoursADay: null, inPlan: false })}
          />
        )}
        {choice(UNIT, "ministry", classes.names.ministries)}
        {choice("领域", "field", classes.names.fields)}
        {choice("地区", "region", classes.names.regions)}
        {choice("形式", "form", FORMS)}
        <TextField
          label="查找名称、编号或承办单位"
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
        <HiddenStatus>{formatPeople(view.length)} 个班次</HiddenStatus>
      </div>
      <ClassRowsTable
        {...{ classes, texts, view, sort }}
        onSort={(by) => setSort({ by, descending: sort.by === by && !sort.descending })}
      />
    </Section>
  );
}

/** The conditions that came with the figure by which the classes were opened; empty without any. */
function furtherWords({ units, ended, hoursADay, inPlan }: ClassFilter): string {
  const [above, upTo] = hoursADay ?? [];
  return [
    units ? `${units.size} 个承办单位` : "",
    ended ? `${dateOf(ended[0])} 至 ${dateOf(ended[1])} 结业` : "",
    hoursADay ? `每天${above ? `超过 ${above} ` : ""}${upTo ? `不超过 ${upTo} ` : ""}学时` : "",
    inPlan ? "计入计划" : "",
  ]
    .filter(Boolean)
    .join("，");
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
