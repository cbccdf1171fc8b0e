import type { PaperStatement } from "../../../src/app/check/paperStatement.ts";
import { statementDigest } from "../../../src/app/check/seal.ts";
import type { BriefingDocument } from "../../../src/features/briefing/document/document.ts";
import { signId, writerOf } from "../../../src/journal/entries/writer.ts";

const statement: PaperStatement = {
  paper: { kind: "briefing", asOf: "2025-09", ministry: null, pace: "calendar", basis: "adjusted" },
  state: "0badc0de".repeat(4),
  plan: "1a2b3c4d",
  figures: "0123456789abcdef".repeat(2),
  main: { quota: 13_700, actual: 10_244, capped: 10_000 },
  tips: ["0123456789"],
  program: "1.2.3",
};

const WRITER = writerOf(new Uint8Array(32).fill(7));

/** What a document says of itself, signed. */
export const signedStatement: Pick<BriefingDocument, "statement" | "seal"> = {
  statement,
  seal: {
    statement,
    writer: WRITER.publicKey,
    signature: signId(statementDigest(statement), WRITER).value,
  },
};
