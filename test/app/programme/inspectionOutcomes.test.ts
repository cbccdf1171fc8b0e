import { expect, it } from "vitest";
import { inspectionOutcomes } from "../../../src/app/programme/inspectionOutcomes.ts";
import type { Inspection } from "../../../src/journal/fold/ledgerState.ts";
import { inspectionDrawn, inspectionFrozen } from "../../journal/entries/ledgerBodies.ts";

it("inspectionOutcomes gives what was found of each inspection that was drawn", () => {
  const frozen = { id: "f", time: "2025-07-10T08:00:00.000Z", body: inspectionFrozen("l") };
  // Already the next day in China.
  const draw = { id: "d", time: "2025-07-11T20:00:00.000Z", body: inspectionDrawn("f") };
  const results = (["合格", "问题", "整改", "合格"] as const).map((verdict, i) => ({
    ...{ key: `${i}`, verdict, date: "2025-07-12", note: "" },
  }));
  const drawn: Inspection = { ...frozen, sample: false, bases: [], draw, refusedDraws: [], results };
  const [outcome, ...others] = inspectionOutcomes([{ ...drawn, draw: null, results: [] }, drawn]);
  expect(others).toEqual([]);
  expect(outcome).toMatchObject({
    drawnOn: "2025-07-12",
    population: 1,
    drawn: 1,
    problems: 1,
    toPutRight: 1,
  });
  const sample = { ...drawn, id: "s", sample: true };
  expect(inspectionOutcomes([sample, drawn]).map(({ id }) => id)).toEqual(["f"]);
  expect(inspectionOutcomes([sample]).map(({ id, sample }) => [id, sample])).toEqual([["s", true]]);
  expect(outcome?.rate).toMatchObject({ inspected: 4, inOrder: 2, rate: 0.5 });
});
