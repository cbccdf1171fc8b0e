import { describe, expect, it } from "vitest";
import {
  bringsSomething,
  lastBackupWords,
  originWords,
  previewRows,
  restoreProblem,
} from "../../../../src/features/log/backup/backupWords.ts";
import { StorageError } from "../../../../src/journal/keepers/keeper.ts";
import { ArchiveError, readArchive } from "../../../../src/journal/packages/readArchive.ts";
import { previewRestore } from "../../../../src/journal/packages/restorePreview.ts";
import { archiveBytes, CONTENT, ENTRIES, FILES } from "../../../journal/packages/smallArchive.ts";

const archive = await readArchive(new Blob([new Uint8Array(await archiveBytes(CONTENT))]));
const NOTHING = { entries: [], fileHashes: [], drafts: [] };
const WHOLE = new Set(FILES.map(({ sha256 }) => sha256));
const preview = previewRestore([archive], WHOLE, NOTHING);

describe("lastBackupWords(last, since)", () => {
  it("says when, how far and how sure", () => {
    expect(lastBackupWords(null, 0)).toBe("上次备份：无。");
    expect(lastBackupWords(null, 3)).toBe("上次备份：无。3 条记录都没有备份。");
    const last = { time: "2025-07-10T08:00:00.000Z", entries: 12, way: "download" } as const;
    expect(lastBackupWords(last, 2)).toMatch(
      /^上次备份：2025-07-1\d \d\d:00，12 条记录，已交浏览器下载，请确认文件已存好。此后新增 2 条记录。$/,
    );
  });
});

describe("the preview of a restore", () => {
  it("says what is not whole, each with its cause", () => {
    expect(previewRows(preview).map(({ faults }) => faults)).toEqual(["", expect.any(String), ""]);
    const refused = [
      { id: "a", kind: "wrong-id" },
      { id: "b", kind: "newer-version" },
    ] as const;
    const [entries] = previewRows({ ...preview, refused, missing: 4, repaired: [ENTRIES[0]!] });
    expect(entries).toMatchObject({ added: 3, known: 0 });
    expect(entries?.faults).toBe(
      "1 条本机已损坏，用备份修复；1 条不收：内容与校验码不符；1 条不收：由更新版本的程序写入；4 条在备份中缺失",
    );
    expect(previewRows({ ...preview, missing: null })[0]?.faults).toBe("备份不完整，缺多少看不出");
  });

  it("names the copy that made the backup", () => {
    expect(originWords([], false)).toBe("备份的说明已损坏，看不出何时由哪个浏览器备份。");
    expect(originWords(preview.manifests, true)).toContain("由本机备份，程序版本 0.2.0。");
    expect(originWords(preview.manifests, false)).toContain(
      `由密钥为 ${String(CONTENT.manifest.writer).slice(0, 8)} 的浏览器备份`,
    );
  });

  it("brings something as long as one part is new", () => {
    expect(bringsSomething(preview)).toBe(true);
    const known = { ...preview, added: [], addedFiles: [], addedDrafts: [] };
    expect(bringsSomething(known)).toBe(false);
    expect(bringsSomething({ ...known, repaired: [ENTRIES[0]!] })).toBe(true);
  });
});

describe("restoreProblem(error, begun)", () => {
  it("says what was refused, and whether a part is stored", () => {
    expect(restoreProblem(new ArchiveError("foreign"), false)).toContain("不是本系统的备份");
    expect(restoreProblem(new ArchiveError("newer-version"), false)).toContain("更新版本的程序");
    const full = new StorageError("full", "");
    expect(restoreProblem(full, false)).toMatch(/^没有恢复任何内容。磁盘或浏览器的存储空间已满/);
    expect(restoreProblem(full, true)).toMatch(/^没有恢复完：.*重新恢复一次会补上其余的。$/);
  });
});
