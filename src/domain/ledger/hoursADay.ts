import { type ClassColumns, NOT_GIVEN } from "./classColumns.ts";
import { FORMS, type Form } from "./classWords.ts";

/** Upper ends of the bands of hours a day; the last band has none. */
const BAND_ENDS = [2, 4, 6, 8, 10, 12] as const;

/** The classes of a form whose hours a day are in a band. */
export interface HoursBand {
  readonly form: Form;
  /** More than this, */
  readonly above: number;
  /** and up to this; null for the last band. */
  readonly upTo: number | null;
  readonly classes: number;
  readonly people: number;
  /** 学时 x people. */
  readonly personHours: number;
}

/** Classes by form and hours a calendar day, from 开班 to 结业 both counted. */
export function hoursADay(columns: ClassColumns): HoursBand[] {
  const width = BAND_ENDS.length + 1;
  const classes = new Float64Array(FORMS.length * width);
  const people = new Float64Array(classes.length);
  const tenths = new Float64Array(classes.length);
  for (let i = 0; i < columns.count; i++) {
    const hours = columns.hours[i] ?? 0;
    const days = (columns.end[i] ?? 0) - (columns.start[i] ?? 0) + 1;
    const band = BAND_ENDS.findIndex((end) => hours <= end * 10 * days);
    const at = (columns.form[i] ?? 0) * width + (band === -1 ? width - 1 : band);
    const those = Math.max(columns.people[i] ?? NOT_GIVEN, 0);
    classes[at] = (classes[at] ?? 0) + 1;
    people[at] = (people[at] ?? 0) + those;
    tenths[at] = (tenths[at] ?? 0) + those * hours;
  }
  return FORMS.flatMap((form, f) =>
    Array.from({ length: width }, (_, band) => ({
      form,
      above: BAND_ENDS[band - 1] ?? 0,
      upTo: BAND_ENDS[band] ?? null,
      classes: classes[f * width + band] ?? 0,
      people: people[f * width + band] ?? 0,
      personHours: (tenths[f * width + band] ?? 0) / 10,
    })),
  );
}
