import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built application, with the slash at the end. */
    baseUrl: string;
  }
}

const SOURCES = ["src", "public", "index.html", "tools/build", "package-lock.json"];

/** Either edition: its configuration, what the build makes, and what it is made from besides `SOURCES`. */
const EDITIONS = [
  { configFile: "vite.config.ts", built: "dist/index.html", sources: [] },
  {
    configFile: "vite.single.config.ts",
    built: "dist-single/knowledge-renewal-planner.html",
    sources: ["data"],
  },
];

/**
 * Serves the built application on a free port while the browser tests run; builds both editions when they are older than
 * their sources.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  return serveBuild(project, "127.0.0.1");
}

/** As `setup`, under the name of a host that the browser takes for this machine. */
export async function serveBuild(project: TestProject, host: string): Promise<() => Promise<void>> {
  const { root } = project.config;
  for (const { configFile, built, sources } of EDITIONS) {
    const builtAt = newest(join(root, built));
    if (![configFile, ...SOURCES, ...sources].some((source) => newest(join(root, source)) > builtAt))
      continue;
    const { NODE_ENV } = process.env;
    await build({ root, configFile: join(root, configFile), logLevel: "warn" });
    process.env.NODE_ENV = NODE_ENV;
  }
  const server = await preview({
    root,
    logLevel: "warn",
    preview: { host: "127.0.0.1", port: 0, allowedHosts: [host, "planner.example"] },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === "string") throw new Error("The preview server has no port");
  project.provide("baseUrl", `http://${host}:${address.port}/`);
  return () => server.close();
}

/** The latest time, in ms since 1970, at which a file or anything inside a folder was changed; 0 when missing. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
