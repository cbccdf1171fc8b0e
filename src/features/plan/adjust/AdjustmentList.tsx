import { useRecords } from "../../../app/country.ts";
import { formatInstant, formatSigned } from "../../../app/format.ts";
import { Scroll } from "../../../app/Scroll.tsx";
import { EmptyNote } from "../../../app/States.tsx";
import { monthInWords } from "../../../domain/cutoff.ts";
import type { PlanStanding, ReceivedAdjustment } from "../../../journal/planState.ts";

const STANDING_WORDS: Readonly<Record<PlanStanding, string>> = {
  counts: "有效",
  replaced: "所调整的计划表已被替换，不再计入",
  withdrawn: "已撤回",
};

/** Every adjustment of a year that was received, the newest first, with what became of it. */
export function AdjustmentList({ year }: { readonly year: number }) {
  const { journal } = useRecords();
  const received = journal.adjustments.filter(({ adjustment }) => adjustment.year === year).toReversed();
  return (
    <section className="section" aria-labelledby="adjustments-title">
      <div className="section-head">
        <h2 id="adjustments-title">已入库的调整</h2>
        <span className="unit">单位：人</span>
      </div>
      {received.length === 0 ? (
        <EmptyNote>{year}年度计划还没有调整过。</EmptyNote>
      ) : (
        <Scroll labelledBy="adjustments-title">
          <table className="table" aria-labelledby="adjustments-title">
            <thead>
              <tr>
                <th scope="col">入库时间</th>
                <th scope="col">生效月份</th>
                <th scope="col" className="text">
                  批准文号
                </th>
                <th scope="col">批准日期</th>
                <th scope="col">变动格数</th>
                <th scope="col">净增减</th>
                <th scope="col" className="text">
                  原因
                </th>
                <th scope="col" className="text">
                  状态
                </th>
              </tr>
            </thead>
            <tbody>
              {received.map((each) => (
                <tr key={each.id}>
                  <td>{formatInstant(each.time)}</td>
                  <td>{monthInWords(each.adjustment.from)}</td>
                  <td className="text">{each.adjustment.documentNumber}</td>
                  <td>{each.adjustment.date}</td>
                  <td>{each.adjustment.changes.length}</td>
                  <td>{formatSigned(netChange(each))}</td>
                  <td className="text wrap">{reasonOf(each)}</td>
                  <td className="text">{STANDING_WORDS[each.standing]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function netChange({ adjustment }: ReceivedAdjustment): number {
  return adjustment.changes.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0);
}

function reasonOf({ reason, withdrawn }: ReceivedAdjustment): string {
  return [reason, withdrawn && `撤回：${withdrawn.reason ?? ""}`].filter(Boolean).join("；");
}
