import fc from "fast-check";
import { expect, it } from "vitest";
import { REGIONS } from "../../../src/domain/ledger/regions.ts";
import { nameBook } from "../../../src/intake/cells/names.ts";
import { LedgerFindings } from "../../../src/intake/ledger/ledgerFindings.ts";
import { LedgerRows } from "../../../src/intake/ledger/ledgerRows.ts";
import { openLedger } from "../../../src/intake/ledger/records/openLedger.ts";
import { RecordBlock } from "../../../src/intake/ledger/records/recordBlock.ts";
import { scanRecords } from "../../../src/intake/ledger/records/recordScanner.ts";
import { rulePacks } from "../../../tools/rulePacks.ts";
import { bytesOf, CONTEXT } from "../context.ts";
import { encodeGb18030 } from "../encode.ts";
import { classRow, LEDGER_HEADER } from "./ledgerText.ts";

const HEADER = `${LEDGER_HEADER},面授学时,备注,说明`;
const BOOKS = {
  ministries: nameBook(CONTEXT.ministries),
  fields: nameBook(CONTEXT.fields),
  regions: nameBook(REGIONS),
};

/** All that a reading comes to; `oneByOne` takes no record for plain. */
function readingOf(bytes: Uint8Array, oneByOne: boolean) {
  const opened = openLedger(bytes);
  if (!opened.ok) throw new Error(opened.code);
  const findings = new LedgerFindings();
  const context = { ...CONTEXT, today: "2025-11-30", rulePacks: rulePacks() };
  const rows = new LedgerRows(opened, BOOKS, context, findings);
  let next = scanRecords(opened.bytes, opened.delimiter, (record) => rows.takeHead(record));
  const block = new RecordBlock(opened.bytes, opened.delimiter, opened.header.length);
  let plain = 0;
  while (next.at < opened.bytes.length) {
    next = block.scan(next.at, next.line);
    if (oneByOne) block.isPlain.fill(0);
    rows.takeBlock(block);
    plain += block.isPlain.subarray(0, block.count).reduce((sum, each) => sum + each, 0);
  }
  rows.texts.checkColumns(opened.header);
  rows.check();
  const { tally, listed, outcome } = findings;
  const { counts, texts } = rows;
  return { plain, reading: { tally, listed, outcome, counts, personal: texts.personal, ...rows.classes() } };
}

/** Cells that something is to be said of, that are quoted, blank, or read otherwise than they stand. */
const ODD_CELLS: Readonly<Record<string, readonly string[]>> = {
  年度: ["2025年", "20x5", "", "小计"],
  部门: ["工信部", "某部", "", "合计"],
  领域: ["新 能源", ""],
  班次编号: ["", "A-1", "20250600012", "13812345678", "=1", '"A-2"'],
  班次名称: ["", '"电池,电机"', '"光伏""运维"', '"两\r\n行"', "张伟、王芳、李娜", "班\u0001", "+班", '"未关'],
  开班日期: ["2025年3月4日", "昨天"],
  结业日期: ["45800", "2025-03-01"],
  形式: ["混合", "线下", "函授"],
  学时: ["24.5", "２４", "0"],
  培训人数: ["—", "1,200", '"1,200"', "0"],
  承办单位: ["某 培训中心", "", "另一中心"],
  地区: ["福建", "福建省", "外国"],
  面授学时: ["8", "-", "x"],
  备注: ["无", "张伟13812345678", "说、明"],
  说明: ["重点班", "王芳", "a@b.cn"],
};

const oddRow = fc
  .constantFrom(...Object.entries(ODD_CELLS))
  .chain(([name, cells]) => fc.constantFrom(...cells).map((cell) => ({ [name]: cell })));
const lines = fc.oneof(
  { weight: 6, arbitrary: oddRow.map((changes) => ({ changes, line: null })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("", "注：本表", HEADER, ",,,", "2025,教育部")
      .map((line) => ({ changes: {}, line })),
  },
);

it("reads records a column at a time as it reads them one by one", () => {
  fc.assert(
    fc.property(
      // Good rows before odd ones let the odd ones stand on either side of a block's end.
      fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), lines), { maxLength: 6 }),
      fc.constantFrom(bytesOf, encodeGb18030),
      (parts, encoded) => {
        let serial = 0;
        const good = (changes: Readonly<Record<string, string>> = {}) =>
          classRow({ 班次编号: `B-${serial++}`, 培训人数: String(1 + (serial % 40)), ...changes }, HEADER);
        const rows = parts.flatMap(([before, { changes, line }]) => [
          ...Array.from({ length: before }, () => good()),
          line ?? good(changes),
        ]);
        const bytes = encoded([HEADER, ...rows, ""].join("\r\n"));
        const [quick, slow] = [readingOf(bytes, false), readingOf(bytes, true)];
        expect(slow.plain).toBe(0);
        expect(quick.reading).toEqual(slow.reading);
      },
    ),
    { numRuns: 50 },
  );
});

it("takes records for plain whose cells were all met before", () => {
  const rows = Array.from({ length: 3000 }, (_, i) => classRow({ 班次编号: `B-${i}` }));
  expect(readingOf(bytesOf([LEDGER_HEADER, ...rows].join("\r\n")), false).plain).toBe(1976);
});
