import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Puts the styles of the first screen and the icon into the page, so that nobody waits for two more files. */
export function filesInPage(): Plugin {
  const icon = readFileSync(join(import.meta.dirname, "../../public/icon.svg"), "base64");
  return {
    name: "files-in-page",
    apply: "build",
    transformIndexHtml: {
      // After Vite has put the link to the styles into the page.
      order: "post",
      handler: (html, { bundle = {} }) =>
        html
          .replace(/href="[^"]*icon\.svg"/, `href="data:image/svg+xml;base64,${icon}"`)
          .replace(/<link rel="stylesheet"([^>]*href="\.\/([^"]*)")>/, (link, attributes, name) => {
            const file = bundle[name];
            if (file?.type !== "asset") return link;
            // What is loaded later asks for the same styles, unless there is a link to them.
            return `<style>${String(file.source).trim()}</style><link rel="stylesheet" disabled${attributes}>`;
          }),
    },
  };
}
