import type { BarChart, BridgeChart, BulletChart, BulletRow, Chart } from "../document/document.ts";
import { chartHeight } from "./drawChart.ts";

/**
 * Cuts a chart's rows, in order, into parts of at most `rowsPerPart` (1..); a chart that is short enough is not cut. All
 * parts have the axis and the columns of the whole, so that their lengths compare. The titles of later parts end with 续. A
 * part of a bridge begins with the running total of the one before.
 */
export function splitChart(chart: Chart, rowsPerPart: number): readonly Chart[] {
  switch (chart.kind) {
    case "bullets":
      return rowParts<BulletRow, BulletChart>(chart, rowsPerPart);
    case "bars":
      return rowParts<BarChart["rows"][number], BarChart>(chart, rowsPerPart);
    case "bridge":
      return bridgeParts(chart, rowsPerPart);
  }
}

/** Cuts a chart into parts of at most `height` points at `width`; a part has at least one row. */
export function fitChart(chart: Chart, width: number, height: number): readonly Chart[] {
  if (chartHeight(chart, width) <= height) return [chart];
  const rows = chart.kind === "bridge" ? chart.steps.length : chart.rows.length;
  for (let perPart = rows - 1; perPart > 1; perPart--) {
    const parts = splitChart(chart, perPart);
    if (parts.every((part) => chartHeight(part, width) <= height)) return parts;
  }
  return splitChart(chart, 1);
}

function rowParts<R, C extends Head & { readonly rows: readonly R[] }>(chart: C, rowsPerPart: number): C[] {
  const cuts = cut(chart.rows, rowsPerPart);
  if (cuts.length <= 1) return [chart];
  return cuts.map((rows, index) => ({ ...chart, ...headOfPart(chart, index), rows, partOf: chart }));
}

function bridgeParts(chart: BridgeChart, rowsPerPart: number): BridgeChart[] {
  const cuts = cut(chart.steps, rowsPerPart);
  if (cuts.length <= 1) return [chart];
  let running = chart.from.people;
  return cuts.map((steps, index) => {
    const from = index === 0 ? chart.from : { name: "承前", people: running };
    running += steps.reduce((sum, { change }) => sum + change, 0);
    const to = index === cuts.length - 1 ? chart.to : { name: "转后", people: running };
    return { ...chart, ...headOfPart(chart, index), from, steps, to, partOf: chart };
  });
}

interface Head {
  readonly id: string;
  readonly title: string;
}

function headOfPart({ id, title }: Head, index: number): Head {
  return index === 0 ? { id, title } : { id: `${id}-${index + 1}`, title: `${title}（续）` };
}

function cut<T>(rows: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < rows.length; at += size) parts.push(rows.slice(at, at + size));
  return parts;
}
