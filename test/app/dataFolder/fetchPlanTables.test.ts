import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchPlanTables, type PreparedTables } from "../../../src/app/dataFolder/fetchPlanTables.ts";
import { readPlanTables } from "../../../src/app/dataFolder/readPlanTables.ts";

/** Files that lie under `data/` otherwise than when the tables were prepared; null for a missing one. */
const changed = new Map<string, Uint8Array<ArrayBuffer> | null>();

const lying = (path: string) => readFileSync(new URL(`../../../data/${path}`, import.meta.url));

beforeEach(() => {
  vi.stubGlobal("document", { baseURI: "http://localhost/" });
  vi.stubGlobal("fetch", async (url: URL) => {
    const path = url.pathname.replace("/data/", "");
    const bytes = changed.has(path) ? changed.get(path) : new Uint8Array(lying(path));
    return bytes ? new Response(bytes) : new Response(null, { status: 404 });
  });
});

afterEach(() => {
  changed.clear();
  vi.unstubAllGlobals();
});

/** What the build prepares, with a headline that no file has: who shows it has used the prepared tables. */
async function preparedWithMark(): Promise<PreparedTables> {
  const files: Record<string, string> = {};
  const tables = await readPlanTables(async (path) => {
    files[path] = lying(path).toString();
    return lying(path);
  });
  const marked = tables.files.map((file) => ({ ...file, plan: file.plan && { ...file.plan, headline: 1 } }));
  return { files, tables: { ...tables, files: marked } };
}

const headlines = ({ files }: PreparedTables["tables"]) => files.map(({ plan }) => plan?.headline);

describe("fetchPlanTables(prepared)", () => {
  it("uses the prepared tables while every file is what the build read", async () => {
    expect(headlines(await fetchPlanTables(await preparedWithMark()))).toEqual([1, 1]);
  });

  it.each(["plans/2025.csv", "plans/index.json", "ministries.json", "fields.json", "mappings.json"])(
    "reads all files anew where %s was changed",
    async (path) => {
      const prepared = await preparedWithMark();
      changed.set(path, new Uint8Array([...lying(path), 10]));
      expect(headlines(await fetchPlanTables(prepared))).toEqual([980_000, 900_000]);
    },
  );

  it("reads all files anew where nothing was prepared", async () => {
    expect(headlines(await fetchPlanTables(null))).toEqual([980_000, 900_000]);
  });

  it("takes neither a byte order mark nor damaged bytes for the same text", async () => {
    const prepared = await preparedWithMark();
    for (const bytes of [
      [0xef, 0xbb, 0xbf, ...lying("plans/2025.csv")],
      [...lying("plans/2025.csv"), 0xff],
    ]) {
      changed.set("plans/2025.csv", new Uint8Array(bytes));
      expect(headlines(await fetchPlanTables(prepared))).not.toContain(1);
    }
  });

  it("says which file is missing, and uses the other years where it is one year's table", async () => {
    const prepared = await preparedWithMark();
    changed.set("plans/2025.csv", null);
    const { files } = await fetchPlanTables(prepared);
    expect(files.map(({ problem }) => problem)).toEqual([
      "读取 /data/plans/2025.csv 失败（HTTP 404）。请联系系统管理员。",
      null,
    ]);
    changed.set("fields.json", null);
    await expect(fetchPlanTables(prepared)).rejects.toThrow("读取 /data/fields.json 失败（HTTP 404）");
  });
});
