import type { Browser } from "playwright-core";
import type { Environment } from "vitest/runtime";
import { launchHeadlessShell } from "./launchBrowser.ts";

declare global {
  /** The one Chromium of a Vitest worker, launched when it is first asked for. */
  var browserOfWorker: () => Promise<Browser>;
}

/** For Vitest: Node with a Chromium that serves all test files of a worker and is closed when the worker ends. */
export default {
  name: "chromium",
  viteEnvironment: "ssr",
  setup(global: typeof globalThis) {
    let launched: Promise<Browser> | undefined;
    global.browserOfWorker = () => {
      launched ??= launchHeadlessShell();
      return launched;
    };
    return { teardown: async () => (await launched)?.close() };
  },
} satisfies Environment;
