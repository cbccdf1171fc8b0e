import { useEffect, useRef } from "react";
import { useCountry } from "../../app/data/country.ts";
import { BandLabel } from "../../app/figures/BandLabel.tsx";
import { ExplainButton } from "../../app/figures/ExplainButton.tsx";
import { VERSION_COLUMNS, VersionTable } from "../../app/figures/VersionTable.tsx";
import { Button } from "../../app/inputs/Button.tsx";
import { Link } from "../../app/shell/Link.tsx";
import type { RowColumn } from "../../app/tables/RowTable.tsx";
import { formatPeople, formatRate, formatSigned, NO_QUOTA, NOT_REPORTED } from "../../app/words/format.ts";
import { plannedDetail } from "../../app/words/planPartWords.ts";
import { planMark } from "../../app/words/planWords.ts";
import { ZERO_QUOTA } from "../../app/words/tallyWords.ts";
import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { quotaOf } from "../../domain/plan/plan.ts";
import { planAt } from "../../domain/plan/planAdjustment.ts";
import { tallyCell } from "../../domain/progress/completion.ts";
import { expectedPeople, paceBand } from "../../domain/progress/pace.ts";
import type { Expectation } from "../../domain/progress/profile.ts";
import { type CellRecord, cellHistory } from "./cellHistory.ts";

interface CellHistoryProps {
  readonly ministry: string;
  readonly field: string;
  /** True when a person has just opened it, so the keyboard goes there. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** The year of one cell: every figure that was reported, its file and its status. */
export function CellHistory({ ministry, field, takesFocus, onClose }: CellHistoryProps) {
  const { plan, journal, asOf, expect } = useCountry();
  const heading = useRef<HTMLHeadingElement>(null);
  const quota = quotaOf(plan, ministry, field);
  const records = cellHistory(journal, { year: plan.year, ministry, field, asOf });
  const columns = columnsOf(
    (cutoff) => quotaOf(planAt(plan, cutoff), ministry, field),
    (cutoff) => expect(ministry, cutoff),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another opening
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, ministry, field]);
  return (
    <section
      className="section cell-history"
      aria-labelledby="cell-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="section-head">
        <h2 id="cell-title" ref={heading} tabIndex={-1}>
          <Link to={`/ministry/${ministry}`} className="text-link">
            {ministry}
          </Link>{" "}
          ·{" "}
          <Link to={`/field/${field}`} className="text-link">
            {field}
          </Link>
          ：{quota === null ? "没有计划数" : `计划 ${formatPeople(quota)} 人`}
          {planMark(plan) !== "" && `（${plannedDetail(plan, { ministry, field })}）`}
        </h2>
        <span className="toolbar">
          <span className="unit">单位：人</span>
          {records.length > 0 && (
            <span>
              完成{quota ? "率" : "数"}{" "}
              <ExplainButton figure={quota ? "rate" : "actual"} label={quota ? "完成率" : "完成数"} />
            </span>
          )}
          {quota !== null && (
            <span>
              缺口 <ExplainButton figure="gap" label="缺口" />
            </span>
          )}
          <Button label="关闭（Esc）" onClick={onClose} />
        </span>
      </div>
      {records.length === 0 ? (
        <p className="hatched cell-empty">
          截至{monthInWords(asOf)}没有收到{ministry}的上报：未报送。
        </p>
      ) : (
        <VersionTable labelledBy="cell-title" columns={columns} rows={records} />
      )}
    </section>
  );
}

/** What was received, against the quota that held and what was due by each cut-off. */
function columnsOf(
  quotaAt: (cutoff: Month) => number | null,
  due: (cutoff: Month) => Expectation,
): RowColumn<CellRecord>[] {
  return [
    VERSION_COLUMNS.cutoff,
    {
      title: "累计完成数",
      classOf: ({ people }) => people === null && "hatched",
      cell: ({ people }) => (people === null ? NOT_REPORTED : formatPeople(people)),
    },
    { title: "较上次", cell: ({ change }) => (change === null ? "—" : formatSigned(change)) },
    {
      title: "按时间应完成",
      cell: ({ cutoff }) => {
        const quota = quotaAt(cutoff);
        return quota === null ? NO_QUOTA : formatPeople(expectedPeople(quota, due(cutoff)));
      },
    },
    {
      title: "完成率",
      cell: ({ people, cutoff }) => {
        const quota = quotaAt(cutoff);
        if (people === null || quota === null) return NO_QUOTA;
        return quota === 0 ? ZERO_QUOTA : formatRate(people / quota);
      },
    },
    {
      title: "状态",
      cell: ({ people, cutoff }) => (
        <BandLabel
          band={paceBand({
            tally: tallyCell(quotaAt(cutoff), people),
            cutoff,
            asOf: cutoff,
            expectation: due(cutoff),
          })}
        />
      ),
    },
    VERSION_COLUMNS.result,
    VERSION_COLUMNS.receivedOn,
    VERSION_COLUMNS.file,
    { title: "备注", words: true, wraps: true, cell: ({ note }) => note },
  ];
}
