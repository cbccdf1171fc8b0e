import type { KnownName } from "../../domain/knownName.ts";
import { useCountry } from "../data/country.ts";
import { SelectField } from "../inputs/SelectField.tsx";
import { Link } from "../shell/Link.tsx";
import { hrefOf, useRoute } from "../shell/route.ts";
import { ErrorNote } from "../shell/States.tsx";
import { PreviousNext } from "./PreviousNext.tsx";
import { type NamedKind, unknownName } from "./unknownName.ts";

interface NamedHeadProps extends NamedKind {
  readonly name: string;
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
        <SelectField
          label={kind}
          className="choice"
          value={name}
          options={names}
          onChange={(chosen) => {
            window.location.hash = hrefOf(`${folder}/${chosen}`, route);
          }}
        />
        <PreviousNext kind={kind} names={names} name={name} folder={folder} />
      </div>
    </div>
  );
}

interface UnknownNameProps extends NamedKind {
  readonly name: string;
  readonly known: readonly KnownName[];
}

/** A name that no plan and no report has: what it may mean, or the way out. */
export function UnknownName({ kind, folder, name, known }: UnknownNameProps) {
  const route = useRoute();
  const { plan } = useCountry();
  const { path, ...words } = unknownName(name, { kind, folder }, known, plan.year);
  return (
    <ErrorNote
      {...words}
      onAction={() => {
        window.location.hash = hrefOf(path, route);
      }}
    />
  );
}
