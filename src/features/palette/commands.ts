import type { Records } from "../../app/data/country.ts";
import { NAVIGATION } from "../../app/shell/Frame.tsx";
import type { ParamChanges } from "../../app/shell/route.ts";
import { yearChange } from "../../app/shell/selection.ts";
import { monthInWords, monthsOf } from "../../domain/cutoff.ts";

/** What a command does. */
export type Deed =
  /** Opens another screen; year, as-of month and pace rule go along. */
  | { readonly kind: "go"; readonly path: string }
  /** Changes the selection of the screen that is shown, with its own filters kept. */
  | { readonly kind: "select"; readonly changes: ParamChanges }
  | { readonly kind: "copy-link" }
  | { readonly kind: "print" };

export interface Command {
  readonly kind: "页面" | "操作" | "部门" | "领域" | "年度" | "统计时点";
  readonly name: string;
  /** Other names that it is found by. */
  readonly aliases: readonly string[];
  readonly deed: Deed;
}

/** What of the records the commands are made from. */
export type CommandSource = Pick<Records, "vocabulary" | "planFiles" | "year" | "asOf">;

const ACTIONS: readonly Command[] = [
  { kind: "操作", name: "复制本页链接", aliases: [], deed: { kind: "copy-link" } },
  { kind: "操作", name: "打印本页", aliases: [], deed: { kind: "print" } },
  { kind: "操作", name: "载入示例数据", aliases: [], deed: { kind: "go", path: "/log" } },
  { kind: "操作", name: "清除示例数据", aliases: [], deed: { kind: "go", path: "/log" } },
];

/**
 * All that can be found: screens, actions, ministries and fields in the plan's order, years, and as-of months with
 * those of the selected year first.
 *
 * @param source null while the plans are not read: screens and actions alone then
 * @param monthIsChosen the address names an as-of month, so a change of year keeps the season
 */
export function commandsOf(source: CommandSource | null, monthIsChosen: boolean): readonly Command[] {
  const screens = NAVIGATION.map(
    ({ path, label }): Command => ({ kind: "页面", name: label, aliases: [], deed: { kind: "go", path } }),
  );
  if (!source) return [...screens, ...ACTIONS];
  const { vocabulary, planFiles, asOf } = source;
  const page =
    (kind: "部门" | "领域", folder: string) => (known: { name: string; aliases: readonly string[] }) =>
      ({ kind, ...known, deed: { kind: "go", path: `/${folder}/${known.name}` } }) satisfies Command;
  const years = planFiles.map(({ line }) => line.year);
  const ownYearFirst = [source.year, ...years.filter((year) => year !== source.year)];
  return [
    ...screens,
    ...ACTIONS,
    ...vocabulary.ministries.map(page("部门", "ministry")),
    ...vocabulary.fields.map(page("领域", "field")),
    ...years.map(
      (year): Command => ({
        kind: "年度",
        name: `${year}年度`,
        aliases: [],
        deed: { kind: "select", changes: yearChange(year, asOf, monthIsChosen) },
      }),
    ),
    ...ownYearFirst.flatMap((year) =>
      monthsOf(year).map(
        (month): Command => ({
          kind: "统计时点",
          name: monthInWords(month),
          aliases: [month, month.replace("-", "")],
          deed: { kind: "select", changes: { year: String(year), asOf: month } },
        }),
      ),
    ),
  ];
}
