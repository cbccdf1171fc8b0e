import { defineConfig } from "vitest/config";

// Sentences are made from the words of the edition: `data/` unless EDITION names another.
const SETUP = ["tools/edition.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          // A new process for each file would take longer than most files. Tests take back what they change in the process.
          isolate: false,
          maxWorkers: "100%",
          // A busy machine must not turn red: a limit here only ends a test that hangs.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          setupFiles: SETUP,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [
            "test/browser/**",
            "test/bench/**",
            "test/engines/**",
            "test/keeper/**",
            "test/paper/**",
            "test/storage/**",
          ],
        },
      },
      {
        test: {
          name: "browser",
          environment: "./test/browser/harness/chromiumEnvironment.ts",
          setupFiles: SETUP,
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/harness/server.ts",
          // Test files use one Chromium and one page after the other: profile.ts.
          isolate: false,
          // Two, because a test keeps about one core busy.
          maxWorkers: 2,
          // Projects with other numbers of workers run one after the other.
          sequence: { groupOrder: 1 },
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // As long as launch.ts lets Playwright wait for one thing.
          expect: { poll: { timeout: 120_000 } },
        },
      },
      {
        test: {
          // Printed pages and office files, see `npm run test:paper`.
          name: "paper",
          environment: "./test/browser/harness/chromiumEnvironment.ts",
          setupFiles: SETUP,
          include: ["test/paper/**/*.test.ts"],
          globalSetup: ["test/paper/requiredPrograms.ts", "test/browser/harness/server.ts"],
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 120_000 } },
        },
      },
      {
        test: {
          // Against real servers, see `npm run test:keeper`.
          name: "keeper",
          environment: "node",
          setupFiles: SETUP,
          include: ["test/keeper/**/*.test.ts"],
          globalSetup: "test/browser/harness/server.ts",
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
        },
      },
      {
        test: {
          // Real profiles on real disks, see `npm run test:storage`.
          name: "storage",
          setupFiles: SETUP,
          include: ["test/storage/**/*.test.ts"],
          globalSetup: "test/browser/harness/server.ts",
          // Each has the browser and the disk to itself.
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 900_000,
          expect: { poll: { timeout: 120_000 } },
        },
      },
      {
        test: {
          // In other browsers than the current Chromium, see `npm run test:engines`.
          name: "engines",
          setupFiles: SETUP,
          include: ["test/engines/**/*.test.ts"],
          globalSetup: "test/engines/server.ts",
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 120_000 } },
        },
      },
      {
        test: {
          name: "bench",
          environment: "./test/browser/harness/chromiumEnvironment.ts",
          setupFiles: SETUP,
          include: ["test/bench/**/*.test.ts"],
          globalSetup: "test/browser/harness/server.ts",
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
