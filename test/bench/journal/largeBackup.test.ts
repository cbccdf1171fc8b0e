import { createHash, randomBytes } from "node:crypto";
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inject, it } from "vitest";
import type { SignedEntry } from "../../../src/journal/entries/entry.ts";
import { writeArchive } from "../../../src/journal/packages/archive.ts";
import { launchProfile } from "../../browser/harness/launchBrowser.ts";
import { openScreen } from "../../browser/harness/walk.ts";
import { accepted, draft, journal, submission } from "../../journal/entries/draft.ts";

// The memory that a backup of 500 MB takes: restored from a file on the disk, then written again. Anonymous memory
// (RssAnon) of the page's process and of all processes of the browser above what they had before, sampled on Linux.

const FILES = 60;
const FILE_BYTES = 8_400_000;

/** An archive of 60 reports with files that do not compress. */
async function writeLargeArchive(path: string): Promise<void> {
  const files = Array.from({ length: FILES }, () => randomBytes(FILE_BYTES));
  const hashes = files.map((bytes) => createHash("sha256").update(bytes).digest("hex"));
  const entries = journal(
    ...hashes.map((sha256, i) => {
      const file = { name: `${i}.csv`, size: FILE_BYTES, sha256 };
      return draft({ ...accepted(submission({ ministry: "教育部" })), file } as never);
    }),
  );
  const writer = (entries[0] as SignedEntry).writer;
  const manifest = {
    kind: "backup" as const,
    program: "0",
    created: "2025-07-01T00:00:00.000Z",
    writer,
    ownKeys: [writer],
    ends: [],
  };
  const kept = files.map((bytes, i) => ({ sha256: hashes[i] ?? "", bytes: new Uint8Array(bytes) }));
  await pipeline(
    Readable.from(writeArchive({ manifest, entries: entries as never, fileCount: FILES, files: kept })),
    createWriteStream(path),
  );
}

/** Anonymous memory in MB: of the process that holds most among the pages', and of all processes of the browser. */
function memoryOf(profile: string): { page: number; all: number } {
  let [page, all] = [0, 0];
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
      if (!command.includes(profile)) continue;
      const kilobytes = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
      const megabytes = Number(kilobytes) / 1024;
      all += megabytes;
      if (command.includes("--type=renderer")) page = Math.max(page, megabytes);
    } catch {
      // The process has ended.
    }
  }
  return { page, all };
}

it.skipIf(process.platform !== "linux")("restores and writes a backup of 500 MB", async () => {
  const folder = mkdtempSync(join(tmpdir(), "large-backup-"));
  const [profile, archive] = [join(folder, "profile"), join(folder, "backup.zip")];
  await writeLargeArchive(archive);
  const context = await launchProfile(profile, [], { baseURL: inject("baseUrl"), locale: "zh-CN" });
  try {
    context.setDefaultTimeout(600_000);
    await context.addInitScript(() => localStorage.setItem("identity", JSON.stringify({ kind: "planner" })));
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto("./");
    await openScreen(page, "记录");

    async function measured(name: string, work: () => Promise<unknown>): Promise<void> {
      const [before, start] = [memoryOf(profile), performance.now()];
      const peak = { ...before };
      const timer = setInterval(() => {
        const now = memoryOf(profile);
        peak.page = Math.max(peak.page, now.page);
        peak.all = Math.max(peak.all, now.all);
      }, 100);
      await work();
      clearInterval(timer);
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      const more = (which: "page" | "all") =>
        `${before[which].toFixed(0)} to at most ${peak[which].toFixed(0)} MB`;
      console.log(`${name}: ${seconds} s; page ${more("page")}; whole browser ${more("all")}`);
    }

    await measured("reading a backup of 504 MB for the preview", async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "从备份恢复" }).first().click(),
      ]);
      await chooser.setFiles(archive);
      await page.getByRole("table", { name: /^恢复预览/ }).waitFor();
    });
    await measured("restoring it", async () => {
      await page.getByRole("radio", { name: /^自己的/ }).check();
      await page.getByRole("button", { name: "恢复", exact: true }).click();
      await page.getByText(/^已恢复 60 条记录、60 份原始文件/).waitFor();
    });
    // The browser's own folder in the place of one that a person would choose.
    await page.evaluate(() => {
      const showSaveFilePicker = async () =>
        (await navigator.storage.getDirectory()).getFileHandle("备份.zip", { create: true });
      Object.assign(window, { showSaveFilePicker });
    });
    await measured("writing a backup into a file", async () => {
      await page.getByRole("button", { name: "备份全部记录" }).click();
      await page.getByText(/已写入所选文件/).waitFor();
    });
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    await measured("writing a backup as a download", async () => {
      await Promise.all([
        page.waitForEvent("download").then((download) => download.path()),
        page.getByRole("button", { name: "备份全部记录" }).click(),
      ]);
    });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
