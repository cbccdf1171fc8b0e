import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rollup } from "vite";

/** The file, beside the start page, with the licences of everything that the build took from packages. */
export const NOTICES_FILE = "THIRD-PARTY-NOTICES.txt";

/** Where a package's file has the code of another package in itself. */
const INLINED = /^\/\/ ?(?:#region )?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gm;

/** Files of a package with what must be passed on with it. */
const LICENCE_FILES = /^(licen[cs]e|copying|notice)/i;

const HEAD = `Software and fonts of others that this application contains, with their licences.
`;

/**
 * Collects the packages whose modules a build contains, and writes their licences into one file. Workers are builds of their
 * own, made before the page's: their plugins must have the same collection.
 *
 * @returns the plugin of the page's build, and the one of the workers'
 */
export function thirdPartyNotices(): { forPage: Plugin; forWorkers: Plugin } {
  /** Folders of packages. */
  const folders = new Set<string>();
  function collect(context: Rollup.PluginContext, bundle: Rollup.OutputBundle): void {
    for (const output of Object.values(bundle)) {
      for (const id of output.type === "chunk" ? output.moduleIds : output.originalFileNames)
        for (const folder of foldersOf(id, context.getModuleInfo(id)?.code ?? "")) folders.add(folder);
    }
  }
  return {
    forWorkers: {
      name: "third-party-of-workers",
      generateBundle(_options, bundle) {
        collect(this, bundle);
      },
    },
    forPage: {
      name: "third-party-notices",
      apply: "build",
      generateBundle(_options, bundle) {
        collect(this, bundle);
        const notices = [...folders].sort().map(noticeOf);
        this.emitFile({ type: "asset", fileName: NOTICES_FILE, source: [HEAD, ...notices].join("\n") });
      },
    },
  };
}

/** The folders of the package that a module belongs to and of those whose code is in it; none for the application's own. */
function foldersOf(id: string, code: string): string[] {
  const [, packages, name] =
    /^\0?(.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll("\\", "/")) ?? [];
  if (!packages) return [];
  return [name, ...[...code.matchAll(INLINED)].map(([, inlined]) => inlined)].map((each) => packages + each);
}

/** Name, version, licence and its text. @throws Error for a package without a text */
function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILES.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0) throw new Error(`No licence text in the package ${name} ${version}.`);
  return [`${"=".repeat(80)}\n${name} ${version} (${license})\n`, ...texts, ""].join("\n");
}
