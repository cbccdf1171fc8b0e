import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

const SOURCE = join(import.meta.dirname, "../../src/app/offline/serviceWorker.ts");

/** The file that the build writes beside `index.html`. */
const FILE_NAME = "sw.js";

/** What nobody needs offline, or only one in ten visits: compressed twins, the build's list, pictures, the font's slices. */
const LEFT_OUT = /\.(br|gz|png|woff2|md)$|^\.vite\/|^THIRD-PARTY|^sw\.js$/;

/** The build writes the service worker with the list of its files. */
export function serviceWorkerFile(): Plugin {
  let outDir = "";
  return {
    name: "service-worker-file",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    // When everything else is in the folder.
    writeBundle: { order: "post", sequential: true, handler: () => writeServiceWorker(outDir) },
  };
}

/** Writes the service worker of the built application in a folder. The same files give the same worker. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    )
    .filter((name) => !LEFT_OUT.test(name))
    .sort();
  const files: Record<string, string | null> = {};
  for (const name of names) {
    const isHashed = name.startsWith("assets/") || name.startsWith("data/");
    const sha256 = createHash("sha256").update(await readFile(join(folder, name)));
    files[name === "index.html" ? "./" : name] = isHashed ? null : sha256.digest("hex");
  }
  const { code } = await transformWithOxc(await readFile(SOURCE, "utf8"), SOURCE);
  const list = JSON.stringify(files);
  const version = createHash("sha256").update(code).update(list).digest("hex").slice(0, 16);
  await writeFile(
    join(folder, FILE_NAME),
    `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${list};\n${code}`,
  );
}
