import { describe, expect, it } from "vitest";
import { identicalFiles, rivalFiles } from "../../../../src/features/submit/session/rivalFiles.ts";
import { standings } from "../assessed.ts";
import { handled, reportBytes } from "../handled.ts";

describe("rivalFiles(items)", () => {
  const files = {
    "a.csv": reportBytes("教育部,新材料,2025-06,1", "科技部,新材料,2025-06,1"),
    "b.csv": reportBytes("教育部,新材料,2025-06,2"),
    "c.csv": reportBytes("教育部,新材料,2025-07,2"),
  };
  it("are those for the same ministry and cut-off, and neither can be stored", () => {
    const items = handled(files);
    expect([...rivalFiles(items)]).toEqual([
      [1, [2]],
      [2, [1]],
    ]);
    expect(standings(items)).toEqual(["duplicate", "duplicate", "ready"]);
  });
  it("end once one of them was chosen", () => {
    const [a, b, c] = handled(files);
    expect(standings([a!, { ...b!, setAside: true }, c!])).toEqual(["ready", "set-aside", "ready"]);
  });
  it("are not those that were refused", () => {
    const items = handled({ ...files, "a.csv": reportBytes("教育部,不明,2025-06,1") });
    expect(standings(items)).toEqual(["rejected", "ready", "ready"]);
  });
});

describe("identicalFiles(items)", () => {
  it("are the later of those with the same bytes, whatever their names", () => {
    const bytes = reportBytes("教育部,新材料,2025-06,1");
    const items = handled({
      "a.csv": bytes,
      "copy.csv": bytes,
      "b.csv": reportBytes("科技部,新材料,2025-06,1"),
    });
    expect([...identicalFiles(items)].map(([id, { name }]) => [id, name])).toEqual([[2, "a.csv"]]);
    expect(standings(items)).toEqual(["ready", "identical", "ready"]);
  });
  it("are not those that a person changed", () => {
    const bytes = reportBytes("教育部,新材料,2025-06,1");
    const [a, b] = handled({ "a.csv": bytes, "b.csv": bytes });
    const changed = { ...b!, edits: { done: [[{ row: 2, index: 4, to: "2" }]], undone: [] } };
    expect(identicalFiles([a!, changed]).size).toBe(0);
  });
});
