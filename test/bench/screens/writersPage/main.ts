import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import writeXlsxFile from "write-excel-file/universal";

// What the libraries alone take to write the content of the exports of 简报, without its looks, formulas and charts.

/** A paragraph, or the rows of a table. */
export type Block = string | readonly (readonly string[])[];

/** Ms to write a text document of these blocks. */
async function docx(blocks: readonly Block[]): Promise<number> {
  const started = performance.now();
  const children = blocks.map((block) =>
    typeof block === "string"
      ? new Paragraph(block)
      : new Table({
          rows: block.map(
            (cells) =>
              new TableRow({
                children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
              }),
          ),
        }),
  );
  await Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
  return performance.now() - started;
}

/** Ms to write a workbook of these sheets. */
async function xlsx(sheets: readonly (readonly (string | number | boolean | null)[])[][]): Promise<number> {
  const started = performance.now();
  const data = sheets.map((rows, i) => ({
    sheet: `表${i + 1}`,
    data: rows.map((cells) => cells.map((value) => (value === null ? null : { value }))),
  }));
  await writeXlsxFile(data).toBlob();
  return performance.now() - started;
}

/** Ms in which the browser encodes these pictures, given as PNG in base 64, as PNG again. */
async function pngs(pictures: readonly string[]): Promise<number> {
  const canvases = await Promise.all(
    pictures.map(async (base64) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
      return canvas;
    }),
  );
  const started = performance.now();
  for (const canvas of canvases) await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  return performance.now() - started;
}

Object.assign(window, { write: { docx, xlsx, pngs } });
