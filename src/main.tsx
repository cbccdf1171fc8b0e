import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { journalQuery, keeperStatusQuery, planTablesQuery } from "./app/data/queries.ts";
import { entriesNotCounted, journalCheck } from "./app/journal/journalCheck.ts";
import { journalKeeper } from "./app/journal/keeper.ts";
import { firstPaint } from "./app/stores/firstPaint.ts";
// One after the other: a later rule of the same weight wins.
import "./app/style/theme.css";
import "./app/style/frame.css";
import "./app/style/controls.css";
import "./app/style/tables.css";
import "./app/style/columns.css";
import "./app/style/states.css";
import "./app/style/marks.css";
import "./app/style/forcedColors.css";
import "./app/paper/print.css";

const queryClient = new QueryClient();

const loadBackground = () => import("./background.ts");
// Without it nothing that a screen shows is missing.
firstPaint.subscribe(
  () =>
    void loadBackground().then(
      ({ begin }) => begin(queryClient),
      () => undefined,
    ),
);

// Another tab's entry, or this one's, is on every screen without a reload.
void journalKeeper.then((keeper) =>
  keeper.subscribe(() => {
    void loadBackground().then(
      ({ backUpAutomatically }) => backUpAutomatically(),
      () => undefined,
    );
    void queryClient.invalidateQueries({ queryKey: journalQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: keeperStatusQuery.queryKey });
  }),
);

// Entries that the check found to be changed no longer count, and do again once they are mended.
let notCounted = 0;
journalCheck.subscribe(() => {
  const before = notCounted;
  notCounted = entriesNotCounted(journalCheck.get()).size;
  if (notCounted !== before) void queryClient.invalidateQueries({ queryKey: journalQuery.queryKey });
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
const application = createRoot(root);

/** ms that the first reading may take before the screen says that it is read; until then the page stands as `index.html` has it. A slow computer takes half of it. */
const READING_MS = 600;

// One drawing with all figures, instead of one without any, one with the plan alone and a third with the journal.
const firstReading = Promise.all([
  queryClient.prefetchQuery(planTablesQuery),
  queryClient.prefetchQuery(journalQuery),
]);
void Promise.race([firstReading, new Promise((resolve) => setTimeout(resolve, READING_MS))]).then(() =>
  application.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  ),
);
