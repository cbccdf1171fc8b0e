import { describe, expect, it } from "vitest";
import { assess } from "../../../../src/features/submit/session/assess.ts";
import { agreementTo } from "../../../../src/features/submit/session/isAgreed.ts";
import { messageOf } from "../../../../src/intake/findings/messages.ts";
import { submission } from "../../../builders.ts";
import { assessed, standings } from "../assessed.ts";
import { handled, reportBytes } from "../handled.ts";

describe("assess(items, reviews)", () => {
  it("tells ready, to be confirmed, rejected and empty files apart", () => {
    const items = handled({
      "a.csv": reportBytes("教育部,新材料,2025-06,100"),
      "b.csv": reportBytes("科技部,新材料,2025-06,201"),
      "c.csv": reportBytes("科技局,新材料,2025-06,1"),
      "d.csv": reportBytes("财政部,新材料,2025-06,—"),
    });
    expect(standings(items)).toEqual(["ready", "to-confirm", "rejected", "empty"]);
  });
  it("is reviewing as long as there is no review, or while a change is being checked", () => {
    const [item] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,100") });
    expect(assess([item!], new Map())[0]?.standing).toBe("reviewing");
    expect(standings([{ ...item!, stale: true }])).toEqual(["reviewing"]);
  });
  it("asks for the tick and, where a figure is replaced, for a reason that is not blank", () => {
    const received = [submission("教育部", "2025-06", { 新材料: 90 })];
    const [item] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,95") });
    const [before] = assessed([item!], received);
    const agreement = agreementTo("replaces-earlier", before!.toConfirm);
    const ticked = { ...item!, ticks: { "replaces-earlier": agreement } };
    expect(assessed([ticked], received)[0]?.standing).toBe("to-confirm");
    expect(assessed([{ ...ticked, reason: "  " }], received)[0]?.standing).toBe("to-confirm");
    expect(assessed([{ ...ticked, reason: "重算" }], received)[0]?.standing).toBe("ready");
  });
  it("is received where all its figures were received before, and not where one was not", () => {
    const received = [submission("教育部", "2025-06", { 新材料: 90 })];
    const standing = (...rows: string[]) =>
      assessed(handled({ "a.csv": reportBytes(...rows) }), received)[0]?.standing;
    expect(standing("教育部,新材料,2025-06,90")).toBe("received");
    expect(standing("教育部,新材料,2025-06,90", "科技部,新材料,2025-06,1")).toBe("ready");
  });
  it("asks again when what was agreed to has changed", () => {
    const [one] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,201") });
    const [other] = handled({ "a.csv": reportBytes("教育部,新材料,2025-06,999") });
    const agreement = agreementTo("far-above-quota", assessed([one!])[0]!.toConfirm);
    const ticks = { "far-above-quota": agreement };
    expect(standings([{ ...one!, ticks }])).toEqual(["ready"]);
    expect(standings([{ ...other!, ticks }])).toEqual(["to-confirm"]);
  });
  it("finds a fall from one file of the batch to the next, before either is stored", () => {
    const items = handled({
      "june.csv": reportBytes("教育部,新材料,2025-06,50"),
      "march.csv": reportBytes("教育部,新材料,2025-03,80"),
    });
    const [june, march] = assessed(items);
    expect(march?.standing).toBe("ready");
    expect(june?.standing).toBe("to-confirm");
    expect(june?.toConfirm.map(({ code }) => code)).toEqual(["cumulative-decreased"]);
    expect(june?.toConfirm.map(messageOf)[0]).toContain("同批另一文件中的2025年3月的80人");
  });
});
