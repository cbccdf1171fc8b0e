/** A field (领域) of the plan tables, with other spellings that are known to mean it. */
export interface Field {
  readonly name: string;
  readonly aliases: readonly string[];
}
