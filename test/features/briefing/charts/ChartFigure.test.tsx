import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChartFigure } from "../../../../src/features/briefing/charts/ChartFigure.tsx";
import { chartHeight } from "../../../../src/features/briefing/charts/drawChart.ts";
import { bulletRow, bullets } from "../charts.ts";

const chart = bullets([bulletRow("教育部", 685, 500), bulletRow("科技部", null, 500)]);
const svg = renderToStaticMarkup(<ChartFigure chart={chart} width={442} number={2} />);

describe("<ChartFigure chart width number>", () => {
  it("has a fixed size in points", () => {
    expect(svg).toContain(`width="442pt" height="${chartHeight(chart, 442)}pt"`);
  });

  it("is an image with a name and all its figures in words", () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`<title>${chart.title}</title>`);
    expect(svg).toContain("教育部 137.0% 已完成；科技部 未报送");
  });

  it("carries each bar's exact value and scale", () => {
    expect(svg).toMatch(/data-part="bar" data-row="教育部" data-value="1.37" data-scale="[\d.]+"/);
  });

  it("depends on no style sheet and on no id of the page", () => {
    expect(svg).not.toMatch(/ (class|style|id)=|url\(|href/);
  });
});
