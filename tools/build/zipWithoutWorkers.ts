import type { Plugin } from "vite";

/**
 * The writer of workbooks zips sheets over 160 kB in a worker made of a blob, which the policy forbids, and then waits
 * for it for ever. It zips on the spot instead.
 */
export function zipWithoutWorkers(): Plugin {
  const here = "\0zip-on-the-spot";
  return {
    name: "zip-without-workers",
    apply: "build",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "fflate" && importer?.includes("/write-excel-file/") ? here : null,
    load: (id) =>
      id === here
        ? `import { zipSync } from "fflate";
           export * from "fflate";
           export const zip = (files, done) => done(null, zipSync(files));`
        : null,
  };
}
