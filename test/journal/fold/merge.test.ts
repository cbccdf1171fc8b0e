import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainEndsOf } from "../../../src/journal/entries/chains.ts";
import type { EntryBody, JournalLine, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { verifyEntries } from "../../../src/journal/entries/verifyEntries.ts";
import { sealEntry, type Writer } from "../../../src/journal/entries/writer.ts";
import { foldJournal } from "../../../src/journal/fold/state.ts";
import {
  accepted,
  draft,
  SAMPLE_REMOVED,
  sampleLoaded,
  sealedInVain,
  submission,
  withdrawn,
  writer,
} from "../entries/draft.ts";
import { acknowledged, admitted, closed, returned } from "./desk.ts";
import { foldOwn } from "./foldOwn.ts";

/** What a copy of the program does: write an entry, or learn what another copy knows. */
type Step =
  | { readonly kind: "write"; readonly copy: number; readonly day: number; readonly what: number }
  | { readonly kind: "learn"; readonly copy: number; readonly from: number };

const COPIES = 6;
const WRITERS = Array.from({ length: COPIES }, (_, index) => writer(index + 1));
const copy = fc.nat({ max: COPIES - 1 });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("write" as const),
    copy,
    day: fc.integer({ min: 1, max: 28 }),
    what: fc.nat({ max: 99 }),
  }),
  fc.record({ kind: fc.constant("learn" as const), copy, from: copy }),
);

/** Runs the steps; every copy writes with its own key, by a clock that may be wrong, and knows only what it learned. */
function histories(steps: readonly Step[], seal = sealedInVain): SignedEntry[][] {
  const known: SignedEntry[][] = WRITERS.map(() => []);
  for (const each of steps) {
    const own = known[each.copy] as SignedEntry[];
    if (each.kind === "learn") {
      own.push(...(known[each.from] as SignedEntry[]).filter((entry) => !own.includes(entry)));
      continue;
    }
    const by = WRITERS[each.copy] as Writer;
    const previous = own.findLast((entry) => entry.writer === by.publicKey)?.id ?? null;
    const after = [...chainEndsOf(own).chains.keys()].filter((id) => id !== previous);
    const time = `2025-07-${String(each.day).padStart(2, "0")}T08:00:00.000Z`;
    const links = { previous, after };
    own.push(seal(draft(bodyOf(each.what, own), { time }), links, by));
  }
  return known;
}

function bodyOf(what: number, known: readonly SignedEntry[]): EntryBody {
  const reports = known.filter(({ body }) => body.kind === "report-accepted");
  const target = reports[what % Math.max(1, reports.length)];
  const by = { key: WRITERS[what % COPIES]?.publicKey ?? "" };
  if (what % 5 === 0 && target)
    return acknowledged(target.id, what % 10 === 0 ? [reports[0]?.id ?? ""] : undefined);
  if (what % 11 === 0 && target) return returned(target.id);
  if (what % 7 === 0) return admitted(by, what % 14 === 0 ? "财政部" : undefined);
  if (what % 23 === 0)
    return closed(by, ...known.filter(({ writer: key }) => key === by.key).map(({ id }) => id));
  if (what % 4 === 0 && target) return withdrawn(target.id);
  if (what % 17 === 0) return SAMPLE_REMOVED;
  if (what % 13 === 0) return sampleLoaded(submission({ ministry: "教育部" }));
  const ministry = what % 2 === 0 ? "财政部" : "科技部";
  return accepted(
    submission({ ministry, cutoff: what % 3 === 0 ? "2025-06" : "2025-05", counts: { 其他: what * 100 } }),
  );
}

/** The state at the first copy, without what depends on the order of arrival. */
function stateOf(lines: readonly JournalLine[]) {
  const own = new Set([WRITERS[0]?.publicKey ?? ""]);
  const { head: _, length: __, ...state } = foldJournal(lines, { own });
  return state;
}

describe("merging journals of six copies of the program", () => {
  it("gives one state, whatever came first, twice or by way of others", () => {
    let forgotten = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 6, maxLength: 24 }),
        fc.infiniteStream(fc.nat({ max: 1_000_000 })),
        (steps, stream) => {
          const pick = () => stream.next().value ?? 0;
          const known = histories(steps);
          const union = [...new Set(known.flat())];
          const expected = stateOf(union);
          for (let round = 0; round < 3; round++) {
            // Packages of any of the copies in any order, some twice, until everything has come.
            const packages = [...known, ...known.filter(() => pick() % 2 === 0)];
            const arrived = packages
              .map((entries) => ({ entries, at: pick() }))
              .sort((a, b) => a.at - b.at)
              .flatMap(({ entries }) => (pick() % 2 === 0 ? entries : [...entries].reverse()));
            expect(stateOf(arrived)).toEqual(expected);
          }
          // What is lost on the way changes the state at most until it comes.
          const partly = union.filter(() => pick() % 3 > 0);
          forgotten += union.length - partly.length;
          expect(stateOf([...partly, ...union])).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
    expect(forgotten).toBeGreaterThan(0);
  });

  it("leaves entries that every copy can check, in whatever order they came", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 24 }), fc.nat(), (steps, at) => {
        const union = [...new Set(histories(steps, sealEntry).flat())];
        const cut = union.length === 0 ? 0 : at % union.length;
        expect(verifyEntries([...union.slice(cut), ...union.slice(0, cut)])).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("loses no report: each is listed once, counting, replaced or withdrawn", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 24 }), (steps) => {
        const union = [...new Set(histories(steps).flat())];
        const accepted = union.filter(({ body }) => body.kind === "report-accepted");
        const listed = foldOwn(union).reports.filter(({ sample }) => !sample);
        expect(listed.map(({ id }) => id).sort()).toEqual(accepted.map(({ id }) => id).sort());
      }),
      { numRuns: 100 },
    );
  });
});
