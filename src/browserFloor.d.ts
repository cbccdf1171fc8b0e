// What the oldest supported browsers have beyond ES2022, the `lib` of the tsconfig.json beside this: a method of ES2023
// and later that is not declared here is an error of types.

interface Array<T> {
  findLast<S extends T>(predicate: (value: T, index: number, all: T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, all: T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, all: T[]) => unknown): number;
}

interface ReadonlyArray<T> {
  findLast<S extends T>(predicate: (value: T, index: number, all: readonly T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, all: readonly T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, all: readonly T[]) => unknown): number;
}
