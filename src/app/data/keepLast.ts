import { isSameList } from "../../domain/isSameList.ts";

/**
 * The function, with its last result kept for as long as it is called with the same arguments: with identical ones, or
 * with lists of identical elements. For what a change of the as-of month leaves as it is.
 *
 * @param make pure
 */
export function keepLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, i) => isSame(arg, args[i]))) last = { args, result: make(...args) };
    return last.result;
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && Array.isArray(other) && isSameList(one, other));
}
