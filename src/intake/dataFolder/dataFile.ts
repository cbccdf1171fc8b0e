import { array, custom, type GenericSchema, literal, object, safeParse, string } from "valibot";

/** Placeholder in a message for the name or number of the faulty item, see {@link readDataFile}. */
const NAME = "*";

/** Text, possibly empty. */
export const anyText = string(`缺少文字项${NAME}`);

/** Text of at least one character. */
export const filledText = custom<string>(
  (value) => typeof value === "string" && value !== "",
  `缺少文字项${NAME}`,
);

/** A whole number from 0. */
export const wholeNumber = custom<number>(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  `${NAME}应为整数`,
);

/** A date `YYYY-MM-DD`. */
export const dateText = custom<string>(
  (value) => typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value),
  `${NAME}应为日期，如 2025-02-28`,
);

/** This word and no other. */
export function word<const Word extends string>(text: Word) {
  return literal(text, `${NAME}应为 ${text}`);
}

/** A list of items of one schema. */
export function listOf<T>(item: GenericSchema<unknown, T>) {
  return array(item, `${NAME}应为列表`);
}

/** An object with these members. Where one is missing, the message says what it should be. */
export function objectOf<E extends Readonly<Record<string, GenericSchema>>>(members: E) {
  return object(members, ({ path }) => {
    const member = members[String(path?.[0].key)];
    return Object(member).message ?? Object(member).wrapped?.message ?? `${NAME}应为对象`;
  });
}

/**
 * Checks the parsed content of a file under `data/`.
 *
 * @param path inside `data/`
 * @param schema its messages hold `*` for the name of what is wrong
 * @returns the members that the schema names, and no others
 * @throws TypeError with a sentence for the screen: the file, the place in it and what is expected there
 */
export function readDataFile<T>(path: string, schema: GenericSchema<unknown, T>, value: unknown): T {
  return readChecked(schema, value, (reason) => dataFault(path, reason));
}

/**
 * As {@link readDataFile}, for a value from elsewhere.
 *
 * @param faultWords makes the sentence of the place and what is expected there
 */
export function readChecked<T>(
  schema: GenericSchema<unknown, T>,
  value: unknown,
  faultWords: (reason: string) => string,
): T {
  const { success, output, issues } = safeParse(schema, value, { abortEarly: true });
  if (success) return output;
  const [{ message, path: steps = [] }] = issues;
  const names = steps.map(({ key }) => (typeof key === "number" ? `第 ${key + 1} 项` : `“${key}”`));
  const name = names.pop() ?? "";
  throw new TypeError(
    faultWords(`${names.join("")}${names.length > 0 ? "中" : ""}${message.replace(NAME, name)}`),
  );
}

/** The sentence for a file under `data/` that must not be used. */
export function dataFault(path: string, reason: string): string {
  return `data/${path} 的内容有误（${reason}）。请联系系统管理员。`;
}
