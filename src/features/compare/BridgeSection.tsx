import { ChartBridge } from "../../app/charts/ChartBridge.tsx";
import { FigureCell } from "../../app/figures/FigureCells.tsx";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { formatPeople, formatPoints, formatRate, formatSigned, TOTAL } from "../../app/words/format.ts";
import type { BridgeStep, PlanComparison } from "../../domain/comparing/comparison.ts";
import { type BridgeView, BY_OPTIONS, bridgeView } from "./bridgeView.ts";
import { CHANGE_NOTES } from "./changeRows.ts";
import { bridgeTitle, changeRate } from "./compareFinding.ts";

const ROW_HEIGHT = 26;

/** From one year's table to the other's, by ministry or by field, as a chart and as its table. */
export function BridgeSection({ comparison }: { readonly comparison: PlanComparison }) {
  const route = useRoute();
  const view = bridgeView(route.params, comparison);
  const { by, kind, bridge, order, steps } = view;
  const { before, after } = comparison;
  const title = bridgeTitle(bridge, kind);
  return (
    <section className="section" aria-labelledby="bridge-title">
      <div className="section-head">
        <h2 id="bridge-title">{title}</h2>
        <div className="toolbar">
          <SelectField
            label="分解"
            className="choice"
            value={by}
            options={BY_OPTIONS}
            onChange={(chosen) => changeParams(route, { by: chosen })}
          />
          <SelectField
            label="排序"
            className="choice"
            value={order}
            options={[
              ["change", "按变化从大到小"],
              ["plan", "按计划表顺序"],
            ]}
            onChange={(chosen) => changeParams(route, { order: chosen === "plan" ? chosen : null })}
          />
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
      <BridgeTable view={view} comparison={comparison} />
      <p className="note compare-note">
        占比 = 该{kind}计划数 ÷ 当年计划表合计；占比变化由未取整的占比相减，单位为百分点。
      </p>
    </section>
  );
}

interface BridgeTableProps {
  readonly view: BridgeView;
  readonly comparison: PlanComparison;
}

function BridgeTable({ view: { bridge, steps, kind }, comparison }: BridgeTableProps) {
  const [before, after] = [`${comparison.before.year}年`, `${comparison.after.year}年`];
  const sum: BridgeStep = {
    name: TOTAL,
    kind: "both",
    before: bridge.from,
    after: bridge.to,
    change: bridge.to - bridge.from,
    shareBefore: bridge.from > 0 ? 1 : null,
    shareAfter: bridge.to > 0 ? 1 : null,
    shareShift: null,
  };
  return (
    <>
      <h3 id="bridge-table-title" className="compare-caption">
        {before}与{after}计划数，按{kind}
      </h3>
      <PlainTable
        labelledBy="bridge-table-title"
        columns={[
          { words: kind },
          `${before}计划数`,
          `${after}计划数`,
          "变化",
          "变化率",
          `${before}占比`,
          `${after}占比`,
          "占比变化（百分点）",
        ]}
      >
        {[sum, ...steps].map((step) => {
          const quiet = step.change === 0 && step !== sum ? "muted" : undefined;
          return (
            <tr key={step.name} className={step === sum ? "total" : undefined}>
              <th scope="row">{step.name}</th>
              <FigureCell value={step.before} format={formatPeople} />
              <FigureCell value={step.after} format={formatPeople} />
              <td className={quiet}>{formatSigned(step.change)}</td>
              <td className={quiet}>{changeRate(step)}</td>
              <FigureCell value={step.shareBefore} format={formatRate} />
              <FigureCell value={step.shareAfter} format={formatRate} />
              <FigureCell value={step.shareShift} format={formatPoints} />
            </tr>
          );
        })}
      </PlainTable>
    </>
  );
}
