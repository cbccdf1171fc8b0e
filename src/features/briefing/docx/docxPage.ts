import { type ISectionPropertiesOptions, NumberFormat, PageOrientation, SectionType } from "docx";
import { MM } from "../../../app/paper/sheetPage.ts";
import { twips } from "./docxStyles.ts";

/**
 * Where the page number of a landscape page is, points from the left and the upper edge: turned with the page it stands
 * where that of an upright page does, at the left, and below on odd and above on even pages.
 */
export const TURNED_NUMBER = {
  left: (35 - 7) * MM - 20,
  width: 20,
  height: 72,
  odd: 184 * MM - 72,
  even: 28 * MM,
} as const;

/** Millimetres; head and foot are from the edge of the paper. */
const MARGINS = {
  portrait: { top: 37, right: 26, bottom: 35, left: 28, header: 25, footer: 13 },
  landscape: { top: 28, right: 37, bottom: 26, left: 35, header: 18, footer: 8 },
} as const;

/**
 * A4 with the margins of GB/T 9704: 37 mm above, 35 below, 28 at the left and 26 at the right; turned for a landscape
 * section, with the same edges of the paper. The page number stands 7 mm under the type area.
 */
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
