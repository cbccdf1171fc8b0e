import type { ReactNode } from "react";
import { Link } from "../../app/shell/Link.tsx";

interface CellRowProps {
  readonly ministry: string;
  readonly field: string;
  /** The cells with figures. */
  readonly children: ReactNode;
}

/** A row of a list of plan cells: the ministry leads to its screen, the field to the cell's history. */
export function CellRow({ ministry, field, children }: CellRowProps) {
  return (
    <tr>
      <th scope="row">
        <Link to={`/ministry/${ministry}`}>{ministry}</Link>
      </th>
      <td className="text">
        <Link to="/matrix" params={{ cell: `${ministry}|${field}` }}>
          {field}
        </Link>
      </td>
      {children}
    </tr>
  );
}
