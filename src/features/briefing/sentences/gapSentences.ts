import type { CountryFacts, GapFacts } from "../../../domain/briefing/briefing.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Basis, Sentence } from "../document/document.ts";
import { sentence } from "../document/say.ts";
import { namesWords, peopleWords, quotedField, shareWords, together } from "./paperWords.ts";

const MINISTRIES: Basis = { table: "ministries", path: "/" };
/** After a cell that was not reported. */
const UNREPORTED = "（未报送）";
/** After a name whose gap lies in such cells alone. */
const ALL_UNREPORTED = "（均属未报送）";

/** The ministry and the cell with the largest gap and their shares of the whole gap; ties are named together. */
export function largestGaps({ tally, gap: { ministry, cell } }: CountryFacts): Sentence | null {
  if (tally.reportedCells === 0 || tally.quota === 0) return null;
  if (!ministry || !cell) return sentence(`各${UNIT}各领域的计划均已完成，没有缺口`, MINISTRIES);
  const [one, two] = together([ministry.people, cell.people]);
  const ministries = largestWords(
    UNIT,
    ministry.of.map(
      ({ name, unreportedGap }) => name + (unreportedGap === ministry.people ? ALL_UNREPORTED : ""),
    ),
    one,
  );
  const share = `占全部缺口的${shareWords(ministry.people, tally.gap)}`;
  const [first] = cell.of;
  if (first && cell.of.length === 1 && ministry.of.length === 1 && cell.people === ministry.people) {
    return sentence(
      `${ministries}${share}，都在${quotedField(first.field)}领域`,
      MINISTRIES,
      gapsBasis(cell),
    );
  }
  const cells = largestWords(
    "格",
    cell.of.map((each) => `${each.ministry}${quotedField(each.field)}领域${each.reported ? "" : UNREPORTED}`),
    two,
  );
  return sentence(
    `${ministries}${share}；${cells}占${shareWords(cell.people, tally.gap)}`,
    MINISTRIES,
    gapsBasis(cell),
  );
}

/** `缺口最大的部门是甲部，5.23万人，`; `缺口并列最大的部门是甲部、乙部，各5.23万人，各`. */
function largestWords(kind: string, names: readonly string[], people: string): string {
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
  const fields = largestWords(
    "领域",
    field.of.map(
      ({ name, unreportedGap }) => quotedField(name) + (unreportedGap === field.people ? ALL_UNREPORTED : ""),
    ),
    peopleWords(field.people),
  );
  return sentence(`${fields}占全部缺口的${shareWords(field.people, tally.gap)}`, {
    table: "fields",
    path: "/matrix",
  });
}
