/** A training base (继续教育基地) of the register (名录). */
export interface Base {
  readonly name: string;
  /** Other names under which it stands as 承办单位. */
  readonly aliases: readonly string[];
  /** 国家级 or 省级; empty where the register does not say. */
  readonly level: string;
  /** 批次, as written; empty without. */
  readonly batch: string;
  /** The year in which it was named a base; null where the register does not say. */
  readonly year: number | null;
  /** 地区, by its short name; empty without. */
  readonly region: string;
  /** 主管部门, as written; empty without. */
  readonly authority: string;
  /** 领域; empty without. */
  readonly field: string;
}
