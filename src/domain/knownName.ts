/** A ministry (部门) or a field (领域) as the plan tables name it, with the other names that are known to mean it. */
export interface KnownName {
  readonly name: string;
  readonly aliases: readonly string[];
}
