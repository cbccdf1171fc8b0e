import { today } from "../../../app/browser/today.ts";
import { Status } from "../../../app/inputs/Status.tsx";
import type { Assessed } from "../session/assess.ts";
import { act } from "../session/intakeSession.ts";
import { receivedOnProblem } from "../session/receivedOn.ts";

/** The day of receipt of a file: today, or the day on which it came by mail. */
export function ReceivedOn({ assessed: { item, facts } }: { readonly assessed: Assessed }) {
  const day = item.receivedOn ?? today();
  return (
    <p className="toolbar received-on">
      <label className="choice">
        收到日期
        <input
          type="date"
          max={today()}
          value={day}
          onChange={(event) => act({ kind: "received", id: item.id, day: event.target.value })}
        />
      </label>
      <Status>
        {receivedOnProblem(day, facts.cutoffs, today()) ||
          "邮寄来的填实际收到的那一天；是否迟报按收到日期判断。"}
      </Status>
    </p>
  );
}
