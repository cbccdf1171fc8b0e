import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** What a policy in the page itself cannot say, and what keeps a browser from guessing types. */
const HEADERS = { "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "frame-ancestors 'none'" };

/** Files with a hash of their content in their name are never asked for again, all others at every load. */
const KEPT_FOR_EVER = "public, max-age=31536000, immutable";

/** Files that a web server sends compressed; fonts and pictures are compressed in themselves. */
const COMPRESSED_FILES = /\.(html|js|css|svg|webmanifest|txt)$/;

/** Brotli's best, 11, takes twice as long for files that are 2 % smaller. */
const BROTLI_QUALITY = 10;

/** The ways to compress a file, the smaller one first: the name in `Accept-Encoding` and the ending of the file. */
const ENCODINGS = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
];

/**
 * The build lays a `.br` and a `.gz` beside every text, which web servers can send as they are; the preview server, which
 * `npm start` uses, sends them, with the headers that belong to the application.
 */
export function servedFiles(): Plugin {
  let outDir = "";
  return {
    name: "served-files",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler: () => compressFilesIn(outDir),
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
        response.setHeader("Cache-Control", path.startsWith("/assets/") ? KEPT_FOR_EVER : "no-cache");
        if (!COMPRESSED_FILES.test(path) || path.startsWith("/data/")) return next();
        response.setHeader("Vary", "Accept-Encoding");
        const accepted = String(request.headers["accept-encoding"] ?? "");
        const encoding = ENCODINGS.find(
          ({ name, ending }) => accepted.includes(name) && existsSync(join(outDir, path + ending)),
        );
        // The server behind this takes type and encoding from both endings.
        if (encoding) request.url = path + encoding.ending;
        next();
      });
    },
  };
}

async function compressFilesIn(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const compress = async (name: string) => {
    const path = join(folder, name);
    const bytes = await readFile(path);
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  };
  // The files of data/ change without a build.
  await Promise.all(
    names.filter((name) => COMPRESSED_FILES.test(name) && !/^data[\\/]/.test(name)).map(compress),
  );
}
