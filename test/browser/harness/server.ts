import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { build, type Plugin, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built application, with the slash at the end. */
    baseUrl: string;
  }
}

const SOURCES = ["src", "public", "index.html", "tools/build", "package-lock.json"];

/** The example of a province: its data folder, where it is built, and the path under which it is served. */
export const PROVINCE = { data: "editions/shandong", built: "dist-province", path: "province/" };

interface Build {
  readonly configFile: string;
  /** The file that the build makes. */
  readonly built: string;
  /** What it is made from besides `SOURCES`. */
  readonly sources: readonly string[];
  /** The data folder, where it is not the nation's. */
  readonly edition?: string;
}

const BUILDS: readonly Build[] = [
  { configFile: "vite.config.ts", built: "dist/index.html", sources: ["data/edition.json"] },
  {
    configFile: "vite.single.config.ts",
    built: "dist-single/knowledge-renewal-planner.html",
    sources: ["data"],
  },
  {
    configFile: "vite.config.ts",
    built: `${PROVINCE.built}/index.html`,
    sources: [PROVINCE.data],
    edition: PROVINCE.data,
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
  for (const { configFile, built, sources, edition } of BUILDS) {
    const builtAt = newest(join(root, built));
    if (![configFile, ...SOURCES, ...sources].some((source) => newest(join(root, source)) > builtAt))
      continue;
    const { NODE_ENV } = process.env;
    if (edition) process.env.EDITION = edition;
    const options = edition ? { build: { outDir: dirname(built), emptyOutDir: true } } : {};
    await build({ root, configFile: join(root, configFile), logLevel: "warn", ...options });
    delete process.env.EDITION;
    process.env.NODE_ENV = NODE_ENV;
  }
  const server = await preview({
    root,
    logLevel: "warn",
    plugins: [province(join(root, PROVINCE.built))],
    preview: { host: "127.0.0.1", port: 0, allowedHosts: [host, "planner.example"] },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === "string") throw new Error("The preview server has no port");
  project.provide("baseUrl", `http://${host}:${address.port}/`);
  return () => server.close();
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves the province's build beside the nation's, at one address, where browsers keep what both store. */
function province(folder: string): Plugin {
  return {
    name: "province",
    configurePreviewServer(server) {
      server.middlewares.use(`/${PROVINCE.path.slice(0, -1)}`, ({ url = "/" }, response, next) => {
        const { pathname } = new URL(url, "http://localhost");
        const path = join(folder, pathname === "/" ? "index.html" : decodeURIComponent(pathname));
        if (!existsSync(path)) return next();
        response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
        response.end(readFileSync(path));
      });
    },
  };
}

/** The latest time, in ms since 1970, at which a file or anything inside a folder was changed; 0 when missing. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
