import {
  type BridgeStyle,
  bridgeMarks,
  bridgeSpan,
  bridgeStages,
  stageFigure,
  stageName,
} from "../../../app/charts/bridgeMarks.ts";
import { HUE } from "../../../app/charts/marks.ts";
import { formatPeople } from "../../../app/words/format.ts";
import type { BridgeChart } from "../document/document.ts";
import { type LegendEntry, legend, legendHeight, swatch } from "./legend.ts";
import { LABEL, labelLines, nameColumn, type Plot, rowPitch, widestOf } from "./textMarks.ts";

/** Points. */
const STYLE: BridgeStyle = {
  barHeight: 8,
  outline: 1,
  isOutlineInside: true,
  total: { height: 11, strokeWidth: 2.5 },
  noChange: { height: 6, strokeWidth: 1.2 },
  ruleWidth: 0.5,
  figureGap: 5,
  fontSize: LABEL,
};

/** Without this note the lines of the totals would be read as bars from 0. */
export const BRIDGE_NOTE = "注：条形长度为变化的人数；横轴不从 0 起，起止总数以竖线标出。";

const LEGEND: readonly LegendEntry[] = [
  { sign: swatch(HUE), word: "增加" },
  {
    sign: (x, middle) => [
      {
        tag: "rect",
        x: x + 0.5,
        y: middle - 2.5,
        width: 11,
        height: 5,
        fill: "#ffffff",
        stroke: HUE,
        strokeWidth: 1,
      },
    ],
    word: "减少",
  },
];

/** From one total to another, a row a step; see {@link bridgeMarks}. A part has the scale and the columns of the whole. */
export function bridgePlot(chart: BridgeChart, width: number): Plot {
  const stages = bridgeStages(chart);
  const allStages = [...bridgeStages(chart.partOf ?? chart), ...stages];
  const names = nameColumn(
    allStages.map((stage) => ({ name: stageName(stage) })),
    width,
  );
  const pitch = rowPitch(allStages.length, names.mostLines);
  const above = legendHeight(LEGEND, width);
  const marksFrom = (top: number) => {
    const { low, span } = bridgeSpan(allStages);
    // A part begins and ends with a running total: with room for each, all parts have one scale.
    const figures = allStages.flatMap((stage) => [stageFigure(stage), formatPeople(stage.end)]);
    const inset = widestOf(figures, LABEL) + 8;
    const axis = { left: names.width + inset, low, scale: (width - names.width - 2 * inset) / span };
    const rows = { top: top + above, pitch };
    return [
      ...legend(LEGEND, width, top),
      ...stages.flatMap((stage, index) =>
        labelLines(names.lines(stageName(stage)), 0, rows.top + (index + 0.5) * pitch),
      ),
      ...bridgeMarks(stages, axis, rows, STYLE),
    ];
  };
  return { height: above + stages.length * pitch + 2, notes: [BRIDGE_NOTE], marksFrom };
}
