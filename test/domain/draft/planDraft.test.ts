import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "../../../src/domain/allocation/allocation.ts";
import { startOfPlan } from "../../../src/domain/draft/draftStart.ts";
import {
  baseOf,
  type DraftDecision,
  decide,
  demandOf,
  isClosed,
  type PlanDraft,
  settle,
} from "../../../src/domain/draft/planDraft.ts";
import { redo, undo } from "../../../src/domain/undoable.ts";
import { plan, publishedPlan } from "../../builders.ts";

const THIS_YEAR = plan(2025, ["数字技术", "其他"], { 教育部: [600, 400], 科技部: [null, 1000] });

function draftOf(...decisions: DraftDecision[]): PlanDraft {
  const base = baseOf([{ table: startOfPlan(THIS_YEAR), weight: 1 }]);
  const begun: PlanDraft = { id: "a", name: "一稿", year: 2026, base, done: [], undone: [] };
  return decisions.reduce<PlanDraft>((draft, decision) => decide(draft, decision), begun);
}

const lock = (ministry: string | null, field: string | null, people: number): DraftDecision => ({
  kind: "conditions",
  conditions: [{ ministry, field, lock: people }],
});

/** Any decision on the table above, sensible or not. */
const anyDecision: fc.Arbitrary<DraftDecision> = (() => {
  const ministry = fc.constantFrom("教育部", "科技部", "财政部", "__proto__");
  const field = fc.constantFrom("数字技术", "其他", "新材料", "constructor");
  const place = fc.oneof(
    ministry.map((name) => ({ ministry: name, field: null })),
    field.map((name) => ({ ministry: null, field: name })),
  );
  const people = fc.nat(40).map((steps) => steps * 100);
  const condition = fc
    .tuple(fc.oneof(place, fc.record({ ministry, field })), people, fc.constantFrom(0, 1, 2, 3, 4))
    .map(([at, figure, shape]) => {
      const asked = [{}, { lock: figure }, { lower: figure }, { upper: figure }, { weight: 1.5 }][shape];
      return { ...at, ...asked };
    });
  return fc.oneof(
    people.map((total): DraftDecision => ({ kind: "total", people: total })),
    fc
      .array(condition, { minLength: 1, maxLength: 3 })
      .map((conditions): DraftDecision => ({ kind: "conditions", conditions })),
    fc.tuple(place, people).map(([at, figure]): DraftDecision => ({ kind: "add", ...at, people: figure })),
    place.map((at): DraftDecision => ({ kind: "remove", ...at })),
  );
})();

/** The demand of a draft. */
const demandOfDraft = (draft: Pick<PlanDraft, "base" | "done">) => demandOf(settle(draft));

describe("demandOf(settled)", () => {
  it("expects this year's table again where nothing was decided", () => {
    const published = publishedPlan(2025);
    const base = baseOf([{ table: startOfPlan(published), weight: 1 }]);
    const result = allocate(demandOfDraft({ base, done: [] }));
    expect(result.kind === "table" && result.table).toEqual(published.quotas);
  });

  it("holds the last of several decisions about one place, whole: a new bound takes the lock away", () => {
    const bound: DraftDecision = {
      kind: "conditions",
      conditions: [{ ministry: "教育部", field: null, upper: 900 }],
    };
    const { conditions } = demandOfDraft(draftOf(lock("教育部", null, 700), bound));
    expect(conditions).toEqual([{ ministry: "教育部", field: null, upper: 900 }]);
  });

  it("has no condition on a place once it is released", () => {
    const released: DraftDecision = { kind: "conditions", conditions: [{ ministry: "教育部", field: null }] };
    expect(demandOfDraft(draftOf(lock("教育部", null, 700), released)).conditions).toEqual([]);
  });

  it("adds a new ministry, spread over the fields as all others are", () => {
    const { ministries, start } = demandOfDraft(
      draftOf({ kind: "add", ministry: "财政部", field: null, people: 1000 }),
    );
    expect(ministries).toEqual(["教育部", "科技部", "财政部"]);
    expect(start[2]).toEqual([300, 700]);
  });

  it("adds a new field without opening its cells when it starts with 0 people", () => {
    const { fields, start } = demandOfDraft(
      draftOf({ kind: "add", ministry: null, field: "新材料", people: 0 }, lock("科技部", "新材料", 200)),
    );
    expect(fields).toEqual(["数字技术", "其他", "新材料"]);
    expect(start.map((row) => row[2])).toEqual([null, null]);
  });

  it("leaves out a ministry with all that was asked of it, and brings it back without", () => {
    const without = draftOf(lock("教育部", "其他", 100), { kind: "remove", ministry: "教育部", field: null });
    expect(demandOfDraft(without)).toMatchObject({
      ministries: ["科技部"],
      start: [[null, 1000]],
      conditions: [],
    });
    const back = decide(without, { kind: "add", ministry: "教育部", field: null, people: 0 });
    expect(demandOfDraft(back)).toMatchObject({ ministries: ["教育部", "科技部"], conditions: [] });
    expect(demandOfDraft(back).start[0]).toEqual([600, 400]);
  });

  it("is a demand that can be allocated or refused, whatever is decided in whatever order", () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 12 }), (decisions) => {
        const demand = demandOfDraft(draftOf(...decisions));
        expect(["table", "clash"]).toContain(allocate(demand).kind);
      }),
    );
  });
});

describe("undo(draft) and redo(draft)", () => {
  it("lead back to the very same draft, however many steps", () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 8 }), fc.nat(10), (decisions, steps) => {
        const draft = draftOf(...decisions);
        let moved = draft;
        for (let i = 0; i < steps; i++) moved = undo(moved);
        expect(moved.done).toEqual(decisions.slice(0, Math.max(0, decisions.length - steps)));
        for (let i = 0; i < steps; i++) moved = redo(moved);
        expect(moved).toEqual(draft);
      }),
    );
  });

  it("never go beyond what the draft began with", () => {
    const begun = draftOf();
    expect(undo(begun)).toBe(begun);
    expect(redo(begun)).toBe(begun);
  });
});

describe("decide(draft, decision, again)", () => {
  const total = (people: number): DraftDecision => ({ kind: "total", people });

  it("replaces the last decision while a slider moves, so that one step undoes the whole movement", () => {
    const moved = decide(decide(draftOf(), total(2100)), total(2200), true);
    expect(moved.done).toEqual([total(2200)]);
    expect(settle(undo(moved)).total).toBe(2000);
  });

  it("does not take the place of a decision of another kind, or of one that was taken back", () => {
    expect(decide(draftOf(lock("教育部", null, 700)), total(2100), true).done).toHaveLength(2);
    const back = undo(decide(draftOf(total(2100)), total(2200)));
    expect(decide(back, total(2300), true).done).toEqual([total(2100), total(2300)]);
  });

  it("forgets what had been taken back", () => {
    expect(decide(undo(draftOf(total(2100))), total(2200)).undone).toEqual([]);
  });
});

describe("isClosed(condition)", () => {
  it("is true for a place with an upper bound of 0, but not for a lock at 0", () => {
    expect(isClosed({ ministry: "教育部", field: "其他", upper: 0 })).toBe(true);
    expect(isClosed({ ministry: "教育部", field: "其他", lock: 0, upper: 0 })).toBe(false);
    expect(isClosed({ ministry: "教育部", field: "其他", upper: 100 })).toBe(false);
  });
});
