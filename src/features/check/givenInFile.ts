import { strFromU8, unzipSync } from "fflate";
import type { Given } from "./checkPaper.ts";
import { readGiven } from "./readGiven.ts";

/** Bytes of a file, and of a part of an archive when unpacked, that are read. */
const MAX_BYTES = 50_000_000;
/** The parts of office files and archives of exports with text in them. */
const TEXT_PARTS = /\.(xml|csv|svg)$/;
/** Pixels of the longer side to which a larger picture is scaled down. */
const MAX_SIDE = 3000;

/**
 * Finds what is to be checked in a picture of a page, or in a file that was exported; null where nothing is found.
 *
 * @throws when a picture cannot be read, or an archive is damaged
 */
export async function givenInFile(file: File): Promise<Given | null> {
  if (file.size > MAX_BYTES) return null;
  if (file.type.startsWith("image/") && file.type !== "image/svg+xml") return givenInPicture(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return readGiven(strFromU8(bytes));
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => TEXT_PARTS.test(name) && originalSize <= MAX_BYTES,
  });
  const found = Object.values(parts).map((part) => readGiven(strFromU8(part)));
  return found.find((given) => given?.kind === "seal") ?? found.find((given) => given !== null) ?? null;
}

/** Reads the QR code of a picture, or of a frame of the camera. */
export async function givenInPicture(picture: ImageBitmapSource): Promise<Given | null> {
  const { decodeQR } = await import("qr/decode.js");
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser cannot paint");
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  try {
    return readGiven(decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), THOROUGHLY));
  } catch {
    // There is no QR code in it.
    return null;
  }
}

const THOROUGHLY = { effort: Number.POSITIVE_INFINITY, timeLimit: 3000 };
