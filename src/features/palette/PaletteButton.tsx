import { useLayoutEffect, useState } from "react";
import type { Records } from "../../app/data/country.ts";
import { Boundary } from "../../app/shell/Boundary.tsx";
import { lazyPart } from "../../app/shell/lazyPart.ts";
import "./paletteButton.css";

// Comes when it is first opened: the first screen does without it.
const Palette = lazyPart(async () => (await import("./Palette.tsx")).Palette);

/** The quiet 搜索 button of the bar; Ctrl+K or Cmd+K does the same from anywhere, but not over another dialog. */
export function PaletteButton({ records }: { readonly records: Records | null }) {
  const [open, setOpen] = useState(false);
  // With the drawing and not after it: who sees the screen can press the keys.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        搜索 <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Boundary loading={null} fallback={<span role="alert">搜索没有载入，请检查网络后刷新</span>}>
          <Palette records={records} onClose={() => setOpen(false)} />
        </Boundary>
      )}
    </>
  );
}
