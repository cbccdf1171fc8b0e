import { expect, it } from "vitest";
import { keyFileProblem, passphraseProblem } from "../../../src/app/key/keyFileWords.ts";
import { KeyFileError } from "../../../src/journal/entries/keyFile.ts";
import { KeyRefusedError } from "../../../src/journal/keepers/keeper.ts";

it("keyFileProblem(error) has a sentence for every fault", () => {
  const faults = [
    new KeyFileError("foreign"),
    new KeyFileError("wrong-passphrase"),
    new KeyRefusedError("chain-missing"),
    new KeyRefusedError("chain-forked"),
  ];
  const sentences = faults.map(keyFileProblem);
  expect(new Set(sentences).size).toBe(faults.length);
  for (const sentence of sentences) expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/);
});

it("passphraseProblem(passphrase, again) wants twelve characters, twice the same", () => {
  expect(passphraseProblem("口令口令口令口令口令口", "口令口令口令口令口令口")).toContain("至少 12 个字符");
  expect(passphraseProblem("口令口令口令口令口令口令", "口令口令口令口令口令")).toContain("不一致");
  expect(passphraseProblem("口令口令口令口令口令口令", "口令口令口令口令口令口令")).toBe("");
});
