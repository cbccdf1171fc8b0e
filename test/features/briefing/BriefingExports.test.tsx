import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BriefingExports } from "../../../src/features/briefing/BriefingExports.tsx";
import { briefingLayout } from "../../../src/features/briefing/pages/briefingLayout.ts";
import { everyKind } from "./documents.ts";

const layout = briefingLayout(everyKind);
const shown = (fontReady: "loading" | "ready" | "absent") =>
  renderToStaticMarkup(<BriefingExports layout={layout} fontReady={fontReady} />);

/** The buttons by their words, and whether each can be pressed. */
const buttonsIn = (html: string) =>
  [...html.matchAll(/<button([^>]*)>([^<]*)</g)].map(([, attributes = "", words]) => [
    words,
    !attributes.includes("disabled"),
  ]);

describe("<BriefingExports layout fontReady>", () => {
  it("offers printing, Word, Excel, CSV and all charts", () => {
    expect(buttonsIn(shown("ready"))).toEqual([
      ["打印或存为 PDF", true],
      ["Word（.docx）", true],
      ["Excel（.xlsx）", true],
      ["CSV（.zip）", true],
      ["全部图（.zip）", true],
    ]);
  });

  it("prints only when the font is there or known to be missing, and says which", () => {
    expect(buttonsIn(shown("loading"))[0]).toEqual(["打印或存为 PDF", false]);
    expect(shown("loading")).toContain("正在准备印刷字体…");
    expect(buttonsIn(shown("absent"))[0]).toEqual(["打印或存为 PDF", true]);
    expect(shown("absent")).toContain("印刷字体没有载入");
    expect(shown("ready")).not.toContain("字体");
  });

  it("exports files while the font is loading", () => {
    expect(
      buttonsIn(shown("loading"))
        .slice(1)
        .every(([, enabled]) => enabled),
    ).toBe(true);
  });
});
