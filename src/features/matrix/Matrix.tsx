import { useMemo, useRef, useState } from "react";
import { useCountry } from "../../app/data/country.ts";
import type { GridHandle } from "../../app/grid/Grid.tsx";
import { MinistryFieldGrid } from "../../app/grid/MinistryFieldGrid.tsx";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { formatRate } from "../../app/words/format.ts";
import { withPlanRemark } from "../../app/words/planPartWords.ts";
import { monthInWords, monthNumber, monthOf } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { expectedShare } from "../../domain/progress/pace.ts";
import { positionAt } from "../../domain/progress/position.ts";
import { rollUp } from "../../domain/progress/rollup.ts";
import { CellHistory } from "./CellHistory.tsx";
import { Legend } from "./Legend.tsx";
import { MEASURES, matrixSubtitle, matrixTitle } from "./matrixFinding.ts";
import { matrixRows, orderRows } from "./matrixRows.ts";
import { matrixView, ORDERS } from "./matrixView.ts";
import "./matrix.css";
import { PACE_RULES } from "../../app/words/paceRules.ts";

const WIDTHS = { total: 72, field: 66 };

/** 矩阵: every ministry in every field at once; a cell opens its history and files. */
export function Matrix() {
  const country = useCountry();
  const { plan, position, rollup, asOf, journal, expect, pace } = country;
  const route = useRoute();
  const grid = useRef<GridHandle>(null);
  const [opened, setOpened] = useState(false);
  const nothingReported = rollup.country.reportedCells === 0;
  const { measure, order, cell } = matrixView(route.params, position, nothingReported);

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
  const ministries = useMemo(() => orderRows(rows.ministries, order), [rows, order]);
  const linked = useMemo(
    () => ({ ministries: position.ministries.map(({ ministry }) => ministry), fields: position.fields }),
    [position],
  );

  function openCell(ministry: string, field: string) {
    setOpened(true);
    changeParams(route, { cell: `${ministry}|${field}` });
  }

  function closeCell() {
    changeParams(route, { cell: null });
    if (cell) grid.current?.focusCell(cell.ministry, cell.field);
  }

  return (
    <>
      <div className="head">
        <h1>{matrixTitle(country)}</h1>
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
        <SelectField
          label="排序"
          className="choice"
          value={order}
          options={Object.entries(ORDERS)}
          onChange={(chosen) => changeParams(route, { order: chosen })}
        />
        <h2 id="matrix-title" className="visually-hidden">
          {MEASURES[measure].label}：{UNIT} × 领域
        </h2>
        <span className="unit">{MEASURES[measure].unit}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened from here */}
      <div
        className="matrix-grid"
        onKeyDown={(event) => {
          if (event.key === "Escape" && cell) closeCell();
        }}
      >
        <MinistryFieldGrid
          ref={grid}
          labelledBy="matrix-title"
          fields={position.fields}
          total={rows.total}
          ministries={ministries}
          linked={linked}
          widths={WIDTHS}
          onOpen={openCell}
        />
      </div>
      <Legend measure={measure} due={formatRate(expectedShare(expect(null, asOf)))} asOf={asOf} />
      <p className="note">{PACE_RULES[pace]}</p>
      <p className="note screen-only">
        点击一格，或用方向键移到该格后按回车，可查看其历次上报与来源文件；在{UNIT}名或领域名上按回车进入该
        {UNIT}或领域。
      </p>
      {cell && <CellHistory {...cell} takesFocus={opened} onClose={closeCell} />}
    </>
  );
}
