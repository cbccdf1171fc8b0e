import type { HtmlTagDescriptor } from "vite";

/** An element of a page that holds JSON for its script. No text in it can end the element. */
export function jsonTag(id: string, json: string, injectTo: "body" | "body-prepend"): HtmlTagDescriptor {
  return {
    tag: "script",
    attrs: { type: "application/json", id },
    children: json.replaceAll("<", "\\u003c"),
    injectTo,
  };
}
