import { describe, expect, it } from "vitest";
import { BAND_WORDS } from "../../../src/app/words/paceWords.ts";
import { monthOf } from "../../../src/domain/cutoff.ts";
import { reportedRate } from "../../../src/domain/progress/completion.ts";
import { type DatedTally, expectedPeople, paceBand } from "../../../src/domain/progress/pace.ts";
import { countryStanding } from "../../../src/domain/standing/countryStanding.ts";
import { fieldStanding } from "../../../src/domain/standing/fieldStanding.ts";
import { ministryStanding } from "../../../src/domain/standing/ministryStanding.ts";
import { domainYear } from "../../browser/ties/domainYear.ts";
import {
  bandWord,
  byDays,
  byYearBefore,
  type PlainShare,
  wholePeopleDue,
} from "../../browser/ties/plainDue.ts";
import { type PlainYear, plainYear } from "../../browser/ties/plainFigures.ts";

describe("due people and bands of the published plans and the sample's reports", () => {
  it.each([
    [2024, "calendar"],
    [2025, "calendar"],
    [2024, "last-year"],
    [2025, "last-year"],
  ] as const)("are what plain sums over the files give, in every month of %i by %s", (year, pace) => {
    const share = pace === "calendar" ? byDays : byYearBefore(year);
    const expectSame = (standing: DatedTally, of: PlainYear, ministry: string | null, field: string | null) =>
      expectFigures(standing, of, ministry, field, share);
    for (let number = 1; number <= 12; number++) {
      const plain = plainYear(year, monthOf(year, number));
      const { position, rollup, expect: due } = domainYear(year, plain.month, pace);
      const country = countryStanding(position, rollup, due);
      expectSame(country, plain, null, null);
      const { actual, quota, unreported } = plain.of(null, null);
      expect(reportedRate(country.tally)).toBe(actual === null ? null : actual / ((quota ?? 0) - unreported));
      for (const field of plain.fields)
        expectSame(fieldStanding(field, position, rollup, due), plain, null, field);
      for (const ministry of plain.ministries) {
        const standing = ministryStanding(ministry, position, rollup, due);
        expectSame(standing, plain, ministry, null);
        for (const part of standing.parts) expectSame(part, plain, ministry, part.name);
      }
    }
  });
});

function expectFigures(
  standing: DatedTally,
  plain: PlainYear,
  ministry: string | null,
  field: string | null,
  share: PlainShare,
) {
  const { tally, expectation } = standing;
  const words = [plain.month, ministry, field];
  expect([...words, expectedPeople(tally.quota, expectation), BAND_WORDS[paceBand(standing)]]).toEqual([
    ...words,
    wholePeopleDue(plain, ministry, field, share),
    bandWord(plain, ministry, field, share),
  ]);
}
