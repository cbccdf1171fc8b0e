import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Adds the hashes of a page's inline scripts and styles to its Content-Security-Policy, which allows no other ones. */
export function policyHashes(): Plugin {
  return {
    name: "policy-hashes",
    apply: "build",
    transformIndexHtml: { order: "post", handler: withHashes },
  };
}

/** A page whose policy lets in exactly its own inline scripts and styles. */
export function withHashes(html: string): string {
  return html
    .replace(/script-src([^;"]*)/, (_, sources) => `script-src${sources}${hashesOf(html, "script")}`)
    .replace(/style-src([^;"]*)/, (_, sources) => `style-src${sources}${hashesOf(html, "style")}`);
}

function hashesOf(html: string, element: "script" | "style"): string {
  const inline = new RegExp(
    `<${element}(?![^>]*\\ssrc=)(?![^>]*type="application/json")[^>]*>([\\s\\S]*?)</${element}>`,
    "g",
  );
  return [...html.matchAll(inline)]
    .map(([, text = ""]) => ` 'sha256-${createHash("sha256").update(text).digest("base64")}'`)
    .join("");
}
