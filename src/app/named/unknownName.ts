import type { KnownName } from "../../domain/knownName.ts";
/** What a screen is of: a ministry or a field. */
export interface NamedKind {
  /** 部门 or 领域. */
  readonly kind: string;
  /** Path before the name, e.g. `/ministry`. */
  readonly folder: string;
}

/** What is said of a name that no plan and no report has, and where the button leads. */
interface UnknownNameWords {
  readonly title: string;
  readonly detail: string;
  readonly action: string;
  readonly path: string;
}

/** A known name's alias leads to the screen of that name, anything else to the matrix. */
export function unknownName(
  name: string,
  { kind, folder }: NamedKind,
  known: readonly KnownName[],
  year: number,
): UnknownNameWords {
  const meant = known.find(({ aliases }) => aliases.includes(name))?.name;
  if (meant !== undefined)
    return {
      title: `“${name}”在计划表中称为“${meant}”`,
      detail: "各页面只用计划表中的名称。",
      action: `打开${meant}`,
      path: `${folder}/${meant}`,
    };
  return {
    title: name ? `没有名为“${name}”的${kind}` : `没有指明${kind}`,
    detail: `${year}年度计划表中没有这个名称，也没有以它上报的数据。请从矩阵中选择${kind}。`,
    action: "打开矩阵",
    path: "/matrix",
  };
}
