import {
  array,
  custom,
  exactOptional,
  type GenericSchema,
  is,
  nullable,
  object,
  picklist,
  string,
} from "valibot";
import { VERDICTS } from "../../domain/inspection/inspection.ts";
import type { LedgerBody, SampleLedgerPart } from "./ledgerEntries.ts";
import {
  byName,
  changes,
  confirmations,
  day,
  file,
  hash,
  instant,
  isWhole,
  month,
  whole,
  year,
} from "./schemas.ts";

const text = string();
const inspectors = array(object({ office: text, code: text }));

/** The members of the bodies about ledgers, rules, bases and inspections, beside `kind`. */
const BODIES: {
  readonly [K in LedgerBody["kind"]]: GenericSchema<Omit<Extract<LedgerBody, { kind: K }>, "kind">>;
} = {
  "ledger-accepted": object({
    file,
    sheet: nullable(text),
    changes,
    checkedOn: day,
    rulePacks: array(text),
    yardsticks: array(text),
    classes: whole,
    counts: array(object({ year, ministry: text, field: text, month, classes: whole, people: whole })),
    tally: byName<number>(isWhole),
    receivedOn: day,
    confirmations,
  }),
  "ledger-withdrawn": object({ target: hash }),
  "bases-listed": object({
    file,
    bases: array(
      object({
        name: text,
        aliases: array(text),
        level: text,
        batch: text,
        year: nullable(year),
        region: text,
        authority: text,
        field: text,
      }),
    ),
  }),
  "inspection-frozen": object({
    ledger: hash,
    bases: exactOptional(nullable(hash)),
    objects: picklist(["class", "base"]),
    population: object({ sha256: hash, size: whole }),
    strataBy: picklist(["none", "ministry", "field", "form", "region", "base", "risk"]),
    strata: array(object({ name: text, size: whole, draws: whole })),
    inspectors,
    seedSource: text,
    seedDay: day,
  }),
  "inspection-drawn": object({
    freeze: hash,
    seed: text,
    drawn: array(object({ key: text, stratum: text, unit: text, hash, inspectors })),
  }),
  "inspection-reported": object({
    draw: hash,
    results: array(object({ key: text, verdict: picklist(VERDICTS), date: day, note: text })),
  }),
  "rules-published": object({ pack: object({ id: text, title: text, date: text }) }),
  "rules-withdrawn": object({ target: hash }),
  "sample-ledger-loaded": object({
    parts: array(
      object({
        id: hash,
        time: instant,
        body: custom<SampleLedgerPart["body"]>(
          (value) => isLedgerBody(Object(value)) && isWholeLedgerBody(value as LedgerBody),
        ),
      }),
    ),
  }),
};

/**
 * Whether all members of a body have their form. `readEntry` checks of these kinds only what every copy works with, to keep
 * the rest out of the first script: whoever reads such a body asks here first.
 */
export function isWholeLedgerBody(body: LedgerBody): boolean {
  return is(BODIES[body.kind], body);
}

/** Whether a body is of one of these kinds. */
export function isLedgerBody(body: { readonly kind: string }): body is LedgerBody {
  return Object.hasOwn(BODIES, body.kind);
}
