// First: the modules of src/ that the build imports need the edition.
import "./tools/edition.ts";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { editionInPage } from "./tools/build/editionInPage.ts";
import { gridStyles } from "./tools/build/gridStyles.ts";
import { OLDEST_BROWSERS } from "./tools/build/oldestBrowsers.ts";
import { singleEdition } from "./tools/build/singleEdition.ts";
import { thirdPartyNotices } from "./tools/build/thirdPartyNotices.ts";
import { zipWithoutWorkers } from "./tools/build/zipWithoutWorkers.ts";

// Whatever the caller's NODE_ENV is (a test runner sets "test"), a build is for production.
process.env.NODE_ENV = "production";

// npm run build:single: the whole application in one HTML file, which opens by double click without a web server.
export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [
    react(),
    editionInPage(),
    gridStyles(),
    zipWithoutWorkers(),
    thirdPartyNotices().forPage,
    ...singleEdition(),
  ],
  build: {
    outDir: "dist-single",
    target: OLDEST_BROWSERS,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { output: { codeSplitting: false }, checks: { ineffectiveDynamicImport: false } },
  },
});
