/**
 * What an edition of the programme calls things: the nation's, whose units are ministries, or a province's, whose units
 * are its cities and departments. It is `edition.json` of the data folder, and is there before any other module runs,
 * because sentences are made from its words.
 */
export interface Edition {
  /** Keeps what a browser stores apart from that of other editions at the same address; empty for the nation's. */
  readonly id: string;
  /** The programme, as titles name it. */
  readonly programme: string;
  /** One of those that have quotas and report: 部门. Also the name of their column in files. */
  readonly unit: string;
  /** Further names of that column in files. */
  readonly unitColumns: readonly string[];
  /** All of them together: 全国. */
  readonly whole: string;
  /** What every screen and paper says of plan tables that are no published document's; empty otherwise. */
  readonly invented: string;
  /** The sub-projects that a class of a ledger may belong to; the first is the one with the plan table. */
  readonly projects: readonly [string, ...string[]];
  /** The sentence on which leaving the register of bases rests; empty where no document has one. */
  readonly exitBasis: string;
}

/** Id of the element of the start page that holds the edition of the build as JSON. */
export const EDITION_ID = "edition";

/** The name under which a browser keeps the edition of a data folder that is not the build's. */
export const KEPT_EDITION = `edition:${globalThis.location?.pathname}`;

/** The edition as JSON. A page's worker must be started with it as its name. */
export const EDITION_TEXT = givenText();

const EDITION: Edition = JSON.parse(EDITION_TEXT);

const { id } = EDITION;
export const {
  programme: PROGRAMME,
  unit: UNIT,
  unitColumns: UNIT_COLUMNS,
  whole: WHOLE,
  invented: INVENTED,
  projects: PROJECTS,
  exitBasis: EXIT_BASIS,
} = EDITION;

/** The sub-project with the plan table (能力提升项目). */
export const [PLAN_PROJECT] = PROJECTS;

/** A name for what this browser stores, which is not that of another edition at the same address. */
export function storedName(name: string): string {
  return id ? `${name}-${id}` : name;
}

/** On the command line its caller gives it, in a worker its name, on a page the page or what was kept of an earlier visit. */
function givenText(): string {
  const { editionText } = globalThis as { readonly editionText?: string };
  if (editionText !== undefined) return editionText;
  if (typeof document === "undefined") {
    // Missing on the command line where tools/edition.ts was not imported before src/.
    const { name } = globalThis as unknown as { readonly name: string };
    return name.slice(name.indexOf("{"));
  }
  return keptEdition() ?? String(document.getElementById(EDITION_ID)?.textContent);
}

function keptEdition(): string | null {
  try {
    return localStorage.getItem(KEPT_EDITION);
  } catch {
    return null;
  }
}
