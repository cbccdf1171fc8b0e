import { ChartBridge } from "../../app/charts/ChartBridge.tsx";
import { FigureCell } from "../../app/figures/FigureCells.tsx";
import { PlainTable } from "../../app/shell/PlainTable.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { formatPeople, formatPoints, formatRate, formatSigned } from "../../app/words/format.ts";
import type { Bridge, BridgeStep, PlanComparison } from "../../domain/comparing/comparison.ts";
import { bridgeView } from "./bridgeView.ts";
import { CHANGE_NOTES } from "./changeRows.ts";
import { bridgeTitle, changeRate } from "./compareFinding.ts";

const ROW_HEIGHT = 26;

/** From one year's table to the other's, by ministry or by field, as a chart and as its table. */
export function BridgeSection({ comparison }: { readonly comparison: PlanComparison }) {
  const route = useRoute();
  const { by, kind, bridge, order, steps } = bridgeView(route.params, comparison);
  const { before, after } = comparison;
  const title = bridgeTitle(bridge, kind);
  return (
    <section className="section" aria-labelledby="bridge-title">
      <div className="section-head">
        <h2 id="bridge-title">{title}</h2>
        <div className="toolbar">
          <label className="choice">
            分解
            <select value={by} onChange={(event) => changeParams(route, { by: event.target.value })}>
              <option value="ministry">按部门</option>
              <option value="field">按领域</option>
            </select>
          </label>
          <label className="choice">
            排序
            <select
              value={order}
              onChange={(event) =>
                changeParams(route, { order: event.target.value === "plan" ? "plan" : null })
              }
            >
              <option value="change">按变化从大到小</option>
              <option value="plan">按计划表顺序</option>
            </select>
          </label>
          <span className="unit">单位：人</span>
        </div>
      </div>
      <div className="chart">
        <ChartBridge
          bridge={{
            from: { name: `${before.year}年计划`, people: bridge.from },
            to: { name: `${after.year}年计划`, people: bridge.to },
            steps: steps.map(({ name, change, kind }) => ({ name, change, note: CHANGE_NOTES[kind] })),
          }}
          rowHeight={ROW_HEIGHT}
          words={`从${before.year}年计划 ${formatPeople(bridge.from)} 人到${after.year}年计划 ${formatPeople(bridge.to)} 人：${title}。同样的数字在下表。`}
        />
      </div>
      <p className="legend">
        <span>
          <span className="key compare-key-up" /> 增加，数字在右
        </span>
        <span>
          <span className="key compare-key-down" /> 减少，空心，数字在左
        </span>
        <span>粗竖线：两年的计划表合计；横轴不从 0 起，条长只表示变化</span>
      </p>
      <BridgeTable
        bridge={bridge}
        steps={steps}
        kind={kind}
        yearBefore={before.year}
        yearAfter={after.year}
      />
      <p className="note compare-note">
        占比 = 该{kind}计划数 ÷ 当年计划表合计；占比变化由未取整的占比相减，单位为百分点。
      </p>
    </section>
  );
}

interface BridgeTableProps {
  readonly bridge: Bridge;
  readonly steps: readonly BridgeStep[];
  readonly kind: string;
  readonly yearBefore: number;
  readonly yearAfter: number;
}

function BridgeTable({ bridge, steps, kind, yearBefore, yearAfter }: BridgeTableProps) {
  const caption = `${yearBefore}年与${yearAfter}年计划数，按${kind}`;
  const change = bridge.to - bridge.from;
  return (
    <>
      <h3 id="bridge-table-title" className="compare-caption">
        {caption}
      </h3>
      <PlainTable
        labelledBy="bridge-table-title"
        columns={[
          { words: kind },
          `${yearBefore}年计划数`,
          `${yearAfter}年计划数`,
          "变化",
          "变化率",
          `${yearBefore}年占比`,
          `${yearAfter}年占比`,
          "占比变化（百分点）",
        ]}
      >
        <tr className="total">
          <th scope="row">合计</th>
          <td>{formatPeople(bridge.from)}</td>
          <td>{formatPeople(bridge.to)}</td>
          <td>{formatSigned(change)}</td>
          <td>{changeRate({ before: bridge.from, change, kind: "both" })}</td>
          <td>{bridge.from > 0 ? formatRate(1) : "—"}</td>
          <td>{bridge.to > 0 ? formatRate(1) : "—"}</td>
          <td className="muted">—</td>
        </tr>
        {steps.map((step) => (
          <tr key={step.name}>
            <th scope="row">{step.name}</th>
            <FigureCell value={step.before} format={formatPeople} />
            <FigureCell value={step.after} format={formatPeople} />
            <td className={step.change === 0 ? "muted" : undefined}>{formatSigned(step.change)}</td>
            <td className={step.change === 0 ? "muted" : undefined}>{changeRate(step)}</td>
            <FigureCell value={step.shareBefore} format={formatRate} />
            <FigureCell value={step.shareAfter} format={formatRate} />
            <FigureCell value={step.shareShift} format={formatPoints} />
          </tr>
        ))}
      </PlainTable>
    </>
  );
}
