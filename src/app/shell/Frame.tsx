import type { ReactNode } from "react";
import { monthInWords, monthsOf } from "../../domain/cutoff.ts";
import { INVENTED, PROGRAMME, UNIT } from "../../domain/edition.ts";
import type { PlanAdjustment } from "../../domain/plan/plan.ts";
import type { FreshReports } from "../../domain/reporting/asOfMonth.ts";
import type { PlanFile } from "../dataFolder/planFiles.ts";
import { Button } from "../inputs/Button.tsx";
import { Select } from "../inputs/SelectField.tsx";
import { adjustedMonths } from "../words/planWords.ts";
import { SAMPLE_LABEL } from "../words/productWords.ts";
import { fresherSentence } from "../words/reporting/fresherWords.ts";
import { Link } from "./Link.tsx";
import { changeParams, useRoute, useTopOfNewScreen } from "./route.ts";
import { type Selection, yearChange } from "./selection.ts";
import { useBodyClass } from "./useBodyClass.ts";

/** The screens that are opened by name, in the order of the bar; `index.html` draws the same before the script comes. */
export const NAVIGATION = [
  { path: "/", label: "总览" },
  { path: "/matrix", label: "矩阵" },
  { path: "/programme", label: "全工程" },
  { path: "/compare", label: "年度对比" },
  { path: "/submit", label: "数据上报" },
  { path: "/ledger", label: "台账" },
  { path: "/plan", label: "计划编制" },
  { path: "/briefing", label: "简报" },
  { path: "/log", label: "记录" },
  { path: "/help", label: "帮助" },
];

interface FrameProps {
  /** First part of the path now shown, empty for the overview. */
  readonly current: string;
  readonly planFiles: readonly PlanFile[];
  readonly selection: Selection | null;
  /** Adjustments that count in the selected year; without any there is one plan and nothing to choose. */
  readonly adjustments: readonly PlanAdjustment[];
  readonly sampleLoaded: boolean;
  /** What is wrong with the storage, and what reminds of a backup. */
  readonly notices: ReactNode;
  /** Reports of a later month than the one at which the screens open; null where there is none. */
  readonly fresher: FreshReports | null;
  /** Who works at this copy (本机身份), as the bar words it; null until it was chosen. */
  readonly identity: string | null;
  /** The sign of the shared keeper, in the bar; null without one. */
  readonly sharing: ReactNode;
  /** What opens the search, in the bar. */
  readonly search: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: name, navigation, year and as-of month, sample label and notices. */
export function Frame(props: FrameProps) {
  const route = useRoute();
  useTopOfNewScreen(route);
  const { current, planFiles, selection, adjustments, sampleLoaded, notices, fresher, search, children } =
    props;
  useBodyClass("with-sample", sampleLoaded);
  return (
    <>
      {/* A button, because the hash is the route and a jump must not change it. */}
      <Button label="跳到正文" className="skip" onClick={() => document.getElementById("main")?.focus()} />
      <header className="bar">
        <div className={`page bar-row ${adjustments.length > 0 ? "bar-row-long" : ""}`.trim()}>
          <div className="brand-and-identity">
            <Link to="/" className="brand">
              {PROGRAMME}
            </Link>
            {(props.identity || props.sharing) && (
              <div className="bar-identity">
                {props.identity && <Link to="/log">{props.identity}</Link>}
                {props.sharing}
              </div>
            )}
          </div>
          <nav aria-label="主导航">
            {NAVIGATION.map(({ path, label }) => (
              <Link key={path} to={path} current={path === `/${current}`}>
                {label}
              </Link>
            ))}
          </nav>
          <div className="search">{search}</div>
          <SelectionControls planFiles={planFiles} selection={selection} adjustments={adjustments} />
        </div>
      </header>
      {INVENTED && (
        <aside className="banner banner-sample" aria-label={INVENTED}>
          <strong className="page">{INVENTED}</strong>
        </aside>
      )}
      {sampleLoaded && (
        <aside className="banner banner-sample" aria-label={SAMPLE_LABEL}>
          <div className="page">
            <strong>{SAMPLE_LABEL}</strong>：合成数据，不代表任何{UNIT}的真实进度。
            <Link to="/log">到“记录”清除</Link>
          </div>
        </aside>
      )}
      {notices}
      {fresher && selection && (
        <div className="banner banner-note" role="status">
          <div className="page">
            {fresherSentence(fresher, selection.asOf)}
            <Link to={route.path} params={{ asOf: fresher.month }}>
              按{monthInWords(fresher.month)}查看
            </Link>
          </div>
        </div>
      )}
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function SelectionControls(props: Pick<FrameProps, "planFiles" | "selection" | "adjustments">) {
  const route = useRoute();
  const { selection, adjustments } = props;
  if (!selection) return <div className="selection" />;
  return (
    <div className="selection">
      <label htmlFor="selected-year">年度</label>
      <Select
        id="selected-year"
        value={selection.year}
        options={props.planFiles.map(({ line: { year }, plan }) =>
          plan ? year : [year, `${year}（计划表有误）`],
        )}
        onChange={(year) => changeParams(route, yearChange(year, selection.asOf, route.params.has("asOf")))}
      />
      <label htmlFor="selected-month">统计时点</label>
      <Select
        id="selected-month"
        value={selection.asOf}
        options={monthsOf(selection.year).map((month) => [month, monthInWords(month)])}
        onChange={(asOf) => changeParams(route, { year: String(selection.year), asOf })}
      />
      <label htmlFor="selected-pace">进度口径</label>
      <Select
        id="selected-pace"
        title="应完成数按什么算：全年已过的天数，或上年同月完成的比例"
        value={selection.pace}
        options={[
          ["calendar", "日历天数"],
          ["last-year", "上年同月"],
        ]}
        onChange={(pace) => changeParams(route, { pace: pace === "calendar" ? null : pace })}
      />
      {adjustments.length > 0 && (
        <>
          <label htmlFor="selected-plan">计划口径</label>
          <Select
            id="selected-plan"
            value={selection.basis}
            options={[
              ["adjusted", `${adjustedMonths(adjustments)}起调整后`],
              ["original", "原计划"],
            ]}
            onChange={(basis) => changeParams(route, { plan: basis === "original" ? basis : null })}
          />
        </>
      )}
    </div>
  );
}
