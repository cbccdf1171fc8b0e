import { describe, expect, it } from "vitest";
import { type Standing, standingSentence } from "../../../src/features/plan/standings.ts";

const sentence = (standing: Standing) =>
  standingSentence({ asOf: "2025-09", standings: new Map([["财政部", standing]]) }, "财政部");

describe("standingSentence(standings, ministry)", () => {
  it("names completion and landing, leaves out what is not known, and is empty without a report", () => {
    expect(sentence({ rate: 0.655, landing: 61_300 })).toBe(
      "财政部截至2025年9月完成率 65.5%，年底预计 6.13 万人。",
    );
    expect(sentence({ rate: 0.655, landing: null })).toBe("财政部截至2025年9月完成率 65.5%。");
    expect(sentence({ rate: null, landing: null })).toBe("");
    expect(standingSentence({ asOf: "2025-09", standings: new Map() }, "财政部")).toBe("");
  });
});
