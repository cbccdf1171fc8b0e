import { lazyTab, TabbedScreen } from "../../app/shell/TabbedScreen.tsx";

const TABS = [
  lazyTab("year", "本年度", async () => (await import("./YearTab.tsx")).YearTab),
  lazyTab(
    "evaluation",
    "中期评估",
    async () => (await import("./evaluation/EvaluationTab.tsx")).EvaluationTab,
  ),
];

/** 全工程: the four sub-projects in the selected year, and over all years of the programme. */
export function ProgrammePage() {
  return <TabbedScreen label="全工程" tabs={TABS} />;
}
