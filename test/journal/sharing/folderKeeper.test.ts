import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFolderKeeper } from "../../../src/journal/sharing/folderKeeper.ts";
import { writer } from "../entries/draft.ts";
import { keeperContract, readAll, reports, reportWithFile } from "./contract.ts";
import { nodeFolder } from "./nodeFolder.ts";

/** @param locked paths of files that another program keeps from being read */
function openAt(path: string, number: number, locked?: ReadonlySet<string>) {
  return openFolderKeeper(nodeFolder(path, locked), async () => ({
    key: writer(number).publicKey,
    program: "test",
  }));
}

function shareFolder(): string {
  return join(mkdtempSync(join(tmpdir(), "shared-folder-")), "share");
}

keeperContract("folder", async () => {
  const path = shareFolder();
  cpSync(mkdtempSync(join(tmpdir(), "empty-")), path, { recursive: true });
  return {
    open: async (number) => openAt(path, number),
    async snapshot() {
      const backup = `${path}-backup`;
      cpSync(path, backup, { recursive: true });
      return async () => {
        rmSync(path, { recursive: true });
        cpSync(backup, path, { recursive: true });
      };
    },
    async breakDown() {
      renameSync(path, `${path}-away`);
      return async () => renameSync(`${path}-away`, path);
    },
    async scatter() {
      writeFileSync(join(path, "通讯录.xlsx"), "foreign");
      const [folder = ""] = readdirSync(path).filter((name) => !name.includes("."));
      writeFileSync(join(path, folder, "photo.zip"), "PK no archive");
      writeFileSync(join(path, folder, "desktop.ini"), "[x]");
    },
    async end() {
      rmSync(join(path, ".."), { recursive: true, force: true });
    },
  };
});

describe("a shared folder", () => {
  let path: string;
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), "shared-folder-"));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  function packages(): string[] {
    return readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".zip"));
  }

  it("has one subfolder a writer, and packages named by their content", async () => {
    const entries = reports("2025-01", "2025-02");
    await openAt(path, 1).offer(entries.slice(0, 1), []);
    await openAt(path, 2).offer(entries.slice(1), []);
    expect(readdirSync(path).toSorted()).toEqual(
      [1, 2].map((number) => writer(number).publicKey.slice(0, 16)).toSorted(),
    );
    expect(packages()).toHaveLength(2);
  });

  it("reads a package that is still being copied once it is whole, and says until then that one is not readable", async () => {
    const { entry, file } = reportWithFile(50_000);
    await openAt(path, 1).offer([entry], [file]);
    const name = join(path, packages()[0]!);
    const whole = readFileSync(name);
    writeFileSync(name, whole.subarray(0, 30_000));
    const reader = openAt(path, 2);
    const { ids, position } = await readAll(reader);
    expect(ids).toEqual([]);
    expect((await reader.status()).unreadable).toBe(1);
    writeFileSync(name, whole);
    expect((await readAll(reader, position)).ids).toEqual([entry.id]);
    expect((await reader.status()).unreadable).toBe(0);
  });

  it("reads a package that another program had locked once it is free, and the others meanwhile", async () => {
    const entries = reports("2025-01", "2025-02");
    await openAt(path, 1).offer(entries.slice(0, 1), []);
    const locked = new Set(packages().map((name) => join(path, name)));
    await openAt(path, 1).offer(entries.slice(1), []);
    const reader = openAt(path, 2, locked);
    const { ids, position } = await readAll(reader);
    expect(ids).toEqual([entries[1]!.id]);
    expect((await reader.status()).unreadable).toBe(1);
    locked.clear();
    expect((await readAll(reader, position)).ids).toEqual([entries[0]!.id]);
    expect((await reader.status()).unreadable).toBe(0);
  });

  it("mends its own package that was half written when the copy offers it again", async () => {
    const { entry, file } = reportWithFile(50_000);
    await openAt(path, 1).offer([entry], [file]);
    const name = join(path, packages()[0]!);
    writeFileSync(name, readFileSync(name).subarray(0, 10));
    await openAt(path, 1).offer([entry], [file]);
    expect((await readAll(openAt(path, 2))).ids).toEqual([entry.id]);
  });

  it("reads a package that somebody renamed, and offers everything again because the old name is gone", async () => {
    const entries = reports("2025-01");
    await openAt(path, 1).offer(entries, []);
    const reader = openAt(path, 2);
    const { position } = await readAll(reader);
    const name = join(path, packages()[0]!);
    renameSync(name, join(name, "../一月 - 副本.zip"));
    await expect(reader.since(position)).rejects.toThrow();
    expect((await readAll(reader)).ids).toEqual([entries[0]!.id]);
  });

  it("goes on behind more unreadable packages than fit on a page", async () => {
    const [entry] = reports("2025-01");
    await openAt(path, 1).offer([entry!], []);
    const folder = join(path, readdirSync(path)[0]!);
    for (let number = 0; number < 150; number += 1)
      writeFileSync(join(folder, `${String(number).padStart(64, "0")}.zip`), "half");
    expect((await readAll(openAt(path, 2))).ids).toEqual([entry!.id]);
  });

  it("names a folder that is gone or may not be written", async () => {
    const entries = reports("2025-01");
    await expect(openAt(join(path, "away"), 1).since(null)).rejects.toMatchObject({ fault: "gone" });
    if (process.getuid?.() === 0) return;
    chmodSync(path, 0o500);
    await expect(openAt(path, 1).offer(entries, [])).rejects.toMatchObject({ fault: "no-permission" });
    expect(existsSync(path)).toBe(true);
  });
});
