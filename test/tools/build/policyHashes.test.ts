import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { withHashes } from "../../../tools/build/policyHashes.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

it("the policy of a page allows its inline scripts and styles by their hashes, and data and files as before", () => {
  const page = `<meta content="script-src 'self'; style-src 'self'; img-src data:" />
    <style>a{}</style><script>run("a")</script><script type="application/json">{}</script>
    <script type="module" src="a.js"></script>`;
  expect(withHashes(page)).toContain(
    `content="script-src 'self' ${hash('run("a")')}; style-src 'self' ${hash("a{}")}; img-src data:"`,
  );
});
