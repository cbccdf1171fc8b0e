import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { readJournal } from "../../../src/app/data/queries.ts";
import { acceptReport, type ReportToAccept } from "../../../src/app/journal/journalActions.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { submission } from "../../builders.ts";

/** Accepts a file and gives the author of the entry that is stored for it. */
async function authorFor(parts: Pick<ReportToAccept, "submissions" | "programme">) {
  const bytes = new TextEncoder().encode("部门");
  await acceptReport({
    ...parts,
    fileName: "a.csv",
    bytes,
    sha256: sha256Hex(bytes),
    sheet: null,
    cells: [],
    changes: [],
    receivedOn: "2025-07-10",
    confirmations: [],
    reason: null,
    expectedHead: (await readJournal()).state.head,
  });
  const last = (await readJournal()).entries.at(-1);
  return last?.format ? last.author : null;
}

describe("the author of an accepted file", () => {
  const finance = submission("财政部", "2025-06", { 新材料: 1 });
  const measure = (ministry: string) => ({
    year: 2025,
    ministry,
    cutoff: "2025-06" as const,
    measure: "举办期数",
    count: 3,
    unit: "期" as const,
  });

  it("is the ministry if the whole file is about one, also with several cut-offs", async () => {
    const july = submission("财政部", "2025-07", { 新材料: 2 });
    expect(await authorFor({ submissions: [finance, july], programme: [] })).toEqual({
      kind: "ministry",
      name: "财政部",
    });
  });
  it("is the ministry of the measures if the file holds nothing else", async () => {
    expect(await authorFor({ submissions: [], programme: [measure("教育部")] })).toEqual({
      kind: "ministry",
      name: "教育部",
    });
  });
  it("is the planner if the file is about several, in its fields or in its measures", async () => {
    const planner = { kind: "planner" };
    const education = submission("教育部", "2025-06", { 新材料: 2 });
    expect(await authorFor({ submissions: [finance, education], programme: [] })).toEqual(planner);
    expect(await authorFor({ submissions: [finance], programme: [measure("教育部")] })).toEqual(planner);
  });
});
