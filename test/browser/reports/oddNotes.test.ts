import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { monthOf } from "../../../src/domain/cutoff.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { CONTEXT } from "../../intake/context.ts";
import { ODD_NOTES } from "../../intake/oddNotes.ts";
import { browserForTests } from "../harness/launch.ts";
import { fileOf } from "../harness/reportFile.ts";
import { cellAt, chooseFiles, confirmReport, goTo, openScreen } from "../harness/walk.ts";

// A third party's list of 515 more, where it is present beside the project.
const LIST = join(import.meta.dirname, "../../../../shared/corpus/blns/blns.json");
const NOTES: readonly string[] = [
  ...ODD_NOTES,
  ...(existsSync(LIST) ? (JSON.parse(readFileSync(LIST, "utf8")) as string[]) : []),
];

const { ministries, fields } = CONTEXT;
const ROWS = NOTES.map((note, i) => ({
  month: 1 + Math.floor(i / (ministries.length * fields.length)),
  ministry: ministries[Math.floor(i / fields.length) % ministries.length]?.name ?? "",
  field: fields[i % fields.length]?.name ?? "",
  note,
}));
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const FILE = fileOf(
  "备注.csv",
  [
    "年度,部门,领域,统计截止,累计完成人数,备注",
    ...ROWS.map(({ month, ministry, field, note }) =>
      ["2025", ministry, field, monthOf(2025, month), "100", note].map(quoted).join(","),
    ),
  ].join("\r\n"),
);

/** As the page shows text: HTML collapses white space, and control characters are invisible. */
const shown = (text: string) => text.replace(/\s+/g, " ").trim();

describe("odd remarks (备注)", () => {
  const { visit } = browserForTests();

  it("pass through preview, return slip, storage and screens unchanged, and none is executed", async () => {
    const { page } = await visit();
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await openScreen(page, "数据上报");
    await chooseFiles(page, FILE);
    await page.getByRole("button", { name: "确认入库" }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载退回单（CSV）" }).click(),
    ]);
    const slip = readReport(readFileSync(await download.path()), CONTEXT);
    expect(slip.outcome).toBe("accept");
    expect(slip.records.map(({ note }) => note)).toEqual(NOTES);

    await confirmReport(page);
    const stored = await page.evaluate(
      () =>
        new Promise<{ ministry: string; cutoff: string; notes: Record<string, string> }[]>((resolve) => {
          const opening = indexedDB.open("knowledge-renewal-journal");
          opening.onsuccess = () => {
            const all = opening.result.transaction("entries").objectStore("entries").getAll();
            all.onsuccess = () => {
              const [first] = all.result as { body?: unknown; entry?: { body: unknown } }[];
              resolve(Object(first?.body ?? first?.entry?.body).submissions);
              opening.result.close();
            };
          };
        }),
    );
    const kept = ROWS.map(({ month, ministry, field }) => {
      const submission = stored.find(
        (one) => one.ministry === ministry && one.cutoff === monthOf(2025, month),
      );
      return submission?.notes[field] ?? "";
    });
    expect(kept).toEqual(NOTES);

    const telling = ROWS.filter(({ month, note }) => month === 1 && /[<{=‮]|alert|DROP/.test(note));
    expect(telling.length).toBeGreaterThan(10);
    for (const { ministry, field, note } of telling.slice(0, 12)) {
      const cell = encodeURIComponent(`${ministry}|${field}`);
      await goTo(page, `#/matrix?year=2025&asOf=2025-01&cell=${cell}`, "矩阵");
      const history = page.getByRole("table", { name: new RegExp(`${ministry} · ${field}`) });
      await history.waitFor();
      expect(shown(await cellAt(history, "2025年1月", "备注"))).toBe(shown(note));
    }
    expect(dialogs).toEqual([]);
  });
});
