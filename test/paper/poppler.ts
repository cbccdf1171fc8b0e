import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import jsQR from "jsqr";

const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: "utf8" });

/** One letter a page: P for A4 portrait, L for A4 landscape; another size in brackets. */
export function orientations(path: string): string {
  const sizes = run("pdfinfo", "-f", "1", "-l", "999", path).match(/(?<=^Page +\d+ size: +).*/gm) ?? [];
  const names: Record<string, string> = {
    "594.96 x 841.92 pts (A4)": "P",
    "841.92 x 594.96 pts (A4)": "L",
  };
  return sizes.map((size) => names[size.trim()] ?? `(${size})`).join("");
}

/** The text of every page in the order in which it was drawn, without white space. */
export function pageTexts(path: string): string[] {
  return run("pdftotext", "-raw", path, "-")
    .split("\f")
    .slice(0, -1)
    .map((text) => text.replaceAll(/\s/g, ""));
}

/** A font of a PDF. */
export interface FontOfPdf {
  readonly type: string;
  readonly embedded: boolean;
}

export function fontsOf(path: string): FontOfPdf[] {
  return run("pdffonts", path)
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const found = /^\S+ +(.+?) +(\S+) +(yes|no) (yes|no) (yes|no) /.exec(line);
      return { type: found?.[1] ?? line, embedded: found?.[3] === "yes" };
    });
}

/** Whether a PDF is tagged, by `pdfinfo`. */
export function isTagged(path: string): boolean {
  return /^Tagged: +yes$/m.test(run("pdfinfo", path));
}

/** A page as a picture, addressed in screen pixels (96 per inch). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue from 0 to 255; one value for all in a grey picture. */
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

/**
 * Draws one page, from 1.
 *
 * @param dots per screen pixel; with 2 of them positions a pixel apart are distinguished
 */
export function pictureOf(path: string, page: number, grey = false, dots = 2): Picture {
  const number = String(page);
  const stem = `${path}-${number}${grey ? "g" : ""}`;
  run(
    "pdftoppm",
    "-r",
    String(96 * dots),
    "-f",
    number,
    "-l",
    number,
    "-singlefile",
    ...(grey ? ["-gray"] : []),
    path,
    stem,
  );
  const bytes = readFileSync(`${stem}.${grey ? "pgm" : "ppm"}`);
  const head = /^P[56]\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  if (!head) throw new Error(`${stem} is no picture`);
  const [width, height, channels] = [Number(head[1]), Number(head[2]), grey ? 1 : 3];
  const start = head[0].length;
  return {
    width: Math.floor(width / dots),
    height: Math.floor(height / dots),
    at: (x, y) => {
      const i = start + (Math.floor(y * dots) * width + Math.floor(x * dots)) * channels;
      const red = bytes[i] ?? 255;
      return grey ? [red, red, red] : [red, bytes[i + 1] ?? 255, bytes[i + 2] ?? 255];
    },
  };
}

/** The text of the QR code on a page, from 1, by a reader of another origin than the writer; null where none is found. */
export function qrTextOf(path: string, page: number): string | null {
  const dots = 3;
  const { at, width, height } = pictureOf(path, page, true, dots);
  const pixels = new Uint8ClampedArray(width * dots * height * dots * 4);
  for (let y = 0, i = 0; y < height * dots; y++)
    for (let x = 0; x < width * dots; x++) {
      const [grey] = at((x + 0.5) / dots, (y + 0.5) / dots);
      for (const value of [grey, grey, grey, 255]) pixels[i++] = value;
    }
  return jsQR(pixels, width * dots, height * dots)?.data ?? null;
}
