import { describe, expect, it } from "vitest";
import { COUNTRY_SECTIONS } from "../../../src/features/briefing/compose/compose.ts";
import {
  chosenMinistry,
  leftOutIds,
  shownSections,
  withoutAfter,
} from "../../../src/features/briefing/shownBriefing.ts";

describe("chosenMinistry(asked, planned)", () => {
  it("is the ministry of the address where the plan has it, else the country", () => {
    expect(chosenMinistry("教育部", ["教育部", "科技部"])).toBe("教育部");
    expect(chosenMinistry("财政部", ["教育部", "科技部"])).toBeNull();
    expect(chosenMinistry(null, ["教育部"])).toBeNull();
  });
});

describe("the sections of the address", () => {
  const ids = (without: string | null) =>
    shownSections(COUNTRY_SECTIONS, leftOutIds(without)).map(({ id }) => id);

  it("are all but those that it leaves out", () => {
    expect(ids(null)).toEqual(["verdict", "last-year", "matrix", "fields", "notes", "tables"]);
    expect(ids("matrix,notes")).toEqual(["verdict", "last-year", "fields", "tables"]);
    expect(ids("unknown,")).toHaveLength(6);
  });

  it("are all where it leaves out every one", () => {
    expect(ids(ids(null).join(","))).toEqual(ids(null));
  });

  it("change with a tick, and nothing is left in the address when all are shown", () => {
    expect(withoutAfter([], "matrix", false)).toBe("matrix");
    expect(withoutAfter(["matrix"], "notes", false)).toBe("matrix,notes");
    expect(withoutAfter(["matrix", "notes"], "matrix", true)).toBe("notes");
    expect(withoutAfter(["notes"], "notes", true)).toBeNull();
  });
});
