import { type CSSProperties, useEffect, useState } from "react";
import { BOLD_SONG, FANG_SONG, HEI, loadBriefingFont, SONG } from "./briefingFont.ts";

/** By what the machine has; the open font that comes along stands in for all of them. */
export const SHEET_FONTS = {
  "--song": SONG,
  "--fangsong": FANG_SONG,
  "--hei": HEI,
  "--bold": BOLD_SONG,
} as CSSProperties;

/** `loading` until the embedded font has all letters of the text, `absent` where it cannot be loaded. */
export function useSheetFont(text: string): "loading" | "ready" | "absent" {
  const [state, setState] = useState<"loading" | "ready" | "absent">("loading");
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
