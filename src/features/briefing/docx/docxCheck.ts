import {
  ImageRun,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { CHECK_SIDE } from "../../../app/check/checkSide.ts";
import { checkSentences, NOT_SIGNED } from "../../../app/check/checkWords.ts";
import { qrGif } from "../../../app/check/qrMarks.ts";
import { sealText } from "../../../app/check/seal.ts";
import { TYPE } from "../../../app/paper/sheetPage.ts";
import type { BriefingDocument } from "../document/document.ts";
import { FONT, NO_RULE, STYLE, twips } from "./docxStyles.ts";
import { fixedTable } from "./docxText.ts";

/** Pixels of the picture for each module of the QR code. */
const PIXELS_PER_MODULE = 8;
const PIXELS_PER_POINT = 96 / 72;

/** The end of the paper: QR code, code, and how the paper is checked. */
export function docxCheck({ stamp, seal }: BriefingDocument, width: number): (Paragraph | Table)[] {
  const side = CHECK_SIDE * PIXELS_PER_POINT;
  const picture = seal
    ? new ImageRun({
        type: "gif",
        data: qrGif(sealText(seal), PIXELS_PER_MODULE),
        transformation: { width: side, height: side },
        altText: { name: "二维码", title: "二维码", description: sealText(seal) },
      })
    : new TextRun(NOT_SIGNED);
  const beside = [
    new Paragraph({
      style: STYLE.note,
      children: [
        new TextRun({
          text: `核验码 ${stamp.code}`,
          bold: true,
          font: FONT.table,
          size: 2 * TYPE.caption.size,
        }),
      ],
    }),
    ...checkSentences(seal).map(
      (text) => new Paragraph({ style: STYLE.note, children: [new TextRun(text)] }),
    ),
  ];
  const lengths = [twips(CHECK_SIDE), twips(width - CHECK_SIDE)];
  const table = fixedTable(lengths, {
    borders: {
      top: NO_RULE,
      bottom: NO_RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideHorizontal: NO_RULE,
      insideVertical: NO_RULE,
    },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [[new Paragraph({ style: STYLE.chart, children: [picture] })], beside].map(
          (children, i) =>
            new TableCell({
              width: { size: lengths[i] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              ...(i === 1 && { margins: { marginUnitType: WidthType.DXA, left: twips(12) } }),
              children,
            }),
        ),
      }),
    ],
  });
  // The free line above.
  return [new Paragraph({ style: STYLE.body }), table];
}
