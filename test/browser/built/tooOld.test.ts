import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";

const { openVisit } = browserForTests();

it("a browser that is too old shows in a sentence what is needed", async () => {
  const { page } = await openVisit({ ownProfile: true, expectedTroubles: /has no #root/ });
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, "inert"));
  await page.goto("./");
  const sentence = page.getByRole("alert");
  await sentence.waitFor();
  expect(await sentence.textContent()).toContain("版本太旧");
});

it("the page opened from the folder of the build points to the one-file edition", async () => {
  const { page } = await openVisit({ ownProfile: true, expectedTroubles: /./ });
  await page.goto(pathToFileURL(join(import.meta.dirname, "../../../dist/index.html")).href);
  const sentence = page.getByRole("alert");
  await sentence.waitFor();
  expect(await sentence.textContent()).toContain("请用单机版");
});
