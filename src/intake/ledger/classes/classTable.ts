import type { ClassColumns, TextColumn } from "../../../domain/ledger/classColumns.ts";

/** A column while it is written. */
export type WrittenColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array;
type Writable<Columns> = { -readonly [Name in keyof Columns]: Columns[Name] };

const FIRST_CAPACITY = 1024;

/** A ledger's columns while they are written. */
export class ClassTable {
  count = 0;
  capacity: number;
  row!: Uint32Array;
  /** Physical line, from 1; for the check alone. */
  line!: Uint32Array;
  /** A hash of the bytes of 班次编号; for the check of twins alone, which overwrites it. */
  codeHash!: Int32Array;
  year!: Uint16Array;
  ministry!: Uint16Array;
  field!: Uint16Array;
  start!: Int32Array;
  end!: Int32Array;
  form!: Uint8Array;
  hours!: Int32Array;
  faceHours!: Int32Array;
  onlineHours!: Int32Array;
  people!: Int32Array;
  unit!: Uint32Array;
  region!: Uint8Array;
  subject!: Uint8Array;
  project!: Uint8Array;
  marks!: Uint8Array;
  readonly code: Writable<TextColumn> = { from: new Uint32Array(), to: new Uint32Array() };
  readonly name: Writable<TextColumn> = { from: new Uint32Array(), to: new Uint32Array() };
  readonly note: Writable<TextColumn> = { from: new Uint32Array(), to: new Uint32Array() };

  /** @param expected how many classes there may be; more make the columns grow */
  constructor(expected: number) {
    this.capacity = Math.max(expected, FIRST_CAPACITY);
    this.#resize((_, make) => make(this.capacity));
  }

  /** The position of the first of further classes, whose columns can be written. */
  add(classes: number): number {
    const first = this.count;
    this.count += classes;
    if (this.count > this.capacity) {
      this.capacity = Math.max(2 * this.capacity, this.count);
      this.#resize((column, make) => {
        const larger = make(this.capacity);
        larger.set(column);
        return larger;
      });
    }
    return first;
  }

  /** The columns cut to the number of classes. */
  finished(names: ClassColumns["names"]): ClassColumns {
    const { count } = this;
    // Storing a part of a column stores all of its memory, of which little may be left over.
    const isTight = count > 0.9 * this.capacity;
    this.capacity = count;
    this.#resize((column) => (isTight ? column.subarray(0, count) : column.slice(0, count)));
    const { row, year, ministry, field, start, end, form, hours, faceHours, onlineHours } = this;
    const { people, unit, region, subject, project, marks, code, name, note } = this;
    return {
      ...{ count, names, row, year, ministry, field, start, end, form, hours, faceHours, onlineHours },
      ...{ people, unit, region, subject, project, marks, code, name, note },
    };
  }

  #resize(resized: (column: WrittenColumn, make: (length: number) => WrittenColumn) => WrittenColumn): void {
    const bytes = (column: Uint8Array | undefined) =>
      resized(column ?? new Uint8Array(), (length) => new Uint8Array(length)) as Uint8Array;
    const shorts = (column: Uint16Array | undefined) =>
      resized(column ?? new Uint16Array(), (length) => new Uint16Array(length)) as Uint16Array;
    const words = (column: Uint32Array | undefined) =>
      resized(column ?? new Uint32Array(), (length) => new Uint32Array(length)) as Uint32Array;
    const signed = (column: Int32Array | undefined) =>
      resized(column ?? new Int32Array(), (length) => new Int32Array(length)) as Int32Array;
    this.row = words(this.row);
    this.line = words(this.line);
    this.codeHash = signed(this.codeHash);
    this.year = shorts(this.year);
    this.ministry = shorts(this.ministry);
    this.field = shorts(this.field);
    this.start = signed(this.start);
    this.end = signed(this.end);
    this.form = bytes(this.form);
    this.hours = signed(this.hours);
    this.faceHours = signed(this.faceHours);
    this.onlineHours = signed(this.onlineHours);
    this.people = signed(this.people);
    this.unit = words(this.unit);
    this.region = bytes(this.region);
    this.subject = bytes(this.subject);
    this.project = bytes(this.project);
    this.marks = bytes(this.marks);
    for (const text of [this.code, this.name, this.note]) {
      text.from = words(text.from);
      text.to = words(text.to);
    }
  }
}
