import {
  formatMonth,
  formatPeople,
  formatRate,
  formatSigned,
  NO_QUOTA,
  NOT_REPORTED,
} from "../../app/format.ts";
import { Scroll } from "../../app/Scroll.tsx";
import { completionRate, type Tally } from "../../domain/completion.ts";
import type { Preview } from "./preview.ts";

/** Rows drawn before the list is cut; the sums above always cover all of them. */
const SHOWN = 300;

function people(count: number | null): string {
  return count === null ? NOT_REPORTED : formatPeople(count);
}

function rate(tally: Tally): string {
  const value = completionRate(tally);
  return value === null ? NOT_REPORTED : formatRate(value);
}

/** What confirming would change: ministry and country before and after, then cell by cell. */
export function PreviewTables({ preview }: { readonly preview: Preview }) {
  const changed = preview.cells.filter((cell) => cell.before !== cell.after);
  const shown = changed.slice(0, SHOWN);
  return (
    <>
      <section className="section" aria-labelledby="effects-title">
        <div className="section-head">
          <h3 id="effects-title">入库后的变化</h3>
          <span className="unit">单位：人</span>
        </div>
        <Scroll labelledBy="effects-title">
          <table className="table" aria-labelledby="effects-title">
            <thead>
              <tr>
                <th scope="col" className="text">
                  部门
                </th>
                <th scope="col">统计截止</th>
                <th scope="col">完成数：原</th>
                <th scope="col">新</th>
                <th scope="col">变化</th>
                <th scope="col">完成率：原</th>
                <th scope="col">新</th>
                <th scope="col">缺口：新</th>
                <th scope="col">全国完成数：原</th>
                <th scope="col">新</th>
              </tr>
            </thead>
            <tbody>
              {preview.effects.map((effect) => (
                <tr key={`${effect.ministry}|${effect.cutoff}`}>
                  <th scope="row">{effect.ministry}</th>
                  <td>{formatMonth(effect.cutoff)}</td>
                  <td>
                    {effect.ministryBefore.reportedCells
                      ? formatPeople(effect.ministryBefore.actual)
                      : NOT_REPORTED}
                  </td>
                  <td>{formatPeople(effect.ministryAfter.actual)}</td>
                  <td>{formatSigned(effect.ministryAfter.actual - effect.ministryBefore.actual)}</td>
                  <td>{rate(effect.ministryBefore)}</td>
                  <td>{rate(effect.ministryAfter)}</td>
                  <td>{formatPeople(effect.ministryAfter.gap)}</td>
                  <td>
                    {effect.countryBefore.reportedCells
                      ? formatPeople(effect.countryBefore.actual)
                      : NOT_REPORTED}
                  </td>
                  <td>{formatPeople(effect.countryAfter.actual)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
      <section className="section" aria-labelledby="cells-title">
        <div className="section-head">
          <h3 id="cells-title">
            {changed.length === 0 ? "没有数字改变" : `${changed.length} 格改变`}
            {changed.length > SHOWN && `（列出前 ${SHOWN} 格）`}
          </h3>
          <span className="unit">单位：人</span>
        </div>
        {changed.length > 0 && (
          <Scroll className="preview-cells" labelledBy="cells-title">
            <table className="table" aria-labelledby="cells-title">
              <thead>
                <tr>
                  <th scope="col" className="text">
                    部门
                  </th>
                  <th scope="col" className="text">
                    领域
                  </th>
                  <th scope="col">统计截止</th>
                  <th scope="col">计划数</th>
                  <th scope="col">原完成数</th>
                  <th scope="col">新完成数</th>
                  <th scope="col">变化</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((cell) => (
                  <tr key={`${cell.ministry}|${cell.field}|${cell.cutoff}`}>
                    <th scope="row">{cell.ministry}</th>
                    <td className="text">{cell.field}</td>
                    <td>{formatMonth(cell.cutoff)}</td>
                    <td>{cell.quota === null ? NO_QUOTA : formatPeople(cell.quota)}</td>
                    <td className={cell.before === null ? "hatched" : undefined}>{people(cell.before)}</td>
                    <td className={cell.after === null ? "hatched" : undefined}>{people(cell.after)}</td>
                    <td>{formatSigned((cell.after ?? 0) - (cell.before ?? 0))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </section>
    </>
  );
}
