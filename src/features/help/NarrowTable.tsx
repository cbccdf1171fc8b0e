import type { ReactNode } from "react";

interface NarrowTableProps {
  readonly label: string;
  /** A word, key or mark with what it means. */
  readonly rows: readonly (readonly [ReactNode, string])[];
  readonly headClass?: (head: ReactNode) => string | undefined;
  readonly textClass?: string;
}

/** A table of two columns without a head. */
export function NarrowTable({ label, rows, headClass, textClass = "" }: NarrowTableProps) {
  return (
    <table className="table help-narrow" aria-label={label}>
      <tbody>
        {rows.map(([head, words]) => (
          <tr key={words}>
            <th scope="row" className={headClass?.(head)}>
              {head}
            </th>
            <td className={`text ${textClass}`.trim()}>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
