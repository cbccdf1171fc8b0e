import { strFromU8, unzipSync } from "fflate";
import { XmlDocument, type XmlElement } from "libxml2-wasm";

/** An Office file taken apart (ECMA-376 part 2): the bytes of every part, and the XML ones parsed. */
export interface OfficeParts {
  readonly bytes: Readonly<Record<string, Uint8Array>>;
  /** By the part's name; a part that is not well-formed was refused by {@link openOffice}. */
  readonly xml: ReadonlyMap<string, XmlDocument>;
}

/** Prefixes for XPath in the tests. */
export const NAMESPACES = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  s: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  rel: "http://schemas.openxmlformats.org/package/2006/relationships",
  ct: "http://schemas.openxmlformats.org/package/2006/content-types",
  cp: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  dc: "http://purl.org/dc/elements/1.1/",
} as const;

/** Takes an Office file apart. @throws where a part is not well-formed XML */
export function openOffice(file: Uint8Array): OfficeParts {
  const bytes = unzipSync(file);
  const xml = new Map(
    Object.entries(bytes)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, XmlDocument.fromString(strFromU8(part))]),
  );
  return { bytes, xml };
}

/** Elements of a part by XPath, with the prefixes of {@link NAMESPACES}. */
export function find({ xml }: OfficeParts, part: string, path: string): XmlElement[] {
  const document = xml.get(part);
  if (!document) throw new Error(`No part ${part}`);
  return document.find(path, NAMESPACES) as XmlElement[];
}

export function attribute(element: XmlElement, name: string, prefix?: string): string | null {
  return element.attr(name, prefix)?.value ?? null;
}

/** Relationships whose target is not in the file, ids that are referred to and not defined, and parts without a type. */
export function brokenLinks(parts: OfficeParts): string[] {
  const names = new Set(Object.keys(parts.bytes));
  const broken: string[] = [];
  for (const [name] of parts.xml) {
    if (!name.endsWith(".rels")) continue;
    const folder = name.replace(/_rels\/[^/]*$/, "");
    for (const link of find(parts, name, "//rel:Relationship")) {
      if (attribute(link, "TargetMode") === "External") continue;
      const target = attribute(link, "Target") ?? "";
      const path = new URL(target, `file:///${folder}`).pathname.slice(1);
      if (!names.has(path)) broken.push(`${name}: ${target}`);
    }
  }
  for (const [name, document] of parts.xml) {
    if (name.endsWith(".rels")) continue;
    const rels = name.replace(/([^/]*)$/, "_rels/$1.rels");
    const known = parts.xml.has(rels)
      ? find(parts, rels, "//rel:Relationship").map((link) => attribute(link, "Id"))
      : [];
    for (const used of document.find("//@r:id | //@r:embed", NAMESPACES))
      if (!known.includes(used.content)) broken.push(`${name}: ${used.content}`);
  }
  const types = "[Content_Types].xml";
  const endings = find(parts, types, "//ct:Default").map((type) => attribute(type, "Extension"));
  const named = find(parts, types, "//ct:Override").map((type) => attribute(type, "PartName"));
  for (const name of names)
    if (name !== types && !named.includes(`/${name}`) && !endings.includes(name.split(".").at(-1) ?? ""))
      broken.push(`${name}: no content type`);
  for (const name of named) if (!names.has(name?.slice(1) ?? "")) broken.push(`no part ${name}`);
  return broken;
}
