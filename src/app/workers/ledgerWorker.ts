import type { DrawObject } from "../../domain/inspection/inspection.ts";
import { drawObjects, populationText, strataIn } from "../../domain/inspection/inspectionDraw.ts";
import { populationOf } from "../../domain/inspection/population.ts";
import { cellTexts } from "../../intake/ledger/cellText.ts";
import { readLedgerFile } from "../../intake/ledgerFile/readLedgerFile.ts";
import { digestHex, sha256Hex } from "../../journal/entries/entryId.ts";
import { answerCalls } from "./answerCalls.ts";
import type {
  DrawAsked,
  DrawMade,
  LedgerAnswer,
  LedgerQuestion,
  LedgerToRead,
  PopulationAsked,
  ReadLedger,
} from "./ledgerCalls.ts";

const digest = (text: string) => sha256Hex(new TextEncoder().encode(text));

// Runs in a worker: a ledger of a million classes takes seconds. What was read is handed over and not copied.
answerCalls<LedgerQuestion, LedgerAnswer>(
  (question) => {
    if (question.kind === "read") return read(question);
    const objects = objectsOf(question);
    if (question.kind === "draw") return drawn(objects, question);
    const text = new TextEncoder().encode(populationText(objects));
    return { text, sha256: sha256Hex(text), size: objects.length, strata: strataIn(objects) };
  },
  { transferOf: (answer) => ("classes" in answer ? buffersIn(answer) : []) },
);

async function read({ file, fileName, edits, context }: LedgerToRead): Promise<ReadLedger> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The browser hashes on a thread of its own while this one reads.
  const hashing = digestHex(bytes);
  const reading = await readLedgerFile(bytes, context, { fileName, edits });
  return { ...reading, sha256: await hashing, size: bytes.length };
}

function objectsOf(asked: PopulationAsked | DrawAsked): DrawObject[] {
  const { codes, classes, objects, strataBy, bases } = asked;
  const { bytes, encoding, from, to } = codes;
  const { show } = cellTexts(bytes, encoding);
  const byUnit = new Map(classes.names.units.map((unit, i) => [unit, bases[i] ?? null]));
  return populationOf(classes, {
    objects,
    strataBy,
    codeOf: (i) => show(from[i] ?? 0, to[i] ?? 0),
    baseOf: (unit) => byUnit.get(unit) ?? null,
  });
}

function drawn(objects: readonly DrawObject[], { strata, inspectors, seed }: DrawAsked): DrawMade {
  try {
    return { drawn: drawObjects(objects, strata, inspectors, seed, digest) };
  } catch (error) {
    if (error instanceof RangeError) return { withoutInspectors: error.message };
    throw error;
  }
}

/** The memory of all typed arrays of a reading, each once. */
function buffersIn({ bytes, text, classes }: ReadLedger): ArrayBuffer[] {
  const { code, name, note, ...columns } = classes ?? {};
  const arrays = [bytes, text, ...[columns, code, name, note].flatMap((part) => Object.values(part ?? {}))];
  return [
    ...new Set(arrays.flatMap((each) => (ArrayBuffer.isView(each) ? [each.buffer as ArrayBuffer] : []))),
  ];
}
