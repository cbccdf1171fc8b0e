import type { DamagedText } from "../../../../app/dataFolder/damagedTextQuery.ts";
import { fetchBytes, type PlanFile } from "../../../../app/dataFolder/planFiles.ts";
import { openPlanAside } from "../../../../app/workers/openPlanAside.ts";
import type { Plan } from "../../../../domain/plan/plan.ts";
import { MAX_FILE_BYTES } from "../../../../intake/bytes/decode.ts";
import { messageOf } from "../../../../intake/findings/messages.ts";
import { personalNumberIn } from "../../../../intake/personal/personalNumbers.ts";
import { isEditable, type OpenedPlanFile } from "../../../../intake/plan/openPlanFile.ts";
import { readPlanText } from "../../../../intake/plan/planText.ts";
import type { PlanContext } from "../../../../intake/plan/readPlan.ts";
import { type Cells, MAX_EDITED_COLUMNS, MAX_EDITED_ROWS } from "../../../../intake/plan/readPlanCells.ts";
import { planTableTexts } from "../../../../outgoing/planTableCells.ts";
import { type AuditSource, type AuditState, startAudit } from "../auditState.ts";

/** A plan of the application as a table under audit. */
export function auditOfPlan({ year, headline, source, ...table }: Plan): AuditState {
  return startAudit(planSource(year, headline, source.note), planTableTexts(table));
}

/** The audit of a plan file that was refused, as it lies there. @throws Error with a sentence for the screen */
export async function auditOfPlanFile({ line }: PlanFile, context: PlanContext): Promise<AuditState> {
  const bytes = await fetchBytes(`plans/${line.file}`);
  const opened = await openPlanAside({ bytes, fileName: line.file, context });
  return startAudit(planSource(line.year, line.headline, line.note), tableOf(opened));
}

function planSource(year: number, headline: number, note: string): AuditSource {
  const known = { people: headline, from: `${year}年计划` };
  return { kind: "plan", name: `${year}年计划表`, year, headline: known, notes: note ? [note] : [] };
}

/** A person's own file as a table under audit. @throws Error with a sentence for the screen where it shows no table */
export async function auditOfFile(
  file: File,
  context: PlanContext,
  plans: readonly Plan[],
): Promise<AuditState> {
  if (file.size > MAX_FILE_BYTES) throw new Error(`文件超过${MAX_FILE_BYTES / 1_000_000}MB的上限。`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openPlanAside({ bytes, fileName: file.name, context });
  const cells = tableOf(opened);
  const { sheet, sheetCount } = opened;
  const named =
    opened.year ?? yearIn(cells.flatMap((row) => row.slice(0, 1)).join("\n")) ?? yearIn(file.name);
  const source: AuditSource = {
    kind: "file",
    name: file.name,
    year: named,
    headline: knownHeadline(named, plans),
    notes: [
      ...(sheet !== null && sheetCount > 1 ? [`工作簿有 ${sheetCount} 个工作表，读的是“${sheet}”。`] : []),
      ...opened.unseen.map(messageOf),
    ],
  };
  return startAudit(source, cells);
}

/** Text of a document as a table under audit. @throws Error with a sentence when it shows no plan table */
export function auditOfText(
  text: string,
  context: PlanContext,
  plans: readonly Plan[],
  source: Pick<AuditSource, "kind" | "name"> = { kind: "text", name: "粘贴的表" },
): AuditState {
  const { cells, year, headline, outside, placed } = readPlanText(text, context);
  if (cells.length === 0)
    throw new Error("没有在文本中找到计划表。请连同表头（领域、各领域名称、小计）一起复制，再粘贴一次。");
  checkSize(cells);
  const personal = cells
    .flat()
    .map(personalNumberIn)
    .find((found) => found !== null);
  if (personal) throw new Error(`文本中含有${personal}，不予接收。请删去后再粘贴。`);
  const notes = [
    outside > 0 ? `表外还有 ${outside} 行文字，不计入表。` : "",
    placed > 0 ? `有 ${placed} 行的数字按它们在文本中的位置对到领域，请与原文件核对。` : "",
  ].filter(Boolean);
  const target = headline
    ? { people: headline.people, from: `文中“${headline.words}”` }
    : knownHeadline(year, plans);
  return startAudit({ ...source, year, headline: target, notes }, cells);
}

/** The worked example. @throws Error with a sentence where the text shows no plan table */
export function auditOfSample(
  { year, content }: DamagedText,
  context: PlanContext,
  plans: readonly Plan[],
): AuditState {
  return auditOfText(content, context, plans, { kind: "sample", name: damagedTextName(year) });
}

/** The name of the worked example, on its button and as the source of the audit. */
export function damagedTextName(year: number): string {
  return `${year}年受损文本`;
}

function tableOf({ refusal, cells }: OpenedPlanFile): Cells {
  if (refusal) throw new Error(messageOf(refusal));
  if (cells.length === 0) throw new Error("文件中没有表格。");
  checkSize(cells);
  return cells;
}

function checkSize(cells: Cells): void {
  if (!isEditable(cells))
    throw new Error(`表超过 ${MAX_EDITED_ROWS} 行或 ${MAX_EDITED_COLUMNS} 列，不是年度计划表。`);
}

function knownHeadline(year: number | null, plans: readonly Plan[]): AuditSource["headline"] {
  const plan = plans.find((one) => one.year === year);
  return plan ? { people: plan.headline, from: `本系统的${plan.year}年计划` } : null;
}

function yearIn(text: string): number | null {
  const years = new Set(text.match(/(?<!\d)20(?:2[1-9]|30)(?!\d)/g) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}
