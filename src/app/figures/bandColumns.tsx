import { otherRule, type PaceRule } from "../../domain/progress/pace.ts";
import type { RowColumn } from "../tables/RowTable.tsx";
import { PACE_NAMES } from "../words/paceWords.ts";
import { BandLabel } from "./BandLabel.tsx";
import type { PartRow } from "./partRows.ts";

/** 状态 by the chosen pace rule, and beside it by the other one where that gives a row another band (domain rule 6). */
export function bandColumns(rows: readonly PartRow[], pace: PaceRule): RowColumn<PartRow>[] {
  const differs = rows.some(({ band, otherBand }) => band !== otherBand);
  return [
    { title: "状态", cell: ({ band }) => <BandLabel band={band} /> },
    ...(differs
      ? [
          {
            title: PACE_NAMES[otherRule(pace)],
            cell: ({ otherBand }: PartRow) => <BandLabel band={otherBand} />,
          },
        ]
      : []),
  ];
}
