import { SEVERITIES, type Severity } from "../../intake/findings/findingCodes.ts";

/** How many findings there are of each severity, the most urgent first: `错误 2`, `提示 1`. Others are left out. */
export function severityCounts(
  findings: readonly { readonly severity: Severity }[],
  words: Readonly<Record<Severity, string>>,
): string[] {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? `${words[severity]} ${count}` : [];
  });
}
