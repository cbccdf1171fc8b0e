import { marksText } from "./stylesXml.ts";
import { readXml, type XmlTag } from "./xmlTags.ts";

/** The text of a string that may be made of several runs. */
export interface RichText {
  /** Escaped, as it may stand between tags. */
  text: string;
  /** True where a run with letters is struck out, raised or lowered. */
  isMarked: boolean;
}

/** Gathers the text of runs as their tags go by; phonetic guides are no part of it. */
export function richTextReader() {
  let [inText, phonetic, marked] = [false, 0, false];
  const rich: RichText = { text: "", isMarked: false };
  return {
    rich,
    onTag(tag: XmlTag) {
      const { name, kind } = tag;
      if (name === "rPh" && kind !== "empty") phonetic += kind === "open" ? 1 : -1;
      else if (name === "r" && kind === "open") marked = false;
      else if (name === "t") inText = kind === "open";
      else if (kind !== "close" && marksText(tag)) marked = true;
    },
    onText(text: string) {
      if (!inText || phonetic > 0) return;
      rich.text += text;
      if (marked && text.trim() !== "") rich.isMarked = true;
    },
  };
}

/**
 * Reads the strings that cells share. Throws XmlFault where the part is not well-formed.
 *
 * @param limit strings and characters of all together that are still read
 */
export function readSharedStrings(xml: string): RichText[] {
  const strings: RichText[] = [];
  let reader: ReturnType<typeof richTextReader> | null = null;
  readXml(
    xml,
    (tag) => {
      if (tag.name !== "si") reader?.onTag(tag);
      else if (tag.kind === "close") {
        if (reader) strings.push(reader.rich);
        reader = null;
      } else {
        reader = richTextReader();
        if (tag.kind === "empty") strings.push(reader.rich);
      }
    },
    (text) => reader?.onText(text),
  );
  return strings;
}
