import { monthNumber } from "../../../domain/cutoff.ts";
import { completionRate } from "../../../domain/progress/completion.ts";
import { type DatedTally, expectedShare, paceBand } from "../../../domain/progress/pace.ts";
import type { BulletChart, BulletRow } from "../document/document.ts";
import { type Material, sourceLine } from "../document/material.ts";
import { bandTitle } from "../sentences/bandTitle.ts";

/** The rates of a table as bullets, with the number of rows in each band as the title. */
export function bulletChart(
  material: Material,
  table: string,
  kind: string,
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

/** The row of a tally; none where the quota is 0, because there is no rate. */
export function bulletRow(name: string, standing: DatedTally): BulletRow[] {
  const { tally, cutoff, asOf, expectation } = standing;
  if (tally.quota === 0) return [];
  const isReported = completionRate(tally) !== null;
  return [
    {
      name,
      part: isReported ? tally.actual : null,
      whole: tally.quota,
      due: isReported ? expectedShare(expectation) : null,
      band: paceBand(standing),
      note: isReported && cutoff && cutoff < asOf ? `截至${monthNumber(cutoff)}月` : "",
    },
  ];
}
