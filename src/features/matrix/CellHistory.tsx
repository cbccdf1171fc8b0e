import { useEffect, useRef } from "react";
import { BandLabel } from "../../app/BandLabel.tsx";
import { useCountry } from "../../app/country.ts";
import { ExplainButton } from "../../app/ExplainButton.tsx";
import {
  formatInstant,
  formatPeople,
  formatRate,
  formatSigned,
  NO_QUOTA,
  NOT_REPORTED,
} from "../../app/format.ts";
import { Link } from "../../app/Link.tsx";
import { Scroll } from "../../app/Scroll.tsx";
import { STANDING_WORDS } from "../../app/text.ts";
import { tallyCell } from "../../domain/completion.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { expectedPeople, paceBand } from "../../domain/pace.ts";
import { quotaOf } from "../../domain/plan.ts";
import type { Expectation } from "../../domain/profile.ts";
import { type CellRecord, cellHistory } from "./cellHistory.ts";

interface CellHistoryProps {
  readonly ministry: string;
  readonly field: string;
  /** True when a person has just opened it, so the keyboard goes there. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** The year of one cell: every figure that came in, from which file, and what became of it. */
export function CellHistory({ ministry, field, takesFocus, onClose }: CellHistoryProps) {
  const { plan, journal, asOf, expect } = useCountry();
  const heading = useRef<HTMLHeadingElement>(null);
  const quota = quotaOf(plan, ministry, field);
  const records = cellHistory(journal, { year: plan.year, ministry, field, asOf });
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
          <button type="button" onClick={onClose}>
            关闭（Esc）
          </button>
        </span>
      </div>
      {records.length === 0 ? (
        <p className="hatched cell-empty">
          截至{monthInWords(asOf)}没有收到{ministry}的上报：未报送。
        </p>
      ) : (
        <Scroll labelledBy="cell-title">
          <table className="table" aria-labelledby="cell-title">
            <thead>
              <tr>
                <th scope="col" className="text">
                  统计截止
                </th>
                <th scope="col">累计完成数</th>
                <th scope="col">较上次</th>
                <th scope="col">按时间应完成</th>
                <th scope="col">完成率</th>
                <th scope="col">状态</th>
                <th scope="col" className="text">
                  结果
                </th>
                <th scope="col" className="text">
                  文件
                </th>
                <th scope="col" className="text">
                  收到时间
                </th>
                <th scope="col" className="text">
                  备注
                </th>
              </tr>
            </thead>
            <tbody>
              {records.map((record, i) => (
                <RecordRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is rebuilt whole and has no state
                  key={i}
                  record={record}
                  quota={quota}
                  expectation={expect(ministry, record.cutoff)}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

interface RecordRowProps {
  readonly record: CellRecord;
  readonly quota: number | null;
  readonly expectation: Expectation;
}

function RecordRow({ record, quota, expectation }: RecordRowProps) {
  const { cutoff, people, change, standing } = record;
  return (
    <tr className={standing === "counts" ? undefined : "muted"}>
      <th scope="row">{monthInWords(cutoff)}</th>
      <td className={people === null ? "hatched" : undefined}>
        {people === null ? NOT_REPORTED : formatPeople(people)}
      </td>
      <td>{change === null ? "—" : formatSigned(change)}</td>
      <td>{quota === null ? NO_QUOTA : formatPeople(expectedPeople(quota, cutoff, expectation))}</td>
      <td>{people === null || !quota ? NO_QUOTA : formatRate(people / quota)}</td>
      <td>
        <BandLabel band={paceBand(tallyCell(quota, people), cutoff, expectation)} />
      </td>
      <td className="text">{STANDING_WORDS[standing]}</td>
      <td className="text">
        {record.fileName}
        {record.sample && "（示例）"}
      </td>
      <td className="text">{formatInstant(record.receivedAt)}</td>
      <td className="text wrap">{record.note}</td>
    </tr>
  );
}
