import { useEffect } from "react";
import { useRecords } from "../../app/data/country.ts";
import { lazyTab, TabbedScreen } from "../../app/shell/TabbedScreen.tsx";
import { openLedgerStore } from "./ledgerStore.ts";
import "./ledger.css";

const TABS = [
  lazyTab("classes", "班次", async () => (await import("./classes/ClassesTab.tsx")).ClassesTab),
  lazyTab(
    "compare",
    "与上报对照",
    async () => (await import("./comparison/ComparisonTab.tsx")).ComparisonTab,
  ),
  lazyTab("inspect", "抽查", async () => (await import("./inspection/InspectionTab.tsx")).InspectionTab),
  lazyTab("bases", "基地", async () => (await import("./bases/BasesTab.tsx")).BasesTab),
  lazyTab("rules", "规则", async () => (await import("./rules/RulesTab.tsx")).RulesTab),
];

/** 台账: class ledgers, their comparison with the summaries, inspections, bases and the rules of the notices. */
export function LedgerPage() {
  const { journal } = useRecords();
  useEffect(() => {
    const opened = openLedgerStore.get();
    if (opened.kind === "read" && opened.sample && !journal.sampleLoaded)
      openLedgerStore.set({ kind: "none" });
  }, [journal]);
  return <TabbedScreen label="台账" tabs={TABS} />;
}
