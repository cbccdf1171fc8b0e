import { type CSSProperties, lazy, Suspense, useMemo, useRef, useState } from "react";
import { useCountry } from "../../app/data/country.ts";
import type { GridHandle } from "../../app/grid/Grid.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { formatRate, NOT_REPORTED, TOTAL } from "../../app/words/format.ts";
import { withPlanRemark } from "../../app/words/planWords.ts";
import { monthInWords, monthNumber, monthOf } from "../../domain/cutoff.ts";
import { expectedShare } from "../../domain/progress/pace.ts";
import { positionAt } from "../../domain/progress/position.ts";
import { rollUp } from "../../domain/progress/rollup.ts";
import { CellHistory } from "./CellHistory.tsx";
import { Legend } from "./Legend.tsx";
import { MEASURES, matrixSubtitle, matrixTitle } from "./matrixFinding.ts";
import { type MatrixMeasure, type MatrixRow, matrixRows, orderRows, type RowOrder } from "./matrixRows.ts";
import "./matrix.css";
import type { GridCell, GridColumn, GridRow } from "../../app/grid/gridTable.ts";
import { PACE_RULES } from "../../app/words/paceWords.ts";

const Grid = lazy(async () => ({ default: (await import("../../app/grid/Grid.tsx")).Grid }));

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 48;

const ORDERS: Readonly<Record<RowOrder, string>> = {
  plan: "按计划表顺序",
  largest: "按合计从大到小",
  smallest: "按合计从小到大",
};

function isMeasure(text: string | null): text is MatrixMeasure {
  return text !== null && Object.hasOwn(MEASURES, text);
}

function isOrder(text: string | null): text is RowOrder {
  return text !== null && Object.hasOwn(ORDERS, text);
}

/** 矩阵: every ministry in every field at once; a cell opens its history and files. */
export function Matrix() {
  const country = useCountry();
  const { plan, position, rollup, asOf, journal, expect, pace } = country;
  const route = useRoute();
  const grid = useRef<GridHandle>(null);
  const [opened, setOpened] = useState(false);
  const nothingReported = rollup.country.reportedCells === 0;
  const asked = route.params.get("show");
  // Without any report the plan is all there is to see.
  const measure: MatrixMeasure = isMeasure(asked) ? asked : nothingReported ? "quota" : "rate";
  const askedOrder = route.params.get("order");
  const order: RowOrder = isOrder(askedOrder) ? askedOrder : "plan";

  const before = useMemo(() => {
    const month = monthNumber(asOf);
    if (month === 1) return null;
    const earlier = positionAt(plan, journal.submissions, monthOf(plan.year, month - 1));
    return { position: earlier, rollup: rollUp(earlier) };
  }, [plan, journal.submissions, asOf]);
  const rows = useMemo(
    () => matrixRows({ position, rollup }, before, measure, expect),
    [position, rollup, before, measure, expect],
  );
  const columns = useMemo(() => columnsOf(position.fields), [position.fields]);
  const gridRows = useMemo(
    () => orderRows(rows.ministries, order).map((row) => gridRow(row, position.fields)),
    [rows, order, position.fields],
  );
  const totals = useMemo(() => [gridRow(rows.total, position.fields)], [rows, position.fields]);

  const [ministry, field] = (route.params.get("cell") ?? "").split("|");
  const cellIsOpen =
    position.ministries.some((row) => row.ministry === ministry) &&
    field !== undefined &&
    position.fields.includes(field);

  function openCell(rowId: string, columnId: string) {
    if (rowId === TOTAL || !position.fields.includes(columnId)) return;
    setOpened(true);
    changeParams(route, { cell: `${rowId}|${columnId}` });
  }

  function closeCell() {
    changeParams(route, { cell: null });
    if (ministry && field) grid.current?.focusCell(ministry, field);
  }

  return (
    <>
      <div className="head">
        <h1>{matrixTitle(position, rollup, expect)}</h1>
        <p className="subtitle" id="matrix-subtitle">
          {withPlanRemark(matrixSubtitle(position, rollup, measure), plan)}
        </p>
      </div>
      {nothingReported && (
        <p className="begin">
          截至{monthInWords(asOf)}没有收到任何上报，下表是年度计划。上报文件请在
          <Link to="/submit" className="text-link">
            数据上报
          </Link>
          中提交，也可在
          <Link to="/log" className="text-link">
            记录
          </Link>
          中载入示例数据。
        </p>
      )}
      <div className="matrix-bar">
        <fieldset className="segments">
          <legend className="visually-hidden">显示</legend>
          {Object.entries(MEASURES).map(([key, { label }]) => (
            <label key={key}>
              <input
                type="radio"
                name="show"
                className="visually-hidden"
                checked={measure === key}
                onChange={() => changeParams(route, { show: key })}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <label className="choice">
          排序
          <select value={order} onChange={(event) => changeParams(route, { order: event.target.value })}>
            {Object.entries(ORDERS).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <h2 id="matrix-title" className="visually-hidden">
          {MEASURES[measure].label}：部门 × 领域
        </h2>
        <span className="unit">{MEASURES[measure].unit}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened from here */}
      <div
        className="matrix-grid"
        style={
          { "--grid-height": `${HEADER_HEIGHT + ROW_HEIGHT * (gridRows.length + 1) + 4}px` } as CSSProperties
        }
        onKeyDown={(event) => {
          if (event.key === "Escape" && cellIsOpen) closeCell();
        }}
      >
        <Suspense fallback={<p className="note">正在载入表格……</p>}>
          <Grid
            ref={grid}
            labelledBy="matrix-title"
            columns={columns}
            rows={gridRows}
            totals={totals}
            headerHeight={HEADER_HEIGHT}
            onOpen={openCell}
          />
        </Suspense>
      </div>
      <Legend measure={measure} due={formatRate(expectedShare(asOf, expect(null, asOf)))} asOf={asOf} />
      <p className="note">{PACE_RULES[pace]}</p>
      <p className="note screen-only">
        点击一格，或用方向键移到该格后按回车，可查看其历次上报与来源文件；在部门名或领域名上按回车进入该部门或领域。
      </p>
      {cellIsOpen && ministry && field && (
        <CellHistory ministry={ministry} field={field} takesFocus={opened} onClose={closeCell} />
      )}
    </>
  );
}

function columnsOf(fields: readonly string[]): GridColumn[] {
  return [
    { id: "ministry", title: "部门", width: 136, pinned: true, rowHeader: true, words: true },
    { id: TOTAL, title: TOTAL, width: 72, pinned: true },
    ...fields.map((field) => ({
      id: field,
      title: field,
      to: `/field/${field}`,
      width: 66,
      grows: true,
    })),
  ];
}

function gridRow(row: MatrixRow, fields: readonly string[]): GridRow {
  const cells: Record<string, GridCell> = {
    ministry: {
      text: row.ministry,
      // The row of sums has no screen of its own.
      ...(row.ministry !== TOTAL && { to: `/ministry/${row.ministry}` }),
      ...(row.cutoff === null
        ? { note: NOT_REPORTED }
        : row.carriedForward && { note: `*${monthNumber(row.cutoff)}月` }),
    },
    [TOTAL]: { ...row.total, className: `matrix-total ${row.total.className ?? ""}`.trim() },
  };
  for (const [f, field] of fields.entries()) cells[field] = row.cells[f] ?? { text: "" };
  return { id: row.ministry, cells };
}
