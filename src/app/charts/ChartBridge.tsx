import {
  type BridgeStyle,
  bridgeMarks,
  bridgeSpan,
  bridgeStages,
  type ChartedBridge,
  stageName,
} from "./bridgeMarks.ts";
import { label } from "./marks.ts";
import { SvgMarks } from "./SvgMarks.tsx";

interface ChartBridgeProps {
  readonly bridge: ChartedBridge;
  /** px of a step or total. */
  readonly rowHeight: number;
  /** The content of the chart and where its figures are, for screen readers. */
  readonly words: string;
}

/** px for the names at the left, and for the figures beside the bars at the right. */
const NAMES_WIDTH = 200;
const FIGURES_WIDTH = 76;

/** Pixels. */
const STYLE: BridgeStyle = {
  barHeight: 14,
  outline: 1.5,
  isOutlineInside: false,
  total: { height: 22, strokeWidth: 4 },
  noChange: { height: 12, strokeWidth: 2 },
  ruleWidth: 1,
  figureGap: 6,
  fontSize: 12,
};

/** From one total to another, a row a step; see `bridgeMarks`. The table beside it has the figures. */
export function ChartBridge({ bridge, rowHeight, words }: ChartBridgeProps) {
  const stages = bridgeStages(bridge);
  const { low, span } = bridgeSpan(stages);
  const names = stages.map((stage, index) =>
    label(stageName(stage), 0, (index + 0.5) * rowHeight, { dx: -NAMES_WIDTH, fontSize: STYLE.fontSize }),
  );
  // Per cent of the width between names and figures, which is not known here.
  const axis = { left: 0, low, scale: 100 / span };
  const marks = [...names, ...bridgeMarks(stages, axis, { top: 0, pitch: rowHeight }, STYLE)];
  return (
    <div style={{ padding: `0 ${FIGURES_WIDTH}px 0 ${NAMES_WIDTH}px` }}>
      <svg
        className="chart-svg"
        width="100%"
        height={rowHeight * stages.length}
        role="img"
        aria-label={words}
      >
        <SvgMarks marks={marks} across="%" />
      </svg>
    </div>
  );
}
