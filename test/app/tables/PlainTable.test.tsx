import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PlainTable, TableHead } from "../../../src/app/tables/PlainTable.tsx";

const columns = [{ words: "部门" }, "计划数"] as const;

describe("the head of a table", () => {
  it("aligns words left and leaves figures to the table's style", () => {
    expect(renderToStaticMarkup(<TableHead columns={columns} />)).toBe(
      '<thead><tr><th scope="col" class="text">部门</th><th scope="col">计划数</th></tr></thead>',
    );
  });

  it("draws something in place of a title that is still read out, and marks the as-of month", () => {
    const drawn = { title: "完成率图示", className: "bar-cell", drawn: <svg aria-hidden="true" /> };
    expect(renderToStaticMarkup(<TableHead columns={[drawn, { title: "6月", current: true }]} />)).toBe(
      '<thead><tr><th scope="col" class="bar-cell"><span class="visually-hidden">完成率图示</span><svg aria-hidden="true"></svg></th>' +
        '<th scope="col" aria-current="date">6月</th></tr></thead>',
    );
  });
});

describe("a plain table", () => {
  const markupOf = (props: { labelledBy?: string; label?: string; frame?: string | null }) =>
    renderToStaticMarkup(
      <PlainTable columns={columns} {...props}>
        <tr />
      </PlainTable>,
    );

  it("is named by its heading and scrolls in a frame", () => {
    expect(markupOf({ labelledBy: "gaps-title" })).toMatch(
      /^<div class="scroll-x fits"><table class="table" aria-labelledby="gaps-title"><thead>.*<tbody><tr><\/tr><\/tbody><\/table><\/div>$/,
    );
  });

  it("takes a name of its own, and no frame where none is wanted", () => {
    const named = '<table class="table" aria-label="缺口"><thead>';
    expect(markupOf({ label: "缺口" }).startsWith(`<div class="scroll-x fits">${named}`)).toBe(true);
    expect(markupOf({ labelledBy: "gaps-title", label: "缺口", frame: null }).startsWith(named)).toBe(true);
  });
});
