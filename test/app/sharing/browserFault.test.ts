import { describe, expect, it } from "vitest";
import { browserFault, type PageFacts } from "../../../src/app/sharing/browserFault.ts";

const PAGE: PageFacts = { protocol: "http:", online: true, localNetworkDenied: false };
const PLAIN = ["ws://10.1.2.3:9222", "ws://10.1.2.4:9222"];

describe("why a server cannot be reached from a browser", () => {
  it.each([
    ["no-answer", {}, PLAIN],
    ["insecure", { protocol: "https:" }, PLAIN],
    ["no-answer", { protocol: "https:" }, ["wss://keeper.example:9222"]],
    ["no-answer", { protocol: "https:" }, [...PLAIN, "wss://keeper.example:9222"]],
    // A browser lets a secure page reach its own machine.
    ["no-answer", { protocol: "https:" }, ["ws://127.0.0.1:9222"]],
    ["local-network", { localNetworkDenied: true }, PLAIN],
    ["offline", { online: false }, PLAIN],
    ["no-answer", { online: false }, ["ws://localhost:9222"]],
    ["file-page", { protocol: "file:" }, PLAIN],
  ] as const)("is %s on a page with %j at %j", (fault, facts, servers) => {
    expect(browserFault("no-answer", { ...PAGE, ...facts }, servers)).toBe(fault);
  });

  it("is what the server itself said, whatever the page", () => {
    const page = { protocol: "file:", online: false, localNetworkDenied: true };
    expect(browserFault("key-refused", page, PLAIN)).toBe("key-refused");
  });
});
