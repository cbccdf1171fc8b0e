import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import ministries from "../../data/ministries.json" with { type: "json" };
import type { Author, SignedEntry } from "../../src/journal/entries/entry.ts";
import { sha256Hex } from "../../src/journal/entries/entryId.ts";
import { sealEntry, writerOf } from "../../src/journal/entries/writer.ts";
import { type Invitation, invitationLink } from "../../src/journal/sharing/invitation.ts";
import { launchBrowser, WAIT_LIMIT_MS } from "../browser/harness/launchBrowser.ts";
import { reportFile } from "../browser/harness/reportFile.ts";
import { chooseFiles, confirmReport, expectKpi, openScreen } from "../browser/harness/walk.ts";
import { accepted, draft, submission } from "../journal/entries/draft.ts";
import { type KeeperServers, keeperServers } from "./keeperServers.ts";

const NAMES = ministries.map(({ name }) => name);
const PLANNER: Author = { kind: "planner" };
const CLERK: Author = { kind: "ministry", name: "教育部" };

let servers: KeeperServers;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const invitationOf = (author: Author) => servers.invitation(author.kind === "ministry" ? author.name : null);

async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "zh-CN", serviceWorkers: "block", ...options });
  context.setDefaultTimeout(WAIT_LIMIT_MS);
  return context;
}

/** An empty profile on 记录, with the invitation in the address. */
async function personWith(invitation: Invitation, base = inject("baseUrl")): Promise<Page> {
  const context = await newContext({ baseURL: base });
  const page = await context.newPage();
  await page.goto(`${base}${invitationLink(invitation)}`);
  await page.getByText(/^邀请：/).waitFor();
  return page;
}

/** Joins; the milliseconds until `seen` is there. */
async function joinAndSee(page: Page, seen: string | RegExp): Promise<number> {
  const start = performance.now();
  await page.getByRole("button", { name: "加入", exact: true }).click();
  await page.getByText(seen).first().waitFor();
  return performance.now() - start;
}

describe("the application with a real server", () => {
  beforeEach(async () => {
    servers = await keeperServers(NAMES, 1);
  });
  afterEach(() => servers.end());

  it("brings a confirmed report to the planner's screen and the signature back", async () => {
    const [clerk, planner] = [await personWith(invitationOf(CLERK)), await personWith(invitationOf(PLANNER))];
    for (const page of [planner, clerk]) {
      await joinAndSee(page, "已同步");
      // The invitation contains a secret key.
      expect(page.url()).not.toContain("invitation");
      await openScreen(page, "数据上报");
    }
    await chooseFiles(
      clerk,
      reportFile("june.csv", [{ ministry: "教育部", field: "新材料", cutoff: "2025-06", people: 1200 }]),
    );
    await confirmReport(clerk);
    const confirmed = performance.now();
    await planner.getByRole("heading", { name: "待签收 1 份" }).waitFor();
    console.log(`A confirmed report stands on the planner's screen after ${passed(confirmed)}`);
    const signed = performance.now();
    await planner.getByRole("button", { name: "签收", exact: true }).click();
    await clerk.getByText(/已签收（/).waitFor();
    console.log(`The signature stands on the ministry's screen after ${passed(signed)}`);

    // Weeks without the server: work goes on, and catches up by itself.
    await servers.stop(0, "SIGTERM");
    await chooseFiles(
      clerk,
      reportFile("july.csv", [{ ministry: "教育部", field: "新材料", cutoff: "2025-07", people: 1300 }]),
    );
    await confirmReport(clerk);
    await clerk.getByRole("link", { name: "连不上 · 待送 1" }).waitFor();
    await openScreen(clerk, "记录");
    await clerk.getByText("服务器没有应答").waitFor();
    await servers.start(0);
    await planner.getByRole("heading", { name: "待签收 1 份" }).waitFor();
    await clerk.getByRole("link", { name: "已同步" }).waitFor();
  });

  it("catches up with 15 ministries and 12 months of 3 kB in a new copy", async () => {
    for (const name of NAMES) await fill(name);
    const planner = await personWith(invitationOf(PLANNER));
    const elapsed = await joinAndSee(planner, new RegExp(`^已入库 ${NAMES.length * 12}`));
    console.log(`A new copy has caught up with ${NAMES.length * 12} reports after ${elapsed.toFixed(0)} ms`);
    await openScreen(planner, "总览");
    await expectKpi(planner, "quota", 980_000);
  });
});

/** Stores twelve months of a ministry, as its clerk would have. */
async function fill(name: string): Promise<void> {
  const author: Author = { kind: "ministry", name };
  const writer = writerOf(Uint8Array.from(Buffer.from(invitationOf(author).secretKey, "hex")));
  const [entries, files] = [[] as SignedEntry[], [] as { sha256: string; bytes: Uint8Array }[]];
  for (let month = 1; month <= 12; month += 1) {
    const cutoff = `2024-${String(month).padStart(2, "0")}` as const;
    const bytes = new TextEncoder().encode(`${name} ${cutoff} `.padEnd(2990, "0123456789"));
    const file = { name: `${cutoff}.csv`, size: bytes.length, sha256: sha256Hex(bytes) };
    const body = { ...accepted(submission({ ministry: name, year: 2024, cutoff })), file } as ReturnType<
      typeof accepted
    >;
    const previous = entries.at(-1)?.id ?? null;
    entries.push(sealEntry(draft(body, { author }), { previous, after: [] }, writer));
    files.push({ sha256: file.sha256, bytes });
  }
  const keeper = await servers.open(name);
  await keeper.offer(entries, files);
  await keeper.close();
}

const passed = (since: number) => `${(performance.now() - since).toFixed(0)} ms`;

describe("a server that cannot be used", () => {
  beforeAll(async () => {
    servers = await keeperServers(["教育部"], 1);
  });
  afterAll(() => servers.end());

  /** Joins on 记录, which shows something else before; the fault is named in these words. */
  async function named(fault: string, page: Page, invitation: Invitation, words: string): Promise<void> {
    await page.getByLabel("或粘贴邀请链接").fill(invitationLink(invitation));
    console.log(`${fault}: named after ${(await joinAndSee(page, words)).toFixed(0)} ms`);
    expect(await page.getByText("没有加入。").count()).toBe(1);
  }
  const ours = () => invitationOf(CLERK);
  const at = (port: number) => ({ ...ours(), servers: [`ws://127.0.0.1:${port}`] });

  it("is named by the key, the address and what answers there", async () => {
    const page = await personWith(ours());
    const free = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => free.once("listening", resolve));
    const { port } = Object(free.address());
    await new Promise((resolve) => free.close(resolve));
    await named("nothing there", page, at(port), "这个地址上没有同步处应答");
    const wrongKey = { ...ours(), secretKey: "1".repeat(64) };
    await named("wrong key", page, wrongKey, "服务器不认这份邀请里的密钥");
    const webServer = at(Number(new URL(inject("baseUrl")).port));
    await named("another server", page, webServer, "这个地址上没有同步处应答");
  });

  it("is named by its version", async () => {
    const page = await personWith(ours());
    await page.routeWebSocket(/^ws:/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) =>
        socket.send(Buffer.from(String(message).replace(/"version":"[^"]*"/, '"version":"2.9.10"'))),
      );
    });
    await named("too old", page, ours(), "服务器的版本太旧（2.9.10）");
  });

  it("is named by what the browser allows the page", async () => {
    const secure = "https://planner.example/";
    const context = await newContext();
    const page = await context.newPage();
    await context.route(`${secure}**`, async (route) => {
      const response = await fetch(route.request().url().replace(secure, inject("baseUrl")));
      const { "content-type": contentType = "" } = Object.fromEntries(response.headers);
      await route.fulfill({ contentType, body: Buffer.from(await response.arrayBuffer()) });
    });
    const invitation = { ...ours(), servers: ["ws://10.255.255.1:9222"] };
    await page.goto(`${secure}${invitationLink(invitation)}`);
    await page.getByText(/^邀请：/).waitFor();
    await named("https and ws", page, invitation, "本页经 https 打开");

    await context.close();

    // The one-file edition from the disk: it reaches a server that runs, and says so where none does.
    const file = pathToFileURL(
      join(import.meta.dirname, "../../dist-single/knowledge-renewal-planner.html"),
    ).href;
    expect(readFileSync(new URL(file), "utf8")).toContain("connect-src ws: wss:");
    const fromDisk = await personWith(ours(), file);
    await named("file and nothing there", fromDisk, at(9), "本页是双击打开的文件");
    await fromDisk.getByLabel("或粘贴邀请链接").fill(invitationLink(ours()));
    console.log(`file: joined after ${(await joinAndSee(fromDisk, "已同步")).toFixed(0)} ms`);
  });

  it("is named by the browser's rule for the local network, on a page from the internet", async () => {
    const { port } = new URL(inject("baseUrl"));
    const base = `http://planner.example:${port}/`;
    const other = await launchBrowser({}, [
      `--host-resolver-rules=MAP planner.example 127.0.0.1`,
      `--unsafely-treat-insecure-origin-as-secure=${new URL(base).origin}`,
      `--ip-address-space-overrides=127.0.0.1:${port}=public`,
    ]);
    try {
      const context = await other.newContext({ locale: "zh-CN", serviceWorkers: "block" });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const { targetInfo } = await session.send("Target.getTargetInfo");
      const { browserContextId } = targetInfo;
      const answer = async (setting: "prompt" | "denied" | "granted") => {
        for (const name of ["local-network", "loopback-network"])
          await session.send("Browser.setPermission", {
            ...{ permission: { name }, setting, origin: base },
            ...(browserContextId && { browserContextId }),
          });
      };
      await page.goto(`${base}${invitationLink(ours())}`);
      await page.getByText(/^邀请：/).waitFor();
      // Unless it is set, a browser without a window answers for the person.
      await answer("prompt");
      const unanswered = "浏览器可能在问是否允许本页访问本地网络";
      await named("local network not answered", page, ours(), unanswered);
      await answer("denied");
      await named("local network denied", page, ours(), "浏览器没有放行本页访问本地网络");
      await answer("granted");
      console.log(`granted: joined after ${(await joinAndSee(page, "已同步")).toFixed(0)} ms`);
    } finally {
      await other.close();
    }
  });
});
