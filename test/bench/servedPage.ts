import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type InlineConfig, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll } from "vitest";
import { editionInPage } from "../../tools/build/editionInPage.ts";

/**
 * Builds a page as the application is built, and serves it while the tests of the calling file run.
 *
 * @param root the folder in which its `index.html` lies
 * @returns its address, once the tests run
 */
export function servedPage(root: string): () => string {
  const options = {
    root,
    base: "./",
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [editionInPage()],
    worker: { format: "es" },
  } satisfies InlineConfig;
  let built: string;
  let server: PreviewServer | undefined;
  beforeAll(async () => {
    built = mkdtempSync(join(tmpdir(), "bench-page-"));
    const { NODE_ENV } = process.env;
    // The test runner's "test" would bring the development build of React.
    process.env.NODE_ENV = "production";
    await build({
      ...options,
      build: { outDir: built, emptyOutDir: true, modulePreload: { polyfill: false } },
    });
    process.env.NODE_ENV = NODE_ENV;
    server = await preview({ ...options, build: { outDir: built }, preview: { host: "127.0.0.1", port: 0 } });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(built, { recursive: true });
  });
  return () => server?.resolvedUrls?.local[0] ?? "";
}
