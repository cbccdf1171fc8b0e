// Changes good reports in thousands of ways and reads them: tsx test/mutants.ts [--count N] [--seed N]
// None may throw, and none may be accepted with a figure, name or month that a person does not see in the table.
import { readReport } from "../src/intake/report/readReport.ts";
import { bytesOf, CONTEXT } from "./intake/context.ts";
import { GOOD_FILES } from "./intake/goodFiles.ts";
import { problemWithMutant } from "./intake/mutants/problemWithMutant.ts";
import { problemWithWorkbook } from "./intake/mutants/problemWithWorkbook.ts";

const MAX_PRINTED = 40;

const [count, seed] = [argument("--count", 20_000), argument("--seed", Date.now() % 1_000_000_000)];
for (const [name, text] of Object.entries(GOOD_FILES)) {
  const { outcome } = readReport(bytesOf(text), CONTEXT);
  if (outcome !== "accept") throw new Error(`The file to start from is not accepted: ${name}`);
}
await tryAll("texts", count, problemWithMutant);
// Writing and reading a workbook takes longer than a text.
await tryAll("workbooks", Math.ceil(count / 2), problemWithWorkbook);

type Tried = ReturnType<typeof problemWithMutant>;

async function tryAll(
  name: string,
  mutants: number,
  problemWith: (seed: number) => Tried | Promise<Tried>,
): Promise<void> {
  const outcomes = new Map<string, number>();
  let problems = 0;
  for (let i = 0; i < mutants; i++) {
    const { outcome, problem } = await problemWith(seed + i);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (problem && ++problems <= MAX_PRINTED)
      console.log(`FAILED ${name} --seed ${seed + i} --count 1: ${problem}`);
  }
  const counts = [...outcomes].map(([outcome, n]) => `${outcome} ${n}`).join(", ");
  console.log(`${mutants} ${name} from seed ${seed}: ${counts}; ${problems} problems`);
  if (problems > 0) process.exitCode = 1;
}

function argument(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
}
