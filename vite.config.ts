// First: the modules of src/ that the build imports need the edition.
import "./tools/edition.ts";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { dataFolder } from "./tools/build/dataFolder.ts";
import { editionInPage } from "./tools/build/editionInPage.ts";
import { filesInPage } from "./tools/build/filesInPage.ts";
import { gridStyles } from "./tools/build/gridStyles.ts";
import { OLDEST_BROWSERS } from "./tools/build/oldestBrowsers.ts";
import { policyHashes } from "./tools/build/policyHashes.ts";
import { servedFiles } from "./tools/build/servedFiles.ts";
import { serviceWorkerFile } from "./tools/build/serviceWorkerFile.ts";
import { thirdPartyNotices } from "./tools/build/thirdPartyNotices.ts";
import { zipWithoutWorkers } from "./tools/build/zipWithoutWorkers.ts";
import { DATA_FOLDER } from "./tools/edition.ts";

export default defineConfig(({ command }) => {
  // Whatever the caller's NODE_ENV is (a test runner sets "test"), a build is for production.
  if (command === "build") process.env.NODE_ENV = "production";
  const notices = thirdPartyNotices();
  return {
    // Relative addresses, so that the build works from any folder of any static server.
    base: "./",
    // Routes are in the hash: an unknown path is a missing file, never the start page.
    appType: "mpa",
    plugins: [
      react(),
      servedFiles(),
      dataFolder(DATA_FOLDER),
      editionInPage(),
      gridStyles(),
      filesInPage(),
      policyHashes(),
      notices.forPage,
      withoutPolicyInDevelopment(),
      zipWithoutWorkers(),
      serviceWorkerFile(),
    ],
    build: {
      target: OLDEST_BROWSERS,
      // What the size check reads: which chunk imports which.
      manifest: true,
      modulePreload: { polyfill: false },
      // Many small files would compress worse, be asked for one by one and make a long list in the first one.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: "first", tags: ["$initial"], priority: 1 },
              { name: "first", test: /rolldown.runtime/, priority: 1 },
              // What several screens share, and what reads files.
              {
                name: "shared",
                test: /src.(domain|app.(browser|charts|data|figures|inputs|shell|words))./,
                minShareCount: 2,
              },
              { name: "reading", test: /src.intake./, minShareCount: 2 },
            ],
          },
        },
      },
      // A file of its own for everything, so that the policy need not allow data: addresses.
      assetsInlineLimit: 0,
      // The grid and the charts are large and loaded on demand; the size check holds the first screen.
      chunkSizeWarningLimit: 1500,
    },
    worker: {
      format: "es",
      plugins: () => [notices.forWorkers],
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
