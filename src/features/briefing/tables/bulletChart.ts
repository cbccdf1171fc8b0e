import { type Month, monthNumber } from "../../../domain/cutoff.ts";
import { completionRate, EMPTY_TALLY, type Tally } from "../../../domain/progress/completion.ts";
import { expectedShare, paceBand } from "../../../domain/progress/pace.ts";
import type { BulletChart, BulletRow } from "../document/document.ts";
import { type BriefingInput, type Material, sourceLine } from "../document/material.ts";
import { bandTitle } from "../sentences/bandTitle.ts";

/** The rates of a table as bullets, with the number of rows in each band as the title. */
export function bulletChart(
  material: Material,
  table: string,
  kind: "部门" | "领域",
  subtitle: string,
  rows: readonly BulletRow[],
): BulletChart {
  const title = bandTitle(
    rows.map(({ band }) => band),
    kind,
  );
  const source = sourceLine(material);
  return { kind: "bullets", id: `${table}-chart`, title, subtitle, source, table, rows };
}

/**
 * The row of a tally; none where the quota is 0, because there is no rate.
 *
 * @param pace `of` which ministry what is due is computed (null: of the country), and up to which cut-off
 */
export function bulletRow(
  { asOf, expect }: Pick<BriefingInput, "asOf" | "expect">,
  name: string,
  tally: Tally = EMPTY_TALLY,
  { of, cutoff }: { readonly of: string | null; readonly cutoff: Month },
): BulletRow[] {
  if (tally.quota === 0) return [];
  const expectation = expect(of, cutoff);
  const isReported = completionRate(tally) !== null;
  return [
    {
      name,
      part: isReported ? tally.actual : null,
      whole: tally.quota,
      due: isReported ? expectedShare(expectation) : null,
      band: paceBand(tally, expectation),
      note: isReported && cutoff < asOf ? `截至${monthNumber(cutoff)}月` : "",
    },
  ];
}
