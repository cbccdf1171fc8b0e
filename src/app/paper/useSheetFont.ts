import { type CSSProperties, useEffect, useState } from "react";
import { BOLD_SONG, FANG_SONG, HEI, loadBriefingFont, SONG } from "./briefingFont.ts";

/** The fonts of the sheets; the embedded font is used where the machine has none of the others. */
export const SHEET_FONTS = {
  "--song": SONG,
  "--fangsong": FANG_SONG,
  "--hei": HEI,
  "--bold": BOLD_SONG,
} as CSSProperties;

/** `loading` until the embedded font has all letters of the text, `absent` where it cannot be loaded. */
export type SheetFontState = "loading" | "ready" | "absent";

/** Loads the embedded font for the letters of a text. */
export function useSheetFont(text: string): SheetFontState {
  const [state, setState] = useState<SheetFontState>("loading");
  useEffect(() => {
    let current = true;
    setState("loading");
    loadBriefingFont(text).then(
      () => current && setState("ready"),
      () => current && setState("absent"),
    );
    return () => {
      current = false;
    };
  }, [text]);
  return state;
}
