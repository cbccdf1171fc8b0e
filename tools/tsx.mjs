// Runs a TypeScript file of the project: node tools/tsx.mjs FILE [ARG…]
// FILE is looked for in the project, ARGs mean what they mean in the caller's folder.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, projectRoot } from "./install.mjs";

const [file, ...args] = process.argv.slice(2);
const path = file && resolve(projectRoot, file);
if (!path || !existsSync(path)) {
  console.error(file ? `No such file: ${path}` : "Usage: node tools/tsx.mjs FILE [ARG…]");
  process.exit(2);
}

ensureInstalled();

// npm starts a script in the project's folder and leaves the caller's in INIT_CWD. A process further down
// inherits that variable too, but has a folder of its own: only npm's own command line goes back.
const { INIT_CWD, npm_lifecycle_script: npmCommand } = process.env;
if (INIT_CWD && npmCommand?.includes(file)) process.chdir(INIT_CWD);

const { register } = await import("tsx/esm/api");
register();
// Before anything of src/, whose sentences are made from the edition's words.
await import("./edition.ts");
process.argv = [process.execPath, path, ...args];
await import(pathToFileURL(path).href);
