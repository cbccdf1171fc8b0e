import { today } from "../../../app/browser/today.ts";
import type { Vocabulary } from "../../../app/dataFolder/planFiles.ts";
import { fetchMeasures } from "../../../app/dataFolder/programmeFile.ts";
import type { PastedBlock } from "../../../intake/report/pastedBlock.ts";
import { takeIn } from "./intakeSession.ts";

/** Checks a pasted text as a file. */
export function takeInText(text: string, vocabulary: Vocabulary): void {
  const bytes = new TextEncoder().encode(text);
  takeIn([{ name: "粘贴的表格.txt", size: bytes.length, read: async () => bytes }], vocabulary);
}

/**
 * Checks a pasted text as a file, or gives it back where it lacks what a person must say first. The reader of blocks
 * comes with the first paste; where it or the names do not load, the check of the text says so.
 */
export async function takeInBlock(text: string, vocabulary: Vocabulary): Promise<PastedBlock | null> {
  const block = await blockOf(text, vocabulary).catch(() => null);
  if (block && block.lacks.length > 0) return block;
  takeInText(block ? block.completed({}) : text, vocabulary);
  return null;
}

async function blockOf(text: string, vocabulary: Vocabulary): Promise<PastedBlock | null> {
  const [{ pastedBlock }, measures] = await Promise.all([
    import("../../../intake/report/pastedBlock.ts"),
    fetchMeasures(),
  ]);
  return pastedBlock(text, { ...vocabulary, measures, today: today() });
}
