import { lazyTab, TabbedScreen } from "../../app/shell/TabbedScreen.tsx";
import "./plan.css";

const TABS = [
  lazyTab("audit", "审核", async () => (await import("./audit/AuditTab.tsx")).AuditTab),
  lazyTab("adjust", "年中调整", async () => (await import("./adjust/AdjustTab.tsx")).AdjustTab),
  lazyTab("next", "下一年度", async () => (await import("./next/NextTab.tsx")).NextTab),
];

/** 计划编制: audit, adjustment and drafting of plan tables, a tab each. */
export function PlanPage() {
  return <TabbedScreen label="计划编制" tabs={TABS} />;
}
