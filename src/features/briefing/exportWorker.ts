import { answerCalls } from "../../app/workers/answerCalls.ts";
import { EXPORT_WRITERS, type ExportToWrite } from "./exportWriters.ts";

// Runs in a worker: a text document takes a second, during which the page would stand still.
answerCalls<ExportToWrite, Uint8Array>(({ ending, layout }) => EXPORT_WRITERS[ending](layout));
