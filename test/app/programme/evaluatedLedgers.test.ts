import { expect, it } from "vitest";
import { evaluatedLedgers } from "../../../src/app/programme/evaluatedLedgers.ts";
import { NO_LEDGERS } from "../../../src/journal/fold/ledgerState.ts";
import { basesListed, classCount, ledgerAccepted } from "../../journal/entries/ledgerBodies.ts";

const time = "2025-07-10T08:00:00.000Z";

function ledgerOf(id: string, ministry: string, sample: boolean) {
  return { id, time, body: ledgerAccepted([classCount({ ministry })]), withdrawn: null, sample };
}

function registerOf(name: string, sample: boolean) {
  return { id: name, time, body: basesListed(name), sample };
}

function evaluated(...[ledgers, bases]: [ReturnType<typeof ledgerOf>[], ReturnType<typeof registerOf>]) {
  const { sample, ...found } = evaluatedLedgers({ ...NO_LEDGERS, ledgers, bases });
  return [found.ledgers.map(({ id }) => id), found.bases.map(({ name }) => name), sample];
}

it("evaluatedLedgers holds real ledgers against a real register, and the sample's against its own", () => {
  const [sample, real] = [ledgerOf("s", "财政部", true), ledgerOf("r", "教育部", false)];
  expect(evaluated([sample], registerOf("甲中心", true))).toEqual([["s"], ["甲中心"], true]);
  expect(evaluated([sample, real], registerOf("乙中心", false))).toEqual([["r"], ["乙中心"], false]);
  expect(evaluated([sample, real], registerOf("甲中心", true))).toEqual([["r"], [], false]);
  expect(evaluated([sample], registerOf("乙中心", false))).toEqual([["s"], [], true]);
});
