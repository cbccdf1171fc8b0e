import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** What each folder may import, and what it may not. */
const FOLDERS: readonly { file: string; allowed: readonly string[]; refused: readonly string[] }[] = [
  {
    file: "src/domain/probe.ts",
    allowed: ["./cutoff.ts"],
    refused: ["./plan/plan.ts", "../intake/findings/finding.ts", "react"],
  },
  {
    file: "src/domain/plan/probe.ts",
    allowed: ["./plan.ts", "../cutoff.ts"],
    refused: [
      "../progress/position.ts",
      "../allocation/demand.ts",
      "../../intake/findings/finding.ts",
      "../../journal/entries/entry.ts",
      "../../app/words/format.ts",
      "react",
      "papaparse",
      "node:fs",
    ],
  },
  {
    file: "src/domain/progress/probe.ts",
    allowed: ["./position.ts", "../plan/plan.ts", "../cutoff.ts"],
    refused: ["../yearEnd/forecast.ts", "../briefing/briefing.ts", "../programme/programme.ts"],
  },
  {
    file: "src/domain/allocation/probe.ts",
    allowed: ["./demand.ts", "../plan/plan.ts"],
    refused: ["../draft/planDraft.ts", "../progress/position.ts"],
  },
  {
    file: "src/intake/dataFolder/probe.ts",
    allowed: ["./dataFile.ts", "../../domain/plan/plan.ts", "valibot"],
    refused: ["../table/openTable.ts", "../../app/dataFolder/planFiles.ts", "zod"],
  },
  {
    file: "src/intake/bytes/probe.ts",
    allowed: ["./decode.ts", "../findings/finding.ts", "fflate"],
    refused: ["../table/openTable.ts", "papaparse", "valibot"],
  },
  {
    file: "src/intake/table/probe.ts",
    allowed: ["./header.ts", "../bytes/decode.ts", "../../domain/plan/plan.ts", "papaparse"],
    refused: [
      "../report/readReport.ts",
      "../workbook/openWorkbook.ts",
      "../../outgoing/template.ts",
      "../../journal/entries/entry.ts",
      "../../app/words/format.ts",
      "react",
      "idb",
      "node:fs",
    ],
  },
  {
    file: "src/intake/report/probe.ts",
    allowed: [
      "./readReport.ts",
      "../rows/longRows.ts",
      "../personal/personalData.ts",
      "../../domain/cutoff.ts",
    ],
    refused: ["../plan/readPlan.ts", "../../outgoing/returnSlip.ts", "papaparse"],
  },
  {
    file: "src/outgoing/probe.ts",
    allowed: [
      "./template.ts",
      "../intake/report/readReport.ts",
      "../domain/cutoff.ts",
      "write-excel-file/universal",
    ],
    refused: ["../journal/entries/entry.ts", "../app/words/format.ts", "react"],
  },
  {
    file: "src/journal/entries/probe.ts",
    allowed: ["./entry.ts", "../../domain/plan/plan.ts", "@noble/hashes/sha2.js", "valibot"],
    refused: [
      "../fold/state.ts",
      "../keepers/keeper.ts",
      "../../intake/findings/finding.ts",
      "../../app/words/format.ts",
      "react",
      "papaparse",
      "idb",
    ],
  },
  {
    file: "src/journal/keepers/probe.ts",
    allowed: ["./keeper.ts", "../entries/entry.ts", "idb"],
    refused: ["../fold/state.ts", "../drafts/draftStore.ts", "valibot"],
  },
  {
    file: "src/app/words/probe.ts",
    allowed: ["./format.ts", "../../domain/plan/plan.ts", "../../journal/fold/state.ts", "react"],
    refused: ["../data/queries.ts", "../shell/route.ts"],
  },
  {
    file: "src/app/workers/probe.ts",
    allowed: ["./workerCalls.ts", "../../domain/plan/plan.ts", "../../intake/report/review.ts"],
    refused: ["../dataFolder/planFiles.ts", "../words/format.ts", "react", "idb"],
  },
  {
    file: "src/app/dataFolder/probe.ts",
    allowed: ["./planFiles.ts", "../browser/today.ts", "../workers/checkFile.ts", "@tanstack/react-query"],
    refused: ["../data/queries.ts", "../journal/keeper.ts", "../words/format.ts"],
  },
  {
    file: "src/app/journal/probe.ts",
    allowed: ["./keeper.ts", "../dataFolder/planFiles.ts", "../../journal/entries/entryId.ts"],
    refused: ["../data/queries.ts", "../words/format.ts", "idb"],
  },
  {
    file: "src/app/shell/probe.tsx",
    allowed: [
      "./route.ts",
      "../dataFolder/planFiles.ts",
      "../words/format.ts",
      "react",
      "@tanstack/react-query",
    ],
    refused: [
      "../data/queries.ts",
      "../grid/Grid.tsx",
      "../../features/overview/Overview.tsx",
      "../../App.tsx",
      "papaparse",
      "recharts",
      "ag-grid-community",
      "idb",
    ],
  },
  {
    file: "src/app/named/probe.tsx",
    allowed: ["../shell/route.ts", "../data/country.ts", "../inputs/Button.tsx", "react"],
    refused: [
      "../grid/Grid.tsx",
      "../../features/ministry/MinistryPage.tsx",
      "../../journal/entries/entry.ts",
    ],
  },
  {
    file: "src/app/editableGrid/probe.tsx",
    allowed: ["../grid/gridTable.ts", "../../intake/table/applyEdits.ts", "ag-grid-community"],
    refused: ["../data/country.ts", "../../features/plan/next/Bench.tsx", "@tanstack/react-query"],
  },
  {
    file: "src/app/grid/probe.tsx",
    allowed: ["./Grid.tsx", "../stores/store.ts", "../words/format.ts", "react", "ag-grid-community"],
    refused: ["../data/queries.ts", "../../features/overview/Overview.tsx", "recharts", "papaparse"],
  },
  {
    file: "src/app/charts/probe.tsx",
    allowed: ["../words/format.ts", "react", "recharts"],
    refused: [
      "../figures/TallyFigures.tsx",
      "../../features/overview/Overview.tsx",
      "ag-grid-community",
      "papaparse",
    ],
  },
  {
    file: "src/features/overview/probe.tsx",
    allowed: [
      "./verdict.ts",
      "./folder/Part.tsx",
      "../../app/words/format.ts",
      "../../domain/plan/plan.ts",
      "../../journal/entries/entry.ts",
      "react",
    ],
    refused: ["../matrix/Matrix.tsx", "../../App.tsx", "papaparse", "recharts", "ag-grid-community"],
  },
  {
    file: "src/features/plan/adjust/probe.tsx",
    allowed: [
      "./AdjustTab.tsx",
      "../PlanPage.tsx",
      "../../../app/words/format.ts",
      "../../../domain/plan/plan.ts",
      "../../../journal/entries/entry.ts",
      "react",
    ],
    refused: [
      "../audit/AuditTab.tsx",
      "../../matrix/Matrix.tsx",
      "../../../App.tsx",
      "recharts",
      "ag-grid-community",
    ],
  },
  {
    file: "src/features/briefing/tables/probe.ts",
    allowed: ["./cells.ts", "../document/document.ts", "../../../app/words/format.ts"],
    refused: ["../compose/compose.ts", "../pages/paginate.ts", "../docx/briefingDocx.ts", "docx"],
  },
  {
    file: "src/probe.tsx",
    allowed: [
      "./App.tsx",
      "./app/words/format.ts",
      "./features/overview/Overview.tsx",
      "react",
      "react-dom/client",
    ],
    refused: ["papaparse", "recharts", "ag-grid-community", "idb"],
  },
  {
    file: "tools/probe.ts",
    allowed: [
      "./chromium.ts",
      "../src/intake/findings/finding.ts",
      "../src/domain/plan/plan.ts",
      "node:fs/promises",
    ],
    refused: ["../src/app/words/format.ts", "../src/journal/entries/entry.ts", "papaparse", "react"],
  },
  {
    file: "tools/build/probe.ts",
    allowed: ["./gridStyles.ts", "../../src/app/grid/gridLook.ts", "ag-grid-community", "vite"],
    refused: ["../../src/app/words/format.ts", "../../src/journal/entries/entry.ts", "react"],
  },
  {
    file: "data/sample/probe.ts",
    allowed: ["../../src/domain/plan/plan.ts", "../../src/intake/findings/finding.ts", "node:fs"],
    refused: ["../../src/app/words/format.ts", "../../src/journal/entries/entry.ts", "papaparse"],
  },
  {
    file: "test/probe.ts",
    allowed: ["../src/app/words/format.ts", "../src/journal/entries/entry.ts", "fast-check"],
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
    text: 'import { b } from "./b.ts";\nexport type A = string;\nexport const a = () => b;',
    rule: "suspicious/noImportCycles",
  },
  {
    file: "src/domain/b.ts",
    text: 'import type { A } from "./a.ts";\nexport const b: A = "";',
    rule: "suspicious/noImportCycles",
  },
];

/** "file:line rule" of everything that Biome reports in a folder of probe files. */
let found: ReadonlySet<string>;
const copy = mkdtempSync(join(tmpdir(), "probe-project-"));

beforeAll(() => {
  cpSync(join(root, "biome.json"), join(copy, "biome.json"));
  cpSync(join(root, ".gitignore"), join(copy, ".gitignore"));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  for (const { file, allowed, refused } of FOLDERS) {
    write(file, [...allowed, ...refused].map((path) => `import "${path}";`).join("\n"));
  }
  for (const { file, text } of OTHER_RULES) write(file, text);
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
  };
  found = new Set(
    diagnostics.map(({ category, location }) => `${location.path}:${location.start.line} ${category}`),
  );
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("biome.json", () => {
  for (const { file, allowed, refused } of FOLDERS) {
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
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), `${text}\n`);
}
