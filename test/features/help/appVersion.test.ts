import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { APP_VERSION } from "../../../src/features/help/appVersion.ts";

it("shows the version of package.json", () => {
  const text = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  expect(APP_VERSION).toBe(`版本 ${JSON.parse(text).version}`);
});
