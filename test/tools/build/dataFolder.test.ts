import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, createServer, type InlineConfig, preview } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PREPARED_ID, type PreparedTables } from "../../../src/app/dataFolder/fetchPlanTables.ts";
import { dataFolder } from "../../../tools/build/dataFolder.ts";

const root = mkdtempSync(join(tmpdir(), "data-folder-"));
const config: InlineConfig = {
  root,
  configFile: false,
  appType: "mpa",
  logLevel: "error",
  plugins: [dataFolder(join(root, "data"))],
  server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
  preview: { host: "127.0.0.1", port: 0 },
};

beforeAll(async () => {
  write("index.html", "<!doctype html><title>start page</title>");
  write("data/plans/2025.csv", "部门,小计");
  write("data/fields.json", "[]");
  write("data/sample/make.ts", "export {};");
  write("data/.hidden.json", "{}");
  write("package.json", "{}");
  symlinkSync(join(root, "package.json"), join(root, "data/link.json"));
  await build(config);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("dataFolder() in the build", () => {
  it("copies the data files", () => {
    expect(existsSync(join(root, "dist/data/plans/2025.csv"))).toBe(true);
    expect(existsSync(join(root, "dist/data/fields.json"))).toBe(true);
  });

  it("leaves out the scripts", () => {
    expect(existsSync(join(root, "dist/data/sample/make.ts"))).toBe(false);
  });
});

describe("dataFolder() in the start page", () => {
  const plans = mkdtempSync(join(tmpdir(), "data-folder-plans-"));
  afterAll(() => rmSync(plans, { recursive: true, force: true }));
  const writePlans = (file: string, change = (text: string) => text) =>
    write(
      `data/${file}`,
      change(readFileSync(new URL(`../../../data/${file}`, import.meta.url), "utf8")),
      plans,
    );

  it("puts the plan tables there, and none where a table or a file is faulty or missing", async () => {
    write("index.html", "<!doctype html><title>start page</title>", plans);
    for (const file of [
      "ministries.json",
      "fields.json",
      "mappings.json",
      "plans/2024.csv",
      "plans/2025.csv",
    ])
      writePlans(file);
    expect(await preparedYears()).toBeNull();
    writePlans("plans/index.json");
    expect(await preparedYears()).toEqual([2025, 2024]);
    writePlans("plans/2024.csv", (text) => text.replace(/合计.*/, ""));
    expect(await preparedYears()).toBeNull();
  });

  async function preparedYears(): Promise<number[] | null> {
    await build({ ...config, root: plans, plugins: [dataFolder(join(plans, "data"))] });
    const html = readFileSync(join(plans, "dist/index.html"), "utf8");
    const [, json] = html.match(new RegExp(`id="${PREPARED_ID}">(.*?)</script>`, "s")) ?? [];
    if (!json) return null;
    const { tables }: PreparedTables = JSON.parse(json);
    return tables.files.map(({ line }) => line.year);
  }
});

describe.each([
  ["preview", () => preview(config)],
  ["development", async () => (await createServer(config)).listen()],
])("dataFolder() in the %s server", (_name, open) => {
  let server: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.close());

  it("serves a file with its type, uncached", async () => {
    const answer = await get("/data/plans/2025.csv");
    expect(answer).toMatchObject({ status: 200, type: "text/csv; charset=utf-8", cache: "no-cache" });
    expect(answer.text).toBe("部门,小计");
    expect((await get("/data/fields.json")).type).toBe("application/json; charset=utf-8");
  });

  it("serves a file that was added or changed after the build", async () => {
    write("data/plans/2026.csv", "部门");
    expect((await get("/data/plans/2026.csv")).text).toBe("部门");
    write("data/plans/2026.csv", "部门,领域");
    expect((await get("/data/plans/2026.csv")).text).toBe("部门,领域");
  });

  it("answers 404 for what is missing, a folder, a script or hidden, never the start page", async () => {
    for (const path of ["plans/1999.csv", "plans", "", "sample/make.ts", ".hidden.json", "%00", "%E0%A4"]) {
      const answer = await get(`/data/${path}`);
      expect(answer, path).toMatchObject({ status: 404, text: "Not found" });
    }
  });

  it("does not leave the folder", async () => {
    for (const path of [
      "..%2fpackage.json",
      "plans/..%2f..%2fpackage.json",
      "%2fetc%2fpasswd",
      "link.json",
    ]) {
      expect((await get(`/data/${path}`)).status, path).toBe(404);
    }
  });

  it("accepts only GET and HEAD", async () => {
    expect((await get("/data/fields.json", "POST")).status).toBe(405);
    expect(await get("/data/fields.json", "HEAD")).toMatchObject({ status: 200, text: "" });
  });

  // Not fetch(), which would resolve ".." before it asks.
  function get(path: string, method = "GET") {
    const address = server.httpServer?.address();
    if (!address || typeof address === "string") throw new Error("the server has no port");
    const { port } = address;
    return new Promise<{ status: number; type: string; cache: string; text: string }>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers["content-type"] ?? "",
            cache: answer.headers["cache-control"] ?? "",
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      });
      asked.on("error", reject);
      asked.end();
    });
  }
});

function write(file: string, text: string, folder = root) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
