import { groupBy } from "../../domain/groupBy.ts";
import { readDataFile } from "../../intake/dataFolder/dataFile.ts";
import { sampleLedgerIndex } from "../../intake/dataFolder/sampleIndex.ts";
import { readBases } from "../../intake/ledgerFile/readBases.ts";
import { canonicalJson } from "../../journal/entries/canonicalJson.ts";
import type { Entry } from "../../journal/entries/entry.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import type { SampleLedgerPart } from "../../journal/entries/ledgerEntries.ts";
import { fetchBytes, fetchJson, type Vocabulary } from "../dataFolder/planFiles.ts";
import { fetchRulePacks } from "../dataFolder/ruleFiles.ts";
import { fetchSampleIndex } from "../dataFolder/sampleIndexFile.ts";
import { appendEntry } from "../journal/journalActions.ts";
import { drawAside, populationAside, readLedgerAside } from "../workers/ledgerAside.ts";
import { inspectedLedger } from "./inspectedLedger.ts";
import { acceptedBody, SAMPLE_LEDGER } from "./ledgerActions.ts";

const NAME = "2024至2025年班次台账（示例数据，非真实上报）.csv";

/**
 * Loads the sample ledger (示例台账) as one entry, in place of an earlier load: the ledger, a register of bases and an
 * inspection with some results, made as real ones are.
 *
 * @throws Error with a sentence for the screen
 */
export async function loadSampleLedger(vocabulary: Vocabulary): Promise<Entry> {
  const index = await fetchLedgerIndex();
  const { checkedOn, inspection } = index;
  const [bytes, baseBytes] = await Promise.all([
    fetchBytes(SAMPLE_LEDGER),
    fetchBytes(`sample/${index.bases}`),
  ]);
  const bases = await readBases(baseBytes);
  const file = new File([new Uint8Array(bytes)], NAME);
  const context = { ...vocabulary, rulePacks: await fetchRulePacks(), today: checkedOn };
  const reading = await readLedgerAside({ file, fileName: NAME, edits: [], context });
  const { classes } = reading;
  if (!classes) throw new Error("示例台账没有通过校验，没有载入。");

  const received = { file, reading, context, changes: [], confirmations: [], receivedOn: checkedOn };
  const time = `${checkedOn}T02:00:00.000Z`;
  const accepted = partOf(time, acceptedBody(received, null));
  const baseFile = { name: "基地名录（示例数据）.csv", size: baseBytes.length, sha256: sha256Hex(baseBytes) };
  const listed = partOf(time, { kind: "bases-listed", file: baseFile, bases });

  const { strataBy, inspectors, seedSource, seedDay, seed } = inspection;
  const inspected = inspectedLedger(reading, classes, bases, { objects: "class", strataBy });
  const population = await populationAside(inspected);
  const strata = population.strata.map((stratum) => ({
    ...stratum,
    draws: inspection.draws[stratum.name] ?? 0,
  }));
  const frozen = partOf(inspection.frozenAt, {
    ...{
      kind: "inspection-frozen",
      ledger: accepted.id,
      bases: listed.id,
      objects: "class",
      strataBy,
      strata,
    },
    ...{ population: { sha256: population.sha256, size: population.size }, inspectors, seedSource, seedDay },
  });
  const draw = await drawAside({ ...inspected, strata, inspectors, seed });
  if ("withoutInspectors" in draw) throw new Error("示例台账的抽查没有抽成，没有载入。");
  const drawn = partOf(inspection.drawnAt, {
    ...{ kind: "inspection-drawn", freeze: frozen.id, seed, drawn: draw.drawn },
  });
  const results = [...groupBy(draw.drawn, ({ stratum }) => stratum)].flatMap(([stratum, objects]) =>
    objects.flatMap(({ key }, i) => {
      const verdict = inspection.verdicts[stratum]?.[i];
      return verdict ? [{ key, ...verdict }] : [];
    }),
  );
  const reported = partOf(inspection.reportedAt, { kind: "inspection-reported", draw: drawn.id, results });
  return appendEntry({ kind: "sample-ledger-loaded", parts: [accepted, listed, frozen, drawn, reported] });
}

function partOf(time: string, body: SampleLedgerPart["body"]): SampleLedgerPart {
  return { id: sha256Hex(new TextEncoder().encode(canonicalJson(body))), time, body };
}

async function fetchLedgerIndex() {
  const { ledger } = await fetchSampleIndex();
  if (ledger === undefined) throw new Error("数据文件夹中没有示例台账。");
  const path = `sample/${ledger}`;
  return readDataFile(path, sampleLedgerIndex, await fetchJson(path));
}

/** The sample ledgers that are refused, one with errors and one with personal data, as files to choose. */
export async function refusedSamples(): Promise<{ readonly faulty: File; readonly personal: File }> {
  const { faulty, personal } = await fetchLedgerIndex();
  const fileOf = async (name: string, title: string) =>
    new File([new Uint8Array(await fetchBytes(`sample/${name}`))], title);
  return {
    faulty: await fileOf(faulty, "有错误的台账（示例数据）.csv"),
    personal: await fileOf(personal, "含个人信息的台账（示例数据）.csv"),
  };
}
