import type { Records } from "../../app/data/country.ts";
import { NAVIGATION } from "../../app/shell/Frame.tsx";
import type { ParamChanges } from "../../app/shell/route.ts";
import { yearChange } from "../../app/shell/selection.ts";
import { monthInWords, monthsOf } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";

export type Deed =
  /** Opens another screen; year, as-of month and pace rule go along. */
  | { readonly kind: "go"; readonly path: string }
  /** Changes the selection of the screen that is shown, with its own filters kept. */
  | { readonly kind: "select"; readonly changes: ParamChanges }
  | { readonly kind: "copy-link" }
  | { readonly kind: "print" };

export interface Command {
  /** 页面, 操作, 领域, 年度, 统计时点 or the word of the unit. */
  readonly kind: string;
  readonly name: string;
  /** Other names that it is found by. */
  readonly aliases: readonly string[];
  readonly deed: Deed;
}

/** What of the records the commands are made from. */
export type CommandSource = Pick<Records, "vocabulary" | "planFiles" | "year" | "asOf">;

const go = (kind: Command["kind"], name: string, path: string, aliases: readonly string[] = []): Command => ({
  kind,
  name,
  aliases,
  deed: { kind: "go", path },
});

const ACTIONS: readonly Command[] = [
  { kind: "操作", name: "复制本页链接", aliases: [], deed: { kind: "copy-link" } },
  { kind: "操作", name: "打印本页", aliases: [], deed: { kind: "print" } },
  go("操作", "载入示例数据", "/log"),
  go("操作", "清除示例数据", "/log"),
];

/** All that can be found; without a source screens and actions alone. A chosen month stays when the year changes. */
export function commandsOf(source: CommandSource | null, monthIsChosen: boolean): readonly Command[] {
  const general = [...NAVIGATION.map(({ path, label }) => go("页面", label, path)), ...ACTIONS];
  if (!source) return general;
  const { vocabulary, planFiles, asOf } = source;
  const select = (kind: Command["kind"], name: string, changes: ParamChanges, aliases: string[] = []) =>
    ({ kind, name, aliases, deed: { kind: "select", changes } }) satisfies Command;
  const years = planFiles.map(({ line }) => line.year);
  const ownYearFirst = [source.year, ...years.filter((year) => year !== source.year)];
  return [
    ...general,
    ...vocabulary.ministries.map(({ name, aliases }) => go(UNIT, name, `/ministry/${name}`, aliases)),
    ...vocabulary.fields.map(({ name, aliases }) => go("领域", name, `/field/${name}`, aliases)),
    ...years.map((year) => select("年度", `${year}年度`, yearChange(year, asOf, monthIsChosen))),
    ...ownYearFirst.flatMap((year) =>
      monthsOf(year).map((month) =>
        select("统计时点", monthInWords(month), { year: String(year), asOf: month }, [
          month,
          month.replace("-", ""),
        ]),
      ),
    ),
  ];
}
