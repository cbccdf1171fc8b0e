import type { ReactNode } from "react";
import type { CellAgreement, ComparedCell } from "../../domain/ledger/ledgerComparison.ts";
import { RowTable } from "../tables/RowTable.tsx";
import { formatPeople, formatSigned, NOT_REPORTED, TOTAL } from "../words/format.ts";

const AGREEMENT_WORDS: Readonly<Record<CellAgreement, string>> = {
  agrees: "一致",
  "ledger-more": "台账多",
  "summary-more": "上报多",
  "ledger-only": "只有台账",
  "summary-only": "只有上报",
};

interface ComparedCellsProps {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  readonly cells: readonly ComparedCell[];
  /** What shows the ledger's figure of a field or of `TOTAL`; the figure alone when left out. */
  readonly ledgerFigure?: (field: string, people: number) => ReactNode;
}

/** A ministry's ledger beside its summary, cell by cell. */
export function ComparedCells({ labelledBy, cells, ledgerFigure }: ComparedCellsProps) {
  const sum = (of: "ledger" | "summary") => cells.reduce((all, cell) => all + (cell[of] ?? 0), 0);
  const [ledger, summary] = [sum("ledger"), sum("summary")];
  const agreement = ledger === summary ? "agrees" : ledger > summary ? "ledger-more" : "summary-more";
  const all: ComparedCell = { field: TOTAL, ledger, summary, agreement };
  return (
    <RowTable
      labelledBy={labelledBy}
      rows={[...cells, all]}
      keyOf={({ field }) => field}
      rowClass={({ field }) => field === TOTAL && "total"}
      columns={[
        { title: "领域", names: true, words: true, cell: ({ field }) => field },
        {
          title: "台账",
          cell: ({ field, ledger: people }) => {
            if (people === null) return "—";
            return ledgerFigure ? ledgerFigure(field, people) : formatPeople(people);
          },
        },
        {
          title: "上报",
          cell: ({ summary: people }) => (people === null ? NOT_REPORTED : formatPeople(people)),
        },
        {
          title: "台账减上报",
          cell: (cell) => (isOneSided(cell) ? "—" : formatSigned((cell.ledger ?? 0) - (cell.summary ?? 0))),
        },
        { title: "对照", words: true, cell: (cell) => AGREEMENT_WORDS[cell.agreement] },
      ]}
    />
  );
}

function isOneSided({ ledger, summary }: ComparedCell): boolean {
  return ledger === null || summary === null;
}

/** How many cells agree and how many do not, in a sentence. */
export function agreementWords(cells: readonly ComparedCell[]): string {
  const agreeing = cells.filter(({ agreement }) => agreement === "agrees").length;
  return agreeing === cells.length
    ? `${cells.length} 个领域全部一致`
    : `${cells.length} 个领域中 ${agreeing} 个一致，${cells.length - agreeing} 个不一致`;
}
