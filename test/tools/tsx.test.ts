import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "tsx-")));
const script = join(folder, "echo.ts");

beforeAll(() => {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(
    script,
    `const args: readonly string[] = process.argv.slice(2);
console.log(JSON.stringify({ args, cwd: process.cwd() }));
process.exitCode = args.length;`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("node tools/tsx.mjs FILE ARG…", () => {
  it("runs a TypeScript file, prints nothing itself and returns its exit code", () => {
    const result = run(root, [script, "a", "b c"], {});
    expect(result).toMatchObject({ status: 2, stderr: "" });
    expect(result.stdout).toBe(`${JSON.stringify({ args: ["a", "b c"], cwd: root })}\n`);
  });

  it("works in the folder that npm was started from when npm runs it", () => {
    const npm = { INIT_CWD: folder, npm_lifecycle_script: `node tools/tsx.mjs ${script}` };
    expect(JSON.parse(run(root, [script], npm).stdout).cwd).toBe(folder);
  });

  it("stays in its own folder when another npm script started the program that runs it", () => {
    const npm = { INIT_CWD: folder, npm_lifecycle_script: "node tools/tsx.mjs tools/runTests.ts" };
    expect(JSON.parse(run(root, [script], npm).stdout).cwd).toBe(root);
  });

  it("finds the file in the project from any folder", () => {
    const result = run(folder, ["tools/missing.ts"], {});
    expect(result.stderr).toContain(join(root, "tools/missing.ts"));
    expect(result.status).toBe(2);
  });

  it("prints its usage when there is no file", () => {
    expect(run(root, [], {})).toMatchObject({ status: 2, stdout: "" });
  });
});

function run(cwd: string, args: readonly string[], npm: Record<string, string>): SpawnSyncReturns<string> {
  const { INIT_CWD: _cwd, npm_lifecycle_script: _script, ...env } = process.env;
  const command = [join(root, "tools/tsx.mjs"), ...args];
  return spawnSync(process.execPath, command, { cwd, env: { ...env, ...npm }, encoding: "utf8" });
}
