import type { Bench } from "./runBench.ts";

/** All benchmarks of `npm run bench`, in the order of their rows. */
export const BENCHES: readonly Bench[] = [
  { name: "first screen", file: "test/bench/screens/firstScreen.test.ts" },
  { name: "screens", file: "test/bench/screens/openedScreens.test.ts" },
  { name: "reports", file: "test/bench/reports.ts" },
  { name: "large report", file: "test/bench/largeReport.test.ts" },
  { name: "ledger", file: "test/bench/ledger.test.ts" },
  { name: "month", file: "test/bench/month.ts" },
  { name: "allocation", file: "test/bench/allocation.ts" },
  { name: "journal", file: "test/bench/journal/longJournal.test.ts" },
  { name: "exports", file: "test/bench/screens/exports.test.ts" },
];
