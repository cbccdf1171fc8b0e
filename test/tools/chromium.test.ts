import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { findChromium, findHeadlessShell } from "../../tools/chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "chromium-"));
const working = program("chromium-browser", 0);
const broken = program("chromium", 1);

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(process.platform === "linux")("findChromium()", () => {
  it("uses CHROMIUM_PATH before any other", () => {
    const chosen = program("chosen", 0);
    vi.stubEnv("PATH", folder);
    vi.stubEnv("CHROMIUM_PATH", chosen);
    expect(findChromium()).toBe(chosen);
  });

  it("fails when CHROMIUM_PATH does not start, and takes no other", () => {
    vi.stubEnv("PATH", folder);
    vi.stubEnv("CHROMIUM_PATH", broken);
    expect(() => findChromium()).toThrow(broken);
  });

  it("skips a program that exists but does not start", () => {
    vi.stubEnv("PATH", folder);
    vi.stubEnv("CHROMIUM_PATH", undefined);
    expect(findChromium()).toBe(working);
  });
});

describe.runIf(process.platform === "linux")("findHeadlessShell()", () => {
  it("takes a build without windows of the same version alone", () => {
    const chromium = program("stated", 0, "Chromium 156.0.8078.108 built on Debian");
    const shell = program("chromium-headless-shell", 0, "Chromium 156.0.8078.108");
    vi.stubEnv("PATH", folder);
    expect(findHeadlessShell(chromium)).toBe(shell);
    expect(findHeadlessShell(program("older", 0, "Chromium 156.0.8078.73"))).toBeNull();
    expect(findHeadlessShell(working), "no version stated").toBeNull();
  });
});

function program(name: string, exitCode: number, version = ""): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "${version}"\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}
