import { describe, expect, it } from "vitest";
import { browserFault, type PageFacts } from "../../../src/app/sharing/browserFault.ts";

const PAGE: PageFacts = {
  protocol: "http:",
  online: true,
  hostname: "planner.example",
  localNetwork: "unknown",
};
const PLAIN = ["ws://10.1.2.3:9222", "ws://10.1.2.4:9222"];

describe("why a server cannot be reached from a browser", () => {
  it.each([
    ["no-answer", {}, PLAIN],
    ["insecure", { protocol: "https:" }, PLAIN],
    ["no-answer", { protocol: "https:" }, ["wss://keeper.example:9222"]],
    ["no-answer", { protocol: "https:" }, [...PLAIN, "wss://keeper.example:9222"]],
    // A browser lets a secure page reach its own machine.
    ["no-answer", { protocol: "https:" }, ["ws://127.0.0.1:9222"]],
    ["local-network", { localNetwork: "denied" }, PLAIN],
    ["local-network-unanswered", { localNetwork: "unanswered" }, PLAIN],
    ["no-answer", { localNetwork: "granted" }, PLAIN],
    // From the local network and from this machine it is not asked about the local network.
    ["no-answer", { localNetwork: "unanswered", hostname: "10.1.2.3" }, PLAIN],
    ["no-answer", { localNetwork: "unanswered", hostname: "127.0.0.1" }, ["ws://127.0.0.1:9222"]],
    [
      "local-network-unanswered",
      { localNetwork: "unanswered", hostname: "192.168.1.9" },
      ["ws://127.0.0.1:9222"],
    ],
    ["local-network-unanswered", { localNetwork: "unanswered", hostname: "172.32.1.9" }, PLAIN],
    ["offline", { online: false }, PLAIN],
    ["no-answer", { online: false }, ["ws://localhost:9222"]],
    ["file-page", { protocol: "file:" }, PLAIN],
  ] as const)("is %s on a page with %j at %j", (fault, facts, servers) => {
    expect(browserFault("no-answer", { ...PAGE, ...facts }, servers)).toBe(fault);
  });

  it("is what the server itself said, whatever the page", () => {
    const page: PageFacts = { ...PAGE, protocol: "file:", online: false, localNetwork: "denied" };
    expect(browserFault("key-refused", page, PLAIN)).toBe("key-refused");
  });
});
