import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A filesystem of its own that can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all space; with `left` that many bytes stay free. */
  fill(left?: number): void;
  /** Gives the space back. */
  free(): void;
  remove(): void;
}

const BLOCK = 4096;

/**
 * Mounts a small disk in memory; null where this machine does not let us, which takes root and Linux.
 *
 * @param megabytes its size
 */
export function mountSmallDisk(megabytes = 60): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  let pieces = 0;
  return {
    folder,
    fill(left = 0) {
      // In ever smaller pieces: what the browser writes meanwhile takes space too.
      for (let size = 8_000_000; size >= BLOCK; ) {
        const { bavail, bsize } = statfsSync(folder);
        const room = bavail * bsize - left;
        if (room < BLOCK) return;
        try {
          writeFileSync(join(folder, `filling-${pieces++}`), Buffer.alloc(Math.min(size, room)));
        } catch {
          size = size > BLOCK ? Math.max(BLOCK, Math.floor(size / 2)) : 0;
        }
      }
    },
    free() {
      for (const name of readdirSync(folder)) if (name.startsWith("filling-")) rmSync(join(folder, name));
    },
    remove() {
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
