import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTheme } from "ag-grid-community";
import type { Plugin } from "vite";
import { GRID_LOOK } from "../../src/app/grid/gridLook.ts";

/** The address by which `src/app/grid` imports the styles. */
const ADDRESS = "virtual:grid-styles.css";
const RESOLVED = "/@grid-styles.css";

const PACKAGES = ["ag-stack", "ag-grid-community"];

/** A variable of AG Grid's scripts that holds CSS, on one line: `var core_default = ".ag-…";` */
const STYLE_VARIABLE = /^var (\w+)_default\d* = ((["'`]).*\3);$/gm;

/** Styles that only the themes of the package need: the application's has no icons, tabs and buttons. */
const OF_THEMES =
  /^(icon_set|button_style|checkbox_style|column_drop_style|input_style|tab_style|\w+_adjustments$)/;

/**
 * AG Grid's styles as a CSS file. As it comes, the grid writes them into style elements while the application runs: the
 * Content-Security-Policy would have to let style elements through, and the nested rules in them would reach browsers that
 * do not know nested rules. Here the build takes them out of the grid's scripts and lowers them like every other style.
 */
export function gridStyles(): Plugin {
  return {
    name: "grid-styles",
    enforce: "pre",
    resolveId: (source) => (source === ADDRESS ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? gridCss() : null),
    transform: {
      filter: { id: /node_modules\/(ag-stack|ag-grid-community)\/dist\/.*\.mjs$/ },
      handler: (code) => ({ code: code.replace(STYLE_VARIABLE, 'var $1_default = "";'), map: null }),
    },
  };
}

/** All rules of the grid, and the variables in them with the values that AG Grid gives them. Throws when none are found. */
export function gridCss(): string {
  const rules = PACKAGES.flatMap((name) => {
    const found = stylesOf(name);
    if (found.length === 0)
      throw new Error(`No styles found in ${name}: its scripts are written another way now.`);
    return found;
  });
  const values = variables();
  const declared = [...values].map(([name, value]) => `${name}: ${value};`).join("\n");
  return withKnownColours(`${rules.join("\n")}\n:where(.ag-theme-planner) {\n${declared}\n}\n`, values);
}

function stylesOf(name: string): string[] {
  const path = join(import.meta.dirname, "../../node_modules", name, "dist/package/main.esm.mjs");
  const script = readFileSync(path, "utf8");
  return [...script.matchAll(STYLE_VARIABLE)]
    .filter(([, variable = ""]) => !OF_THEMES.test(variable))
    .map(([, , literal = ""]) => unquoted(literal));
}

/** The text of a string literal without line breaks and `${`. */
function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\u([0-9a-f]{4})|\\(.)/gi, (_escape, code, character) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : character,
    );
}

/** `--ag-…` with its value, for every variable of the grid's rules. */
function variables(): Map<string, string> {
  const theme = createTheme().withParams(GRID_LOOK);
  if (!("_getParamsCss" in theme) || typeof theme._getParamsCss !== "function")
    throw new Error("AG Grid no longer gives the variables of a theme.");
  const [ofTheme = ""] = String(theme._getParamsCss()).split("}");
  // A grid inside another one takes over its variables; the application has none.
  return new Map(
    [...ofTheme.matchAll(/(--ag-[a-z0-9-]+): var\(--ag-inherited-[a-z0-9-]+, ([^;]*)\);/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
}

/** Old browsers cannot mix colours. The build does, where it knows them: their names are replaced by their values. */
function withKnownColours(css: string, values: ReadonlyMap<string, string>): string {
  const resolved = (text: string): string =>
    text.replace(
      /var\((--ag-[a-z0-9-]+)\)/g,
      (variable, name) => resolved(values.get(name) ?? "") || variable,
    );
  return css.replace(/color-mix\((?:[^()]|\([^()]*\))*\)/g, resolved);
}
