import type { CountryFacts, GapFacts } from "../../../domain/briefing/briefing.ts";
import type { Basis, Sentence } from "../document/document.ts";
import { sentence } from "../document/say.ts";
import { givesShare, namesWords, quotedField, shareWords, together } from "./paperWords.ts";

const MINISTRIES: Basis = { table: "ministries", path: "/" };
/** After a cell that was not reported. */
const UNREPORTED = "（未报送）";
/** After a name whose gap lies in such cells alone. */
const ALL_UNREPORTED = "（均属未报送）";

/** The ministry and the cell with the largest gap and their shares of the whole gap; ties are named together. */
export function largestGaps({ tally, gap: { ministry, cell } }: CountryFacts): Sentence | null {
  if (tally.reportedCells === 0 || tally.quota === 0) return null;
  if (!ministry || !cell) return sentence("各部门各领域的计划均已完成，没有缺口", MINISTRIES);
  const [whole, one, two] = together(
    [tally.gap, ministry.people, cell.people],
    ([all, a, b]) =>
      givesShare(a, all, ministry.people, tally.gap) && givesShare(b, all, cell.people, tally.gap),
  );
  const ministries = largestWords(
    "部门",
    ministry.of.map(
      ({ name, unreportedGap }) => name + (unreportedGap === ministry.people ? ALL_UNREPORTED : ""),
    ),
    one,
  );
  const cells = largestWords(
    "格",
    cell.of.map((each) => `${each.ministry}${quotedField(each.field)}领域${each.reported ? "" : UNREPORTED}`),
    two,
  );
  return sentence(
    `${ministries}占全部缺口${whole}的${shareWords(ministry.people, tally.gap)}；` +
      `${cells}占${shareWords(cell.people, tally.gap)}`,
    MINISTRIES,
    gapsBasis(cell),
  );
}

/** `缺口最大的部门是教育部，5.23万人，`; `缺口并列最大的部门是甲部、乙部，各5.23万人，各`. */
function largestWords(kind: "部门" | "领域" | "格", names: readonly string[], people: string): string {
  if (names.length === 1) return `缺口最大的${kind === "格" ? "一格" : kind}是${names[0]}，${people}，`;
  const counted = kind === "格" ? kind : `个${kind}`;
  return `缺口并列最大的${kind}是${namesWords(names, counted)}，各${people}，各`;
}

function gapsBasis(cell: NonNullable<GapFacts["cell"]>): Basis {
  const [first] = cell.of;
  return first && cell.of.length === 1
    ? { table: "gaps", path: "/matrix", params: { cell: `${first.ministry}|${first.field}` } }
    : { table: "gaps", path: "/" };
}

/** The field with the largest gap; ties are named together. */
export function largestField({ tally, gap: { field } }: CountryFacts): Sentence | null {
  if (!field || tally.reportedCells === 0) return null;
  const [whole, one] = together([tally.gap, field.people], ([all, a]) =>
    givesShare(a, all, field.people, tally.gap),
  );
  const fields = largestWords(
    "领域",
    field.of.map(
      ({ name, unreportedGap }) => quotedField(name) + (unreportedGap === field.people ? ALL_UNREPORTED : ""),
    ),
    one,
  );
  return sentence(`${fields}占全部缺口${whole}的${shareWords(field.people, tally.gap)}`, {
    table: "fields",
    path: "/matrix",
  });
}

/** How many cells have a gap, and how few of them make up 80 % of it. */
export function mostOfTheGap({ tally, gap: { cells, most } }: CountryFacts): Sentence | null {
  if (cells === 0 || tally.reportedCells === 0) return null;
  const [whole, part] = together([tally.gap, most.people], ([all, a]) =>
    givesShare(a, all, most.people, tally.gap),
  );
  const words =
    most.cells === cells
      ? `，合计${whole}`
      : `；按缺口从大到小，前${most.cells}格合计${part}，占全部缺口${whole}的${shareWords(most.people, tally.gap)}`;
  return sentence(`有缺口的共${cells}格${words}`, { table: "gaps", path: "/" });
}
