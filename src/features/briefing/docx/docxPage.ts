import { type ISectionPropertiesOptions, NumberFormat, PageOrientation, SectionType } from "docx";
import { MM } from "../../../app/paper/sheetPage.ts";
import { twips } from "./docxStyles.ts";

/**
 * Place of the page number on a landscape page, points from the left and the upper edge: where an upright page has it when
 * the paper is turned, at the left, below on odd and above on even pages.
 */
export const TURNED_NUMBER = {
  left: (35 - 7) * MM - 20,
  width: 20,
  height: 72,
  odd: 184 * MM - 72,
  even: 28 * MM,
} as const;

/** Millimetres; `header` and `footer` are from the edge of the paper. */
const MARGINS = {
  portrait: { top: 37, right: 26, bottom: 35, left: 28, header: 25, footer: 13 },
  landscape: { top: 28, right: 37, bottom: 26, left: 35, header: 18, footer: 8 },
} as const;

/** A4 with the margins of GB/T 9704, turned for a landscape section. The page number is 7 mm under the type area. */
export function docxPage(orientation: "portrait" | "landscape"): ISectionPropertiesOptions {
  const isLandscape = orientation === "landscape";
  return {
    type: SectionType.NEXT_PAGE,
    // Counted through the document: LibreOffice loses the marks where they begin anew in each section.
    footnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE } },
    page: {
      size: {
        width: twips(210 * MM),
        height: twips(297 * MM),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: Object.fromEntries(
        Object.entries(MARGINS[orientation]).map(([side, length]) => [side, twips(length * MM)]),
      ),
    },
  };
}
