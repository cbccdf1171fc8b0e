import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { today } from "../../app/browser/today.ts";
import { CheckBlock } from "../../app/check/CheckBlock.tsx";
import { CHECK_SIDE } from "../../app/check/checkSide.ts";
import { checkSentences, NOT_SIGNED } from "../../app/check/checkWords.ts";
import { sealPaper } from "../../app/check/sealPaper.ts";
import { useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { SHEET_FONTS, useSheetFont } from "../../app/paper/useSheetFont.ts";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { ErrorNote } from "../../app/shell/States.tsx";
import { useBodyClass } from "../../app/shell/useBodyClass.ts";
import { useStore } from "../../app/stores/store.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { BriefingExports } from "./BriefingExports.tsx";
import { ChartTools } from "./ChartTools.tsx";
import { type BriefingChoice, composeBriefing, sectionsFor } from "./compose/compose.ts";
import { warningsOf } from "./document/stampWords.ts";
import { MastForm } from "./MastForm.tsx";
import { mastFields, mastOf } from "./mastFields.ts";
import { briefingLayout } from "./pages/briefingLayout.ts";
import { Sheet } from "./pages/Sheet.tsx";
import { chosenMinistry, leftOutIds, NO_BRIEFING, shownSections, withoutAfter } from "./shownBriefing.ts";
import "./briefing.css";

/** Letters on the sheets that are not in the document: page numbers, captions, marks of footnotes. */
const FIXED_LETTERS = `${warningsOf({ sample: true, notCounted: 1, lost: true }).join("")}0123456789—·（续）表图第页单位：数据见系统中的相应页面，本件未印该。版本＿年月日编${NOT_SIGNED}核验码${[null, { writer: "" }].flatMap(checkSentences).join("")}①②③④⑤⑥⑦⑧⑨⑩`;

/** 简报: the sheets as they will be printed, the choice of their content, and the exports. */
export function BriefingPage() {
  const country = useCountry();
  const route = useRoute();
  const ministry = chosenMinistry(route.params.get("ministry"), country.plan.ministries);
  const all = sectionsFor(country, ministry);
  const leftOut = leftOutIds(route.params.get("without"));
  const chosen = shownSections(all, leftOut);
  const mast = mastOf(useStore(mastFields), country.asOf, today());
  const choice: BriefingChoice = { ministry, sections: chosen.map(({ id }) => id), mast };
  // Choosing stays quick while the sheets of a large plan are laid out. A text is the same value while it does not change.
  const deferred = useDeferredValue(JSON.stringify(choice));
  const briefing = useMemo(
    () => composeBriefing({ ...country, yearEnd: yearEndOf(country) }, JSON.parse(deferred)),
    [country, deferred],
  );
  const { statement } = briefing;
  const seal = useQuery({ queryKey: ["seal", statement], queryFn: () => sealPaper(statement), retry: false });
  const layout = useMemo(
    () => briefingLayout({ ...briefing, seal: seal.data ?? null }),
    [briefing, seal.data],
  );
  const { pages } = layout;
  const letters = useMemo(() => `${FIXED_LETTERS}${JSON.stringify(briefing)}`, [briefing]);
  const fontReady = useSheetFont(letters);
  useBodyClass("with-sheets", country.journalReadable);

  if (!country.journalReadable) return <ErrorNote {...NO_BRIEFING} />;
  // The paper's own title is the screen's too; the outline of the file begins with it.
  const Name = pages.some(({ pieces }) => pieces.some(({ kind }) => kind === "title")) ? "p" : "h1";
  return (
    <>
      <div className="head briefing-bar">
        <Name className="briefing-name">
          {monthInWords(country.asOf)}
          {ministry ?? ""}简报，A4 共 {pages.length} 页
        </Name>
        <p className="subtitle">
          下面就是打印出来的样子 · 核验码 <strong className="code">{briefing.stamp.code}</strong>
          ，与每页页脚相同；数据一变就变，前两组是数据版本
        </p>
      </div>
      <div className="briefing-choice">
        <SelectField
          label="范围"
          value={ministry ?? ""}
          options={[["", "全国"], ...country.plan.ministries]}
          onChange={(name) => changeParams(route, { ministry: name || null, without: null })}
        />
        <fieldset>
          <legend>内容</legend>
          {all.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.some((section) => section.id === id)}
                // The last one stays: a briefing without content has no pages.
                disabled={chosen.length === 1 && chosen[0]?.id === id}
                onChange={({ target }) =>
                  changeParams(route, { without: withoutAfter(leftOut, id, target.checked) })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
        <MastForm asOf={country.asOf} mast={mast} />
        <BriefingExports layout={layout} fontReady={fontReady} />
      </div>
      <div className="sheets briefing-sheets" data-font={fontReady} style={SHEET_FONTS}>
        {pages.map((page) => (
          <Sheet
            key={page.number}
            page={page}
            heading={briefing.heading}
            mast={briefing.mast}
            stamp={briefing.stamp}
            check={
              page.number === pages.length && <CheckBlock seal={layout.document.seal} side={CHECK_SIDE} />
            }
            chartTools={(piece) => <ChartTools piece={piece} stamp={briefing.stamp} />}
          />
        ))}
      </div>
    </>
  );
}
