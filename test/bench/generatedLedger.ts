import fields from "../../data/fields.json" with { type: "json" };
import ministries from "../../data/ministries.json" with { type: "json" };
import { dateOf, dayOf } from "../../src/domain/ledger/day.ts";
import { REGIONS } from "../../src/domain/ledger/regions.ts";

const FIRST_DAY = dayOf("2025-01-01");
const HEADER = "年度,部门,领域,班次编号,班次名称,开班日期,结业日期,形式,学时,培训人数,承办单位,地区";

/** Random whole numbers below a bound, always the same ones (a linear congruential generator). */
function seeded(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A ledger of so many classes in UTF-8, the same each time; one name in a hundred is quoted, as spreadsheets write it. */
export function generatedLedger(rows: number): Uint8Array {
  const random = seeded();
  const one = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const lines = [HEADER];
  for (let i = 0; i < rows; i++) {
    const field = one(fields).name;
    const start = FIRST_DAY + random(330);
    const number = random(90);
    const name = i % 100 === 7 ? `"${field}能力提升,第${number}期"` : `${field}能力提升第${number}期`;
    const form = one(["面授", "网授", "混合"]);
    const dates = `${dateOf(start)},${dateOf(start + random(8))}`;
    const region = one(REGIONS).name;
    const key = `2025,${one(ministries).name},${field},BC${String(i).padStart(7, "0")}`;
    lines.push(
      `${key},${name},${dates},${form},${8 + random(40)},${20 + random(200)},${region}第${random(300)}培训中心,${region}`,
    );
  }
  return new TextEncoder().encode([...lines, ""].join("\r\n"));
}
