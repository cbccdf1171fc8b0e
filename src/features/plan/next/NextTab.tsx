import { useContext, useMemo, useState } from "react";
import { CountryContext, useRecords } from "../../../app/data/country.ts";
import { ErrorNote, LoadingNote } from "../../../app/shell/States.tsx";
import { baseOf, type PlanDraft } from "../../../domain/draft/planDraft.ts";
import { Bench } from "./Bench.tsx";
import { newDraftId } from "./drafts/draftSession.ts";
import { ScenarioBar } from "./drafts/ScenarioBar.tsx";
import { startTables } from "./drafts/startTables.ts";
import { draftSession, useDrafts } from "./drafts/useDrafts.ts";
import { lastYearOf } from "./table/lastYear.ts";
import "./next.css";

/** 下一年度: drafts of a year's plan table, made by decisions and a method. */
export function NextTab() {
  const records = useRecords();
  const country = useContext(CountryContext);
  const shown = useDrafts();
  const tables = useMemo(() => startTables(records, country), [records, country]);
  const [first] = tables;
  // The draft before its first decision; stored from then on.
  const [blankId, setBlankId] = useState(newDraftId);
  const blank = useMemo((): PlanDraft | null => {
    if (!first) return null;
    const base = baseOf([{ table: first, weight: 100 }]);
    const name = freeName(shown.drafts.map((draft) => draft.name));
    return { id: blankId, name, year: first.source.year + 1, base, done: [], undone: [] };
  }, [first, blankId, shown.drafts]);
  const [onBlank, setOnBlank] = useState(false);
  const stored = shown.drafts.find(({ id }) => id === shown.currentId);
  const current = onBlank || !stored ? blank : stored;

  const year = current?.year;
  const lastYear = useMemo(
    () => (year === undefined ? null : lastYearOf(year, records, country)),
    [year, records, country],
  );

  if (!shown.loaded) return <LoadingNote what="已存的草案" />;
  if (!current)
    return (
      <ErrorNote
        title="还没有可以开始的计划"
        detail="编制下一年度的计划表要从一个年度的计划开始。请先加入计划表。"
      />
    );

  const kept = current === stored;
  const change = (draft: PlanDraft) => {
    setOnBlank(false);
    draftSession.change(draft);
  };
  return (
    <>
      <ScenarioBar
        shown={shown}
        current={current}
        kept={kept}
        example={exampleOf(records.plans)}
        onOpen={(id) => {
          setOnBlank(id === blankId);
          if (id !== blankId) draftSession.open(id);
        }}
        onNew={() => {
          setBlankId(newDraftId());
          setOnBlank(true);
        }}
        onChange={change}
      />
      <Bench
        key={current.id}
        draft={current}
        drafts={kept ? shown.drafts : [...shown.drafts, current]}
        tables={tables}
        records={records}
        lastYear={lastYear}
        onChange={change}
      />
    </>
  );
}

function freeName(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`方案${n}`)) return `方案${n}`;
}

/** The newest year that has the year before beside it. */
function exampleOf<P extends { readonly year: number }>(plans: readonly P[]): { before: P; real: P } | null {
  for (const real of plans) {
    const before = plans.find(({ year }) => year === real.year - 1);
    if (before) return { before, real };
  }
  return null;
}
