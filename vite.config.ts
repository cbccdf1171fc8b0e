import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { dataFolder } from "./tools/dataFolder.ts";
import { gridStyles } from "./tools/gridStyles.ts";
import { policyHashes } from "./tools/policyHashes.ts";

export default defineConfig(({ command }) => {
  // Whatever the caller's NODE_ENV is (a test runner sets "test"), a build is for production.
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    // Relative addresses, so that the build works from any folder of any static server.
    base: "./",
    // Routes are in the hash: an unknown path is a missing file, never the start page.
    appType: "mpa",
    plugins: [
      react(),
      dataFolder(),
      gridStyles(),
      policyHashes(),
      withoutPolicyInDevelopment(),
      zipWithoutWorkers(),
    ],
    build: {
      // The oldest browsers that are supported: scripts and styles are lowered to what these know.
      target: ["chrome102", "firefox128"],
      // What the size check reads: which chunk imports which.
      manifest: true,
      modulePreload: { polyfill: false },
      // All that the first screen needs is one file: a dozen small ones compress worse.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
      // A file of its own for everything, so that the policy need not allow data: addresses.
      assetsInlineLimit: 0,
      // The grid and the charts are large and loaded on demand; the size check holds the first screen.
      chunkSizeWarningLimit: 1500,
    },
    worker: {
      format: "es",
      // The worker that checks the journal has the signatures at hand that the page loads for its first entry.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
    },
  };
});

/** Vite's development client injects inline scripts and styles, which the built application never has. */
function withoutPolicyInDevelopment(): Plugin {
  return {
    name: "without-policy-in-development",
    apply: "serve",
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}

/**
 * The writer of workbooks zips sheets over 160 kB in a worker made of a blob, which the policy forbids, and then waits
 * for it for ever. It zips on the spot instead.
 */
function zipWithoutWorkers(): Plugin {
  const here = "\0zip-on-the-spot";
  return {
    name: "zip-without-workers",
    apply: "build",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "fflate" && importer?.includes("/write-excel-file/") ? here : null,
    load: (id) =>
      id === here
        ? `import { zipSync } from "fflate";
           export * from "fflate";
           export const zip = (files, done) => done(null, zipSync(files));`
        : null,
  };
}
