import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { printable } from "../../../../src/features/briefing/docx/printable.ts";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

describe("printable(data)", () => {
  it("is valid text in XML, whatever the characters", () => {
    const letters = fc.oneof(
      fc.integer({ min: 0, max: 0x1f }),
      fc.integer({ min: 0xd7f0, max: 0xffff }),
      fc.nat(0xffff),
    );
    fc.assert(
      fc.property(fc.array(letters), (codes) => {
        const text = printable(String.fromCharCode(...codes));
        // Line ends are read as one kind, so they are compared as such.
        const read = XmlDocument.fromString(`<t>${escaped(text)}</t>`).root.content;
        expect(read).toBe(text.replace(/\r\n?/g, "\n"));
      }),
    );
  });

  it("leaves letters beyond the basic plane, numbers, nulls and the shape as they are", () => {
    const data = { text: "𠮷\t\n", list: [1, null, true, "甲"], inner: { none: undefined } };
    expect(printable(data)).toEqual(data);
  });
});
