/** A ministry (部门) as the plan tables name it, with the other names it is known to sign with. */
export interface Ministry {
  readonly name: string;
  readonly aliases: readonly string[];
}
