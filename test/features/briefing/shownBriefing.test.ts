import { describe, expect, it } from "vitest";
import { COUNTRY_SECTIONS } from "../../../src/features/briefing/compose/compose.ts";
import {
  chosenMinistry,
  leftOutIds,
  noBriefing,
  shownSections,
  withoutAfter,
} from "../../../src/features/briefing/shownBriefing.ts";

const read = { isPending: false, error: null };

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

describe("noBriefing(journalReadable, mappings)", () => {
  it("is null where a briefing can be shown", () => {
    expect(noBriefing(true, read)).toBeNull();
  });

  it("refuses where storage cannot be read, whatever else is missing, and offers no second reading of the names", () => {
    for (const mappings of [read, { ...read, isPending: true }, { ...read, error: new Error("404") }]) {
      const none = noBriefing(false, mappings);
      expect(none).toMatchObject({ kind: "refused", title: "现在不能出简报" });
      expect(none).not.toHaveProperty("action");
    }
  });

  it("waits while the names that mean the same are read", () => {
    expect(noBriefing(true, { isPending: true, error: null })).toEqual({ kind: "loading" });
  });

  it("says why they were not read and offers to read them again", () => {
    expect(noBriefing(true, { isPending: false, error: new Error("mappings.json: 404") })).toEqual({
      kind: "refused",
      title: "改名与合并的对应表没有读到",
      detail: "mappings.json: 404",
      action: "重新读取",
    });
  });
});
