import { useCountry } from "../data/country.ts";
import { Link } from "./Link.tsx";
import { PreviousNext } from "./PreviousNext.tsx";
import { hrefOf, useRoute } from "./route.ts";
import { ErrorNote } from "./States.tsx";

/** What a screen is of: a ministry or a field. */
export interface NamedKind {
  /** 部门 or 领域. */
  readonly kind: string;
  /** Path before the name, e.g. `/ministry`. */
  readonly folder: string;
}

interface NamedHeadProps extends NamedKind {
  readonly name: string;
  /** All that can be chosen instead, in the plan's order. */
  readonly names: readonly string[];
  readonly title: string;
  readonly subtitle: string;
}

/** The head of a ministry's or field's screen: the finding, and the way to the others of its kind. */
export function NamedHead({ kind, folder, name, names, title, subtitle }: NamedHeadProps) {
  const route = useRoute();
  return (
    <div className="head head-with-choice">
      <div>
        <p className="crumb">
          <Link to="/matrix" className="text-link">
            矩阵
          </Link>{" "}
          / {kind}
        </p>
        <h1>{title}</h1>
        <p className="subtitle">{subtitle}</p>
      </div>
      <div className="choice-and-neighbours">
        <label className="choice">
          {kind}
          <select
            value={name}
            onChange={(event) => {
              window.location.hash = hrefOf(`${folder}/${event.target.value}`, route);
            }}
          >
            {names.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <PreviousNext kind={kind} names={names} name={name} folder={folder} />
      </div>
    </div>
  );
}

interface UnknownNameProps extends NamedKind {
  readonly name: string;
  /** Known names with their aliases. */
  readonly known: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** A name that no plan and no report has: what it may mean, or the way out. */
export function UnknownName({ kind, folder, name, known }: UnknownNameProps) {
  const route = useRoute();
  const { plan } = useCountry();
  const open = (path: string) => {
    window.location.hash = hrefOf(path, route);
  };
  const meant = known.find(({ aliases }) => aliases.includes(name));
  if (meant) {
    return (
      <ErrorNote
        title={`“${name}”在计划表中称为“${meant.name}”`}
        detail="各页面只用计划表中的名称。"
        action={`打开${meant.name}`}
        onAction={() => open(`${folder}/${meant.name}`)}
      />
    );
  }
  return (
    <ErrorNote
      title={name ? `没有名为“${name}”的${kind}` : `没有指明${kind}`}
      detail={`${plan.year}年度计划表中没有这个名称，也没有以它上报的数据。请从矩阵中选择${kind}。`}
      action="打开矩阵"
      onAction={() => open("/matrix")}
    />
  );
}
