import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installIsStale, nodeIsRecent } from "../../tools/install.mjs";

describe("nodeIsRecent(version)", () => {
  it.each(["20.19.0", "20.20.2", "22.12.0", "23.0.0", "24.1.0"])("takes %s", (version) => {
    expect(nodeIsRecent(version)).toBe(true);
  });

  it.each(["16.20.2", "18.20.8", "20.18.3", "21.7.3", "22.11.0"])("refuses %s", (version) => {
    expect(nodeIsRecent(version)).toBe(false);
  });
});

describe("installIsStale(root)", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "install-"));
    mkdirSync(join(root, "node_modules"));
    touch("package-lock.json", 1_000);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("is true on a bare clone, and after an installation that did not finish", () => {
    expect(installIsStale(root)).toBe(true);
  });

  it("is true when the lock file is newer than the installation", () => {
    touch("node_modules/.package-lock.json", 999);
    expect(installIsStale(root)).toBe(true);
  });

  it("is false when the installation is newer than the lock file", () => {
    touch("node_modules/.package-lock.json", 1_001);
    expect(installIsStale(root)).toBe(false);
  });

  function touch(file: string, seconds: number) {
    writeFileSync(join(root, file), "{}");
    utimesSync(join(root, file), seconds, seconds);
  }
});
