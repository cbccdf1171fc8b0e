import { quotaSum } from "../../domain/plan/tablePlace.ts";
import type { MinistryPosition } from "../../domain/progress/position.ts";
import { lastReturned } from "../../journal/fold/returnedReports.ts";
import { today } from "../browser/today.ts";
import { useCountry } from "../data/country.ts";
import { CopyButton } from "../inputs/CopyButton.tsx";

/** Copies the reminder to a ministry whose report of the as-of month has not come: what is missing, what came instead. */
export function ReminderButton({ ministry, submission, state }: MinistryPosition) {
  const { plan, asOf, journal } = useCountry();
  const { year } = plan;
  return (
    <CopyButton
      label="复制催报"
      className="plain copy"
      of={ministry}
      text={async () => {
        // Loaded when it is asked for, to keep it out of the first script.
        const { reminderText } = await import("../words/reporting/reminder.ts");
        const latest = submission?.cutoff ?? null;
        const quota = quotaSum(plan, { ministry, field: null }) ?? 0;
        const returned = lastReturned(journal.returned, { ministry, year, latest });
        return reminderText({ ministry, year, asOf, quota, latest, state, returned, today: today() });
      }}
    />
  );
}
