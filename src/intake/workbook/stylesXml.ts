import { SSF } from "@e965/xlsx";
import { isTrue, readXml, type XmlTag } from "./xmlTags.ts";

/** How cells of one style look, as far as it changes what is read. */
export interface CellStyle {
  /** The code of its number format. */
  readonly format: string;
  /** The whole cell is struck out, raised or lowered. */
  readonly isStruck: boolean;
  /** White letters on no filling: nobody sees them. */
  readonly isWhite: boolean;
}

export interface Styles {
  /** By the style number of a cell. */
  readonly cells: readonly CellStyle[];
  /** By the number that a conditional format names: true where it changes the number or strikes it out. */
  readonly conditional: readonly boolean[];
}

/** Formats that Chinese Excel and WPS have built in and do not write out (ECMA-376 part 1, 18.8.30). */
const CHINESE_FORMATS = new Map<number, string>([
  ...[5, 6].map((id) => [id, '"¥"#,##0;\\-"¥"#,##0'] as const),
  ...[7, 8].map((id) => [id, '"¥"#,##0.00;\\-"¥"#,##0.00'] as const),
  [41, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  ...[27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'] as const),
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  ...[32, 55].map((id) => [id, 'h"时"mm"分"'] as const),
  ...[33, 56].map((id) => [id, 'h"时"mm"分"ss"秒"'] as const),
  [34, 'AM/PMh"时"mm"分"'],
  [35, 'AM/PMh"时"mm"分"ss"秒"'],
]);

/** The formats that every workbook knows, before any workbook adds its own to the library's table. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...Object.entries<string>(SSF.get_table()).map(([id, code]) => [Number(id), code] as const),
  ...CHINESE_FORMATS,
]);

const MAX_STYLES = 65_536;

/** Reads a styles part. Throws XmlFault where it is not well-formed. */
export function readStyles(xml: string): Styles {
  const codes = new Map(BUILT_IN);
  const fonts: { struck: boolean; white: boolean }[] = [];
  const fills: boolean[] = [];
  const cells: CellStyle[] = [];
  const conditional: boolean[] = [];
  const path: string[] = [];

  const take = (tag: XmlTag) => {
    const { name } = tag;
    const inside = path.at(-1);
    const isFont = inside === "font" && path.includes("fonts");
    if (name === "numFmt" && path.includes("numFmts")) {
      codes.set(
        Number(tag.attribute("numFmtId")),
        (tag.attribute("formatCode") ?? "").replaceAll("G/通用格式", "General"),
      );
    } else if (name === "font" && inside === "fonts") fonts.push({ struck: false, white: false });
    else if (name === "fill" && inside === "fills") fills.push(false);
    else if (name === "patternFill" && path.includes("fills")) {
      fills[fills.length - 1] = (tag.attribute("patternType") ?? "none") !== "none";
    } else if (name === "gradientFill" && path.includes("fills")) fills[fills.length - 1] = true;
    else if (isFont && marksText(tag)) fonts[fonts.length - 1] = { ...lastOf(fonts), struck: true };
    else if (isFont && name === "color" && isPaper(tag)) {
      fonts[fonts.length - 1] = { ...lastOf(fonts), white: true };
    } else if (name === "xf" && inside === "cellXfs" && cells.length < MAX_STYLES) {
      const font = fonts[Number(tag.attribute("fontId") ?? 0)];
      const filled = fills[Number(tag.attribute("fillId") ?? 0)] ?? false;
      cells.push({
        format: codes.get(Number(tag.attribute("numFmtId") ?? 0)) ?? "General",
        isStruck: font?.struck ?? false,
        isWhite: (font?.white ?? false) && !filled,
      });
    } else if (name === "dxf" && inside === "dxfs") conditional.push(false);
    else if (path.includes("dxf") && (name === "numFmt" || marksText(tag))) {
      conditional[conditional.length - 1] = true;
    }
  };
  readXml(
    xml,
    (tag) => {
      if (tag.kind === "close") path.pop();
      else {
        take(tag);
        if (tag.kind === "open") path.push(tag.name);
      }
    },
    () => {},
  );
  return { cells, conditional };
}

/** True for a font's or run's element by which text is struck out, raised or lowered. */
export function marksText(tag: XmlTag): boolean {
  if (tag.name === "strike") return isTrue(tag.attribute("val"), true);
  return tag.name === "vertAlign" && /^(?:super|sub)script$/.test(tag.attribute("val") ?? "");
}

function isPaper(tag: XmlTag): boolean {
  const rgb = tag.attribute("rgb");
  return rgb !== null && /^(?:[\da-f]{2})?f{6}$/i.test(rgb);
}

function lastOf(fonts: readonly { struck: boolean; white: boolean }[]) {
  return fonts.at(-1) ?? { struck: false, white: false };
}
