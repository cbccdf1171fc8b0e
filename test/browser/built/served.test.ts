import { readFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";

const dist = join(import.meta.dirname, "../../../dist");
const page = readFileSync(join(dist, "index.html"), "utf8");
const servingPage = readFileSync(join(import.meta.dirname, "../../../docs/serving.md"), "utf8");
const [, firstScript = ""] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(page) ?? [];

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A file as it comes over the wire, still compressed. */
function answerTo(path: string, acceptEncoding: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, inject("baseUrl"));
    const request = get(url, { headers: { "Accept-Encoding": acceptEncoding } }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    request.on("error", reject);
  });
}

/** The headers in a part of docs/serving.md. */
function headersIn(text: string, header: RegExp): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(header)].map(([, name = "", value = ""]) => [name.toLowerCase(), value]),
  );
}

describe("the served application", () => {
  it("is sent with the headers that docs/serving.md gives for nginx and IIS", async () => {
    const names = ["x-content-type-options", "content-security-policy", "cache-control"];
    const sent = await Promise.all(
      ["", firstScript].map(async (path) => {
        const { headers } = await answerTo(path, "br");
        return Object.fromEntries(names.map((name) => [name, headers[name]]));
      }),
    );
    const locations = servingPage.match(/^location .*?^}/gms) ?? [];
    expect(locations.map((text) => headersIn(text, /add_header (\S+) "?([^;"]+?)"?(?: always)?;/g))).toEqual(
      sent,
    );
    const { "cache-control": _, ...ofEveryFile } = sent[0] ?? {};
    expect(headersIn(servingPage, /<add name="([^"]+)" value="([^"]+)"/g)).toEqual(ofEveryFile);
  });

  it.each(["", "index.html", firstScript, "data/fields.json", "icon.svg", "no-such-file.js"])(
    "sends /%s with the headers that the page cannot set for itself",
    async (path) => {
      const { headers } = await answerTo(path, "gzip, deflate, br");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toBe("frame-ancestors 'none'");
    },
  );

  it.each([
    ["", "index.html", "text/html"],
    [firstScript, firstScript, "text/javascript"],
    ["icon.svg", "icon.svg", "image/svg+xml"],
  ])("sends /%s compressed as the browser accepts it, the same in every way", async (path, name, type) => {
    const file = readFileSync(join(dist, name));
    const [brotli, gzip, plain] = await Promise.all(
      ["gzip, deflate, br", "gzip", "identity"].map((accepted) => answerTo(path, accepted)),
    );
    expect(brotli?.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(gzip?.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(plain?.headers["content-encoding"]).toBeUndefined();
    for (const answer of [brotli, gzip, plain]) expect(answer?.headers["content-type"]).toContain(type);
    // Compared byte by byte: Vitest takes seconds to compare two large buffers by value.
    expect(brotliDecompressSync(brotli?.body ?? Buffer.of()).equals(file)).toBe(true);
    expect(gunzipSync(gzip?.body ?? Buffer.of()).equals(file)).toBe(true);
    expect(plain?.body.equals(file)).toBe(true);
    expect(brotli?.body.length).toBeLessThan(file.length / 1.5);
  });

  it("has no file for an address that the build did not make", async () => {
    expect((await answerTo("no-such-file.js", "br")).status).toBe(404);
  });
});
