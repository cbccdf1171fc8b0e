import { afterEach, describe, expect, it, vi } from "vitest";
import { readData } from "../../tools/edition.ts";

const nation = readData("edition.json") as Record<string, unknown>;

/** The modules of src/ anew, in the words of an edition. */
async function startedIn(changes: Record<string, unknown>) {
  vi.stubGlobal("editionText", JSON.stringify({ ...nation, ...changes }));
  vi.resetModules();
  const [edition, header, ledger, names, words, messages] = await Promise.all([
    import("../../src/domain/edition.ts"),
    import("../../src/intake/table/header.ts"),
    import("../../src/intake/ledger/ledgerHeader.ts"),
    import("../../src/intake/cells/names.ts"),
    import("../../src/app/words/reporting/fresherWords.ts"),
    import("../../src/intake/findings/messages.ts"),
  ]);
  return { ...edition, ...header, ...ledger, ...names, ...words, ...messages };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("an edition whose unit is 市（部门）", () => {
  const province = { id: "hebei", unit: "市（部门）", unitColumns: ["部门", "市"], whole: "全省" };

  it("says it in sentences and messages", async () => {
    const { fresherSentence, messageOf } = await startedIn(province);
    const fresher = { month: "2025-10", ministries: ["甲", "乙", "丙"], share: 0.1 };
    expect(fresherSentence(fresher as never, "2025-09" as never)).toMatch(
      /^3 个市（部门）已报.*多数市（部门）还没有报/,
    );
    const place = { row: 2, line: 2, column: "市（部门）" };
    expect(
      messageOf({ code: "unknown-ministry", severity: "error", ...place, facts: { value: "丁" } } as never),
    ).toBe(
      "第2行“市（部门）”写的是“丁”，不是已知的市（部门）。请改用计划表中的市（部门）名称，每行一个市（部门）。",
    );
  });

  it.each(["市（部门）", "市(部门)", "部门", "市"])(
    "takes a column %s for that of its units",
    async (name) => {
      const { headerOf, nameBook, ledgerHeaderOf } = await startedIn(province);
      const cells = ["年度", name, "领域", "统计截止", "累计完成人数"];
      const header = headerOf(cells, [], nameBook([]), null);
      expect(header?.columns[1]).toMatchObject({ kind: "ministry", name: "市（部门）" });
      expect(ledgerHeaderOf([...cells, "班次编号", "班次名称", "开班日期"])?.[1]?.column).toBe("市（部门）");
    },
  );

  it("stores under names of its own, and the nation's under those that it always had", async () => {
    expect((await startedIn(province)).storedName("journal")).toBe("journal-hebei");
    expect((await startedIn({})).storedName("journal")).toBe("journal");
  });
});

it("an unknown sub-project is answered with those of the edition", async () => {
  const finding = {
    code: "unknown-project",
    severity: "error",
    row: 2,
    line: 2,
    column: "子项目",
    facts: { value: "丁" },
  };
  const said = async (projects: string[]) => (await startedIn({ projects })).messageOf(finding as never);
  expect(await said(["甲项目", "乙项目", "丙项目"])).toContain("请填写甲项目、乙项目或丙项目，或留空");
  expect(await said(["甲项目"])).toContain("请填写甲项目，或留空");
});
