import { createReadStream } from "node:fs";
import { cp, readFile, realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, resolve, sep } from "node:path";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { decoded, PREPARED_ID, type PreparedTables } from "../../src/app/dataFolder/fetchPlanTables.ts";
import { readPlanTables } from "../../src/app/dataFolder/readPlanTables.ts";
import { jsonTag } from "./jsonTag.ts";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".tsv": "text/tab-separated-values; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * A data folder as plain files at `/data/…`: read from the disk at every request by the
 * development and preview servers, so that a new plan shows after a reload, and copied to `dist/data` by
 * the build. TypeScript files (the scripts that made a file) are neither served nor copied.
 *
 * The build also reads the plan tables and puts them into the start page, see {@link PreparedTables}.
 */
export function dataFolder(folder: string): Plugin {
  let outDir = "";
  return {
    name: "data-folder",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use("/data", (request, response, next) => serve(folder, request, response, next));
    },
    configurePreviewServer(server) {
      server.middlewares.use("/data", (request, response, next) => serve(folder, request, response, next));
    },
    async transformIndexHtml(_html, { server }) {
      return server ? [] : preparedTag(folder);
    },
    async writeBundle() {
      await cp(folder, join(outDir, "data"), { recursive: true, filter: (path) => !path.endsWith(".ts") });
    },
  };
}

/** The plan tables as an element of the start page; none where a file is missing or faulty. */
async function preparedTag(folder: string): Promise<HtmlTagDescriptor[]> {
  try {
    const files: Record<string, string> = {};
    const tables = await readPlanTables(async (path) => {
      const bytes = await readFile(join(folder, path));
      files[path] = decoded(bytes);
      return bytes;
    });
    if (tables.files.some(({ problem }) => problem !== null)) return [];
    return [jsonTag(PREPARED_ID, JSON.stringify({ files, tables } satisfies PreparedTables), "body")];
  } catch {
    return [];
  }
}

async function serve(folder: string, request: IncomingMessage, response: ServerResponse, next: () => void) {
  const url = new URL(request.url ?? "/", "http://localhost");
  // Vite answers the import of a data file by a module.
  if (url.searchParams.has("import")) return next();
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const path = await fileIn(folder, url.pathname);
  if (!path) return refuse(response, 404);
  response.setHeader("Content-Type", CONTENT_TYPES[extname(path)] ?? "application/octet-stream");
  response.setHeader("Cache-Control", "no-cache");
  if (request.method === "HEAD") return response.end();
  createReadStream(path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file of an encoded URL path inside `folder`; null if it does not exist, is hidden, is TypeScript or is outside. */
async function fileIn(folder: string, pathname: string): Promise<string | null> {
  try {
    const path = await realpath(join(folder, decodeURIComponent(pathname)));
    const inside = relative(await realpath(folder), path);
    const hidden = inside.split(sep).some((part) => part.startsWith("."));
    if (hidden || resolve(folder, inside) === inside || path.endsWith(".ts")) return null;
    return (await stat(path)).isFile() ? path : null;
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: 404 | 405) {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-cache");
  response.end(status === 404 ? "Not found" : "Method not allowed");
}
