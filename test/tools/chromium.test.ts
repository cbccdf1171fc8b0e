import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../tools/chromium.ts";

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

function program(name: string, exitCode: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}
