import type { Finding } from "../src/intake/findings/finding.ts";
import { messageOf } from "../src/intake/findings/messages.ts";

/** A finding as the checks print it, with its sentence instead of its facts. */
export function printedFinding(finding: Finding) {
  const { severity, code, row, line, column, value, suggestion } = finding;
  const rule = "rule" in finding.facts ? { rule: finding.facts.rule, source: finding.facts.source } : {};
  return { severity, code, row, line, column, value, message: messageOf(finding), suggestion, ...rule };
}
