import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { dataFolder } from "./tools/dataFolder.ts";

export default defineConfig({
  // Relative addresses, so that the build works from any folder of any static server.
  base: "./",
  // Routes are in the hash: an unknown path is a missing file, never the start page.
  appType: "mpa",
  plugins: [react(), dataFolder(), withoutPolicyInDevelopment()],
  build: {
    target: "es2022",
    // What the size check reads: which chunk imports which.
    manifest: true,
    modulePreload: { polyfill: false },
    // A data: address would have to be allowed by the Content-Security-Policy for each kind of file.
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
});

/** Vite's development client injects inline scripts and styles, which the built application never has. */
function withoutPolicyInDevelopment(): Plugin {
  return {
    name: "without-policy-in-development",
    apply: "serve",
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}
