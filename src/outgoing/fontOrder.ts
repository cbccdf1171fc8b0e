import type { Feature } from "write-excel-file/universal";

/** The parts of a font in the order of the workbooks' schema (CT_Font). */
const ORDER = [
  "b",
  "i",
  "strike",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "scheme",
];

/** Puts the parts of a font in the order of the schema. The library begins with the name, which strict readers refuse. */
export const IN_FONT_ORDER: Feature<Blob> = {
  files: { transform: { "xl/styles.xml": { transform: (xml) => fontsInOrder(xml) } } },
};

function fontsInOrder(xml: string): string {
  return xml.replaceAll(/<font>(.*?)<\/font>/g, (_, inside: string) => {
    const parts = [...inside.matchAll(/<(\w+)[^>]*?\/>/g)].map(([part, name = ""]) => ({ part, name }));
    const place = ({ name }: { name: string }) => ORDER.indexOf(name);
    return `<font>${parts
      .sort((a, b) => place(a) - place(b))
      .map(({ part }) => part)
      .join("")}</font>`;
  });
}
