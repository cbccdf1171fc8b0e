import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import project from "../../../package.json" with { type: "json" };
import { NOTICES_FILE } from "../../../tools/build/thirdPartyNotices.ts";

const root = join(import.meta.dirname, "../../..");

/** Packages that others bring: one of a worker, of a chart, of a document, and those whose code lies in another package. */
const BROUGHT_BY_OTHERS = ["d3-scale", "scheduler", "ag-stack", "nanoid", "fflate"];

/** A sentence of every licence that a package has. */
const LICENCE_TEXT =
  /Permission is hereby granted|Permission to use, copy|Apache License|SIL OPEN FONT LICENSE|Redistribution and use/i;

const DEPENDENCIES = Object.keys(project.dependencies);

const named = (notices: string, name: string) =>
  notices.split(/^={80}\n/m).find((notice) => notice.startsWith(`${name} `)) ?? "";

describe.each([
  ["the served edition", `dist/${NOTICES_FILE}`, DEPENDENCIES],
  [
    "the one-file edition",
    "dist-single/knowledge-renewal-planner.html",
    DEPENDENCIES.filter((name) => name !== "@fontsource/noto-serif-sc"),
  ],
])("%s", (_edition, file, dependencies) => {
  const notices = readFileSync(join(root, file), "utf8");

  it.each([...dependencies, ...BROUGHT_BY_OTHERS])("names %s with its version and licence", (name) => {
    const { version } = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
    expect(named(notices, name)).toContain(`${name} ${version} (`);
    expect(named(notices, name)).toMatch(LICENCE_TEXT);
  });
});
