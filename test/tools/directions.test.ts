import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** What each room of the house may import, and what it may not. */
const ROOMS: readonly { file: string; allowed: readonly string[]; refused: readonly string[] }[] = [
  {
    file: "src/domain/probe.ts",
    allowed: ["./plan.ts"],
    refused: [
      "../intake/findings.ts",
      "../journal/entry.ts",
      "../app/format.ts",
      "react",
      "papaparse",
      "node:fs",
    ],
  },
  {
    file: "src/intake/probe.ts",
    allowed: ["./findings.ts", "../domain/plan.ts", "papaparse"],
    refused: ["../journal/entry.ts", "../app/format.ts", "react", "idb", "node:fs"],
  },
  {
    file: "src/journal/probe.ts",
    allowed: ["./entry.ts", "../domain/plan.ts", "idb", "@noble/hashes/sha2.js"],
    refused: ["../intake/findings.ts", "../app/format.ts", "react", "papaparse"],
  },
  {
    file: "src/app/probe.tsx",
    allowed: ["./format.ts", "../domain/plan.ts", "../intake/findings.ts", "../journal/entry.ts", "react"],
    refused: [
      "../features/overview/Overview.tsx",
      "../App.tsx",
      "papaparse",
      "recharts",
      "ag-grid-react",
      "idb",
    ],
  },
  {
    file: "src/app/GridProbe.tsx",
    allowed: ["./format.ts", "react", "ag-grid-react", "ag-grid-community"],
    refused: ["../features/overview/Overview.tsx", "recharts", "papaparse"],
  },
  {
    file: "src/app/ChartProbe.tsx",
    allowed: ["./format.ts", "react", "recharts"],
    refused: ["../features/overview/Overview.tsx", "ag-grid-react", "papaparse"],
  },
  {
    file: "src/features/overview/probe.tsx",
    allowed: [
      "./verdict.ts",
      "./room/Room.tsx",
      "../../app/format.ts",
      "../../domain/plan.ts",
      "../../journal/entry.ts",
      "react",
    ],
    refused: ["../matrix/Matrix.tsx", "../../App.tsx", "papaparse", "recharts", "ag-grid-react"],
  },
  {
    file: "src/features/plan/adjust/probe.tsx",
    allowed: [
      "./AdjustTab.tsx",
      "../PlanPage.tsx",
      "../../../app/format.ts",
      "../../../domain/plan.ts",
      "../../../journal/entry.ts",
      "react",
    ],
    refused: [
      "../audit/AuditTab.tsx",
      "../../matrix/Matrix.tsx",
      "../../../App.tsx",
      "papaparse",
      "ag-grid-react",
    ],
  },
  {
    file: "src/probe.tsx",
    allowed: [
      "./App.tsx",
      "./app/format.ts",
      "./features/overview/Overview.tsx",
      "react",
      "react-dom/client",
    ],
    refused: ["papaparse", "recharts", "ag-grid-react", "idb"],
  },
  {
    file: "tools/probe.ts",
    allowed: ["./chromium.ts", "../src/intake/findings.ts", "../src/domain/plan.ts", "node:fs/promises"],
    refused: ["../src/app/format.ts", "../src/journal/entry.ts", "papaparse", "react"],
  },
  {
    file: "data/sample/probe.ts",
    allowed: ["../../src/domain/plan.ts", "../../src/intake/findings.ts", "node:fs"],
    refused: ["../../src/app/format.ts", "../../src/journal/entry.ts", "papaparse"],
  },
  {
    file: "test/probe.ts",
    allowed: ["../src/app/format.ts", "../src/journal/entry.ts", "fast-check"],
    refused: ["papaparse"],
  },
];

const OTHER_RULES: readonly { file: string; text: string; rule: string }[] = [
  { file: "src/domain/default.ts", text: "export default 1;", rule: "style/noDefaultExport" },
  { file: "src/domain/barrel.ts", text: 'export { a } from "./a.ts";', rule: "performance/noBarrelFile" },
  {
    file: "src/domain/bare.ts",
    text: 'import { a } from "./a";\nconsole.log(a);',
    rule: "correctness/useImportExtensions",
  },
  {
    file: "src/domain/a.ts",
    text: 'import { b } from "./b.ts";\nexport const a = () => b;',
    rule: "suspicious/noImportCycles",
  },
  {
    file: "src/domain/b.ts",
    text: 'import { a } from "./a.ts";\nexport const b = () => a;',
    rule: "suspicious/noImportCycles",
  },
];

/** "file:line rule" of every finding that Biome makes in a house of probe files. */
let found: ReadonlySet<string>;
const house = mkdtempSync(join(tmpdir(), "probe-house-"));

beforeAll(() => {
  cpSync(join(root, "biome.json"), join(house, "biome.json"));
  cpSync(join(root, ".gitignore"), join(house, ".gitignore"));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
  for (const { file, allowed, refused } of ROOMS) {
    write(file, [...allowed, ...refused].map((path) => `import "${path}";`).join("\n"));
  }
  for (const { file, text } of OTHER_RULES) write(file, text);
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
  };
  found = new Set(
    diagnostics.map(({ category, location }) => `${location.path}:${location.start.line} ${category}`),
  );
}, 30_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe("biome.json", () => {
  for (const { file, allowed, refused } of ROOMS) {
    const isRefused = (path: string) =>
      found.has(`${file}:${[...allowed, ...refused].indexOf(path) + 1} lint/style/noRestrictedImports`);

    it(`lets ${file} import ${allowed.join(", ")}`, () => {
      expect(allowed.filter(isRefused)).toEqual([]);
    });

    it(`refuses ${file} the import of ${refused.join(", ")}`, () => {
      expect(refused.filter(isRefused)).toEqual(refused);
    });
  }

  for (const { file, rule } of OTHER_RULES) {
    it(`reports ${rule} in ${file}`, () => {
      expect([...found].filter((finding) => finding === `${file}:1 lint/${rule}`)).toHaveLength(1);
    });
  }
});

function write(file: string, text: string) {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), `${text}\n`);
}
