/** A text of a class that is not worked with: where it stands in the ledger's bytes, from and to. */
export interface TextColumn {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** As hours (学时) or people of a class where the ledger gives none. */
export const NOT_GIVEN = -1;

/**
 * The classes (班次) of a ledger, a typed array a column: a million classes stay small. The class at position i is the
 * i-th of each column.
 *
 * Names are positions in `names`, other words positions in `FORMS`, `SUBJECTS`, `PROJECTS`.
 */
export interface ClassColumns {
  readonly count: number;
  readonly names: {
    readonly ministries: readonly string[];
    readonly fields: readonly string[];
    readonly regions: readonly string[];
    /** 承办单位, folded. */
    readonly units: readonly string[];
  };
  /** Record number in the file, from 1. */
  readonly row: Uint32Array;
  /** 年度: the learning year, which may end after the calendar year. */
  readonly year: Uint16Array;
  readonly ministry: Uint16Array;
  readonly field: Uint16Array;
  /** 开班日期 and 结业日期, as `Day`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: Uint8Array;
  /** 学时 in tenths. */
  readonly hours: Int32Array;
  /** 面授学时 and 网授学时 of a class of both forms, in tenths; `NOT_GIVEN` without. */
  readonly faceHours: Int32Array;
  readonly onlineHours: Int32Array;
  /** 培训人数; `NOT_GIVEN` where left blank. */
  readonly people: Int32Array;
  readonly unit: Uint32Array;
  readonly region: Uint8Array;
  readonly subject: Uint8Array;
  readonly project: Uint8Array;
  /** Bits of `CLASS_MARKS`. */
  readonly marks: Uint8Array;
  /** 班次编号, 班次名称 and 备注. */
  readonly code: TextColumn;
  readonly name: TextColumn;
  readonly note: TextColumn;
}

/** What the check found of a class, as bits. */
export const CLASS_MARKS = {
  /** A rule of its own region is broken, to be confirmed. */
  breach: 1,
  /** A rule of another region, held as a yardstick (参照), is not met. */
  yardstick: 2,
  double: 4,
  /** It ends after the day of the check and does not count yet. */
  notEnded: 8,
  /** 混合 without 面授学时 and 网授学时. */
  mixed: 16,
} as const;
