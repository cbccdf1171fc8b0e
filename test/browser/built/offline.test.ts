import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeServiceWorker } from "../../../tools/build/serviceWorkerFile.ts";
import { browserForTests } from "../harness/launch.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

const { openVisit } = browserForTests();
const folder = mkdtempSync(join(tmpdir(), "offline-"));
const site = join(folder, "site");
let server: Server | null = null;
let port = 0;

/** Serves the folder as any web server does, at the same address as before. */
async function startServer(): Promise<void> {
  const made = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(site, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(readFileSync(path));
  });
  await new Promise<void>((resolve) => made.listen(port, "127.0.0.1", resolve));
  const address = made.address();
  if (address && typeof address === "object") port = address.port;
  server = made;
}

async function stopServer(): Promise<void> {
  const ending = server;
  server = null;
  if (!ending) return;
  ending.closeAllConnections();
  await new Promise((resolve) => ending.close(resolve));
}

/** Lays a new version of the application into the folder. */
async function deploy(version: string): Promise<void> {
  const page = join(site, "index.html");
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace(/<html[^>]*>/, `<html lang="zh-CN" data-test="${version}">`),
  );
  await writeServiceWorker(site);
}

beforeAll(async () => {
  cpSync(join(import.meta.dirname, "../../../dist"), site, { recursive: true });
  await deploy("first");
  await startServer();
});

afterAll(async () => {
  await stopServer();
  rmSync(folder, { recursive: true, force: true });
});

it("works without a network after one visit, and takes over a new version when it is accepted", async () => {
  const { page } = await openVisit({
    serviceWorkers: "allow",
    expectedTroubles: /^request: |ERR_CONNECTION_REFUSED|ERR_FAILED/,
  });
  const shown = () => page.locator("html").getAttribute("data-test");
  const isOpen = (name: string) => page.waitForFunction((start) => document.title.startsWith(start), name);

  await page.goto(`http://127.0.0.1:${port}/`);
  await isOpen("总览");
  await page.evaluate(() => navigator.serviceWorker.ready);

  await stopServer();
  await page.reload();
  await isOpen("总览");
  await page.getByRole("heading", { level: 1 }).waitFor();
  // A screen that was never opened, with the plan.
  await page.goto(`http://127.0.0.1:${port}/#/matrix`);
  await isOpen("矩阵");
  await page.getByText("科技部").first().waitFor();

  await startServer();
  await page.reload();
  await page.getByRole("link", { name: "矩阵" }).waitFor();
  await expect(page.getByText("本系统有新版本").count()).resolves.toBe(0);

  await deploy("second");
  await page.reload();
  const update = page.getByRole("button", { name: "更新到新版本" });
  await update.waitFor();
  expect(await shown()).toBe("first");
  await update.click();
  await expect.poll(shown).toBe("second");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await update.count()).toBe(0);
});
