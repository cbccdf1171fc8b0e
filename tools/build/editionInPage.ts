import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { EDITION_ID } from "../../src/domain/edition.ts";
import { readEdition } from "../../src/intake/dataFolder/readEdition.ts";
import { EDITION_FILE } from "../edition.ts";
import { jsonTag } from "./jsonTag.ts";

const MANIFEST = "manifest.webmanifest";

/**
 * Puts the edition into the start page, where its words are before the script runs, and its name into title, bar and
 * manifest. A faulty `edition.json` ends the build.
 */
export function editionInPage(): Plugin {
  const { programme } = readEdition(JSON.parse(EDITION_FILE));
  const named = (text: string) => text.replaceAll("{{programme}}", programme);
  let outDir = "";
  return {
    name: "edition-in-page",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use(`/${MANIFEST}`, async (_request, response) => {
        response.setHeader("Content-Type", "application/manifest+json");
        response.end(named(await readFile(join(server.config.publicDir, MANIFEST), "utf8")));
      });
    },
    transformIndexHtml: (html) => ({
      html: named(html),
      tags: [jsonTag(EDITION_ID, EDITION_FILE, "body-prepend")],
    }),
    async writeBundle() {
      const path = join(outDir, MANIFEST);
      const text = await readFile(path, "utf8").catch(() => null);
      if (text !== null) await writeFile(path, named(text));
    },
  };
}
