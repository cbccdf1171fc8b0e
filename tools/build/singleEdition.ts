import { readdirSync, readFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import type { Plugin, Rollup } from "vite";
import { storedName } from "../../src/domain/edition.ts";
import { DATA_FOLDER } from "../edition.ts";
import { withHashes } from "./policyHashes.ts";
import { NOTICES_FILE } from "./thirdPartyNotices.ts";

const root = join(import.meta.dirname, "../..");

/** Where `npm run build:single` writes, in its output folder: the files of two editions can lie side by side. */
const FILE_NAME = `${storedName("knowledge-renewal-planner")}.html`;

/** The whole application in one HTML file: scripts, styles, workers and the files of `data/`. */
export function singleEdition(): Plugin[] {
  return [workersFromPage(), withoutFont(), dataInside(), onePage()];
}

/**
 * A page that was opened from the disk may start no worker from a file beside it, but one from a blob. All workers are the
 * page's own script: each with a text of its own would have the libraries in the file several times.
 */
function workersFromPage(): Plugin {
  const start =
    /new Worker\(new URL\("\.\/(\w+)\.ts", import\.meta\.url\), \{ type: "module", name: EDITION_TEXT \}\)/;
  const [entry, worker] = ["\0single-entry", "\0worker-from-page"];
  const workers = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("Worker.ts") && !path.endsWith("serviceWorker.ts"))
    .map((path) => `${basename(path, ".ts")}: () => import("/src/${path.split(sep).join("/")}"),`);
  return {
    name: "workers-from-page",
    enforce: "pre",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => html.replace("/src/main.tsx", "/single-entry.js"),
    },
    resolveId: (source) =>
      source === "/single-entry.js" ? entry : source === "worker-from-page" ? worker : null,
    load(id) {
      if (id === entry)
        return `const workers = { ${workers.join("\n")} };
          if (typeof document === "undefined") workers[self.name.split(" ")[0]]();
          else import("/src/main.tsx");`;
      if (id === worker)
        return `let url = "";
          export function workerFromPage(name) {
            const { textContent } = document.querySelector("script[type=module]");
            // Not as a module: not every browser starts one from a blob of a page from the disk.
            const text = ['(() => { "use strict";', textContent, "})();"].join("\\n");
            url ||= URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
            return new Worker(url, { name });
          }`;
      return null;
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: "new Worker(new URL(" },
      handler(code) {
        const [call, name] = start.exec(code) ?? [];
        // A comment may name the call.
        if (!call) return null;
        return {
          code: `import { workerFromPage } from "worker-from-page";\n${code.replace(call, `workerFromPage("${name} " + EDITION_TEXT)`)}`,
          map: null,
        };
      },
    },
  };
}

/** The embedded font would be ten times as large as everything else; paper is set in the fonts of the machine. */
function withoutFont(): Plugin {
  return {
    name: "without-font",
    enforce: "pre",
    load: (id) =>
      id.endsWith("/app/paper/briefingFontSlices.ts")
        ? "export const fontSlices = () => []; export const slicesFor = () => [];"
        : null,
  };
}

/** The files of the data folder, from which the application reads what the other edition fetches. */
function dataInside(): Plugin {
  const data = DATA_FOLDER;
  const files = readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(csv|json|txt)$/.test(name))
    .map((name) => [name.split(sep).join("/"), readFileSync(join(data, name), "base64")]);
  return {
    name: "data-inside",
    enforce: "pre",
    load: (id) =>
      id.endsWith("/app/dataFolder/fetchFile.ts")
        ? `const files = ${JSON.stringify(Object.fromEntries(files))};
           export async function fetchFile(path) {
             if (!Object.hasOwn(files, path)) throw new Error("单机版中没有 data/" + path + "。");
             return new Response(Uint8Array.from(atob(files[path]), (character) => character.charCodeAt(0)));
           }`
        : null,
  };
}

/** Puts script, style and icon into the page, with a policy that lets in nothing else, and the licences at its end. */
function onePage(): Plugin {
  return {
    name: "one-page",
    enforce: "post",
    generateBundle: {
      // After Vite has filled in what its own output still lacks.
      order: "post",
      handler(_options, bundle) {
        const [script, style, page, notices] = [".js", ".css", "index.html", NOTICES_FILE].map((ending) =>
          textOf(Object.values(bundle).filter(({ fileName }) => fileName.endsWith(ending))),
        );
        if (!script || !style || !page || !notices || Object.keys(bundle).length !== 4)
          return this.error(
            `One script, one style, one page and the licences make the file, not ${Object.keys(bundle).join(", ")}`,
          );
        for (const name of Object.keys(bundle)) delete bundle[name];
        const source = `${withHashes(pageWith(page, script, style))}<!--\n${notices.replaceAll("-->", "- ->")}\n-->\n`;
        this.emitFile({ type: "asset", fileName: FILE_NAME, source });
      },
    },
  };
}

/** The text of the one file among `files`; null where there is none or more than one. */
function textOf(files: readonly (Rollup.OutputAsset | Rollup.OutputChunk)[]): string | null {
  const [file] = files;
  if (!file || files.length > 1) return null;
  return file.type === "chunk" ? file.code : String(file.source);
}

function pageWith(page: string, script: string, style: string): string {
  const icon = readFileSync(join(root, "public/icon.svg"), "base64");
  const inside = script
    .replaceAll("</script", "<\\/script")
    .replaceAll("<!--", "<\\!--")
    // Only Vite's loading of parts that are files of their own has it, and in a worker's script it is an error.
    .replaceAll("import.meta", "({})");
  return page
    .replace(/<link rel="(manifest|stylesheet)"[^>]*>\s*/g, "")
    .replace("/icon.svg", `data:image/svg+xml;base64,${icon}`)
    .replace(/<script type="module"[^>]*src="[^>]*><\/script>\s*/, "")
    .replace("<html ", '<html data-edition="single" ')
    .replaceAll(/(script-src|style-src|img-src|font-src) 'self'/g, "$1")
    .replace("worker-src 'self'", "worker-src blob:")
    .replace("connect-src 'self'", "connect-src")
    .replace("manifest-src 'self'; ", "")
    .replace("</head>", () => `<style>${style}</style></head>`)
    .replace("</body>", () => `<script type="module">${inside}</script></body>`);
}
