import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchEarlierTables } from "../../../src/app/dataFolder/fetchEarlierTables.ts";
import { fetchPlanTables, type PreparedTables } from "../../../src/app/dataFolder/fetchPlanTables.ts";
import { readPlanTables } from "../../../src/app/dataFolder/readPlanTables.ts";

/** Files that lie under `data/` otherwise than when the tables were prepared; null for a missing one. */
const changed = new Map<string, Uint8Array<ArrayBuffer> | null>();

const lying = (path: string) => readFileSync(new URL(`../../../data/${path}`, import.meta.url));

/** The paths that were asked for. */
let asked: string[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal("document", { baseURI: "http://localhost/" });
  vi.stubGlobal("fetch", async (url: URL) => {
    const path = url.pathname.replace("/data/", "");
    asked.push(path);
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

/** As {@link preparedWithMark}, with a third year, whose file is that of 2024. */
async function preparedWithThirdYear(): Promise<PreparedTables> {
  const { files, tables } = await preparedWithMark();
  const index = JSON.parse(files["plans/index.json"]!);
  const text = JSON.stringify([...index, { ...index[1], year: 2023, file: "2023.csv" }]);
  changed.set("plans/index.json", new TextEncoder().encode(text));
  changed.set("plans/2023.csv", new Uint8Array(lying("plans/2024.csv")));
  const [, earlier] = tables.files;
  const line = { ...earlier!.line, year: 2023, file: "2023.csv" };
  return {
    files: { ...files, "plans/index.json": text, "plans/2023.csv": files["plans/2024.csv"]! },
    tables: { ...tables, files: [...tables.files, { ...earlier!, line }] },
  };
}

describe("a third year's table", () => {
  it("is not asked for before the first figures, and once afterwards", async () => {
    const prepared = await preparedWithThirdYear();
    expect(headlines(await fetchPlanTables(prepared))).toEqual([1, 1, 1]);
    expect(asked.sort()).toEqual([
      "fields.json",
      "mappings.json",
      "ministries.json",
      "plans/2024.csv",
      "plans/2025.csv",
      "plans/index.json",
    ]);
    asked = [];
    expect(await fetchEarlierTables(prepared)).toBeNull();
    expect(asked).toEqual(["edition.json", "plans/2023.csv"]);
  });

  it("is read anew with all others where it was changed", async () => {
    const prepared = await preparedWithThirdYear();
    changed.set("plans/2023.csv", new Uint8Array([...lying("plans/2024.csv"), 10]));
    const fresh = await fetchEarlierTables(prepared);
    expect(fresh && headlines(fresh)).toEqual([980_000, 900_000, 900_000]);
  });
});

describe("the edition of another data folder", () => {
  const other = lying("edition.json").toString().replace('"全国"', '"全省"');
  const kept = new Map<string, string>();
  const reload = vi.fn();

  beforeEach(() => {
    kept.clear();
    reload.mockClear();
    vi.stubGlobal("document", {
      baseURI: "http://localhost/",
      getElementById: () => ({ textContent: lying("edition.json").toString() }),
    });
    vi.stubGlobal("location", { reload });
    vi.stubGlobal("localStorage", {
      setItem: (name: string, text: string) => kept.set(name, text),
      removeItem: (name: string) => kept.delete(name),
    });
    changed.set("edition.json", new TextEncoder().encode(other));
  });

  it("is kept and started in before any figure where the folder's other files were changed with it", async () => {
    const prepared = await preparedWithMark();
    changed.set("ministries.json", new Uint8Array([...lying("ministries.json"), 10]));
    void fetchPlanTables(prepared);
    await expect.poll(() => reload.mock.calls.length).toBe(1);
    expect([...kept.values()]).toEqual([other]);
  });

  it("is started in after the first figures where it alone was changed", async () => {
    void fetchEarlierTables(await preparedWithMark());
    await expect.poll(() => reload.mock.calls.length).toBe(1);
    expect([...kept.values()]).toEqual([other]);
  });

  it("is refused in a sentence where it is faulty, and where this browser keeps nothing", async () => {
    changed.set("edition.json", new TextEncoder().encode('{"id":"山东"}'));
    await expect(fetchPlanTables(null)).rejects.toThrow("data/edition.json 的内容有误（“id”应由小写字母");
    changed.set("edition.json", new TextEncoder().encode(other));
    vi.stubGlobal("localStorage", undefined);
    await expect(fetchPlanTables(null)).rejects.toThrow("本浏览器不能保存它");
    expect(reload).not.toHaveBeenCalled();
  });
});

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
