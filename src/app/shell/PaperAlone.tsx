import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useBodyClass } from "./useBodyClass.ts";

/** Something that is printed alone: while it is there, paper has nothing else of the page. */
export function PaperAlone({ children }: { readonly children: ReactNode }) {
  useBodyClass("printing-alone");
  return createPortal(<div className="paper-alone">{children}</div>, document.body);
}
