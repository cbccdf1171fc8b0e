import type { FileStanding } from "../session/assess.ts";

export const FILE_WORDS: Readonly<Record<FileStanding, string>> = {
  waiting: "等待校验",
  checking: "正在校验",
  reviewing: "正在比对",
  failed: "没有读成",
  cancelled: "已取消",
  rejected: "有错误",
  empty: "没有数字",
  identical: "内容相同",
  duplicate: "重复待选",
  "set-aside": "未选用",
  received: "早已收到",
  "to-confirm": "需确认",
  ready: "可入库",
  storing: "正在入库",
  stored: "已入库",
  returned: "已退回",
};

/** Standings in which a person has something to do. */
export const UNDECIDED: ReadonlySet<FileStanding> = new Set<FileStanding>([
  "failed",
  "rejected",
  "empty",
  "duplicate",
  "to-confirm",
]);

/** Standings in which the program is at work. */
export const BUSY: ReadonlySet<FileStanding> = new Set<FileStanding>([
  "waiting",
  "checking",
  "reviewing",
  "storing",
]);

export const ACTION_WORDS = {
  opened: "查看",
  retried: "重新校验",
  restored: "恢复",
  discarded: "移出",
} as const;

type BatchAction = keyof typeof ACTION_WORDS;

const OPENABLE: ReadonlySet<FileStanding> = new Set<FileStanding>([
  "rejected",
  "to-confirm",
  "ready",
  "received",
  "empty",
  "duplicate",
  "reviewing",
]);
/** What is in work or stored stays in the list. */
const FIXED: ReadonlySet<FileStanding> = new Set<FileStanding>(["checking", "storing", "stored", "returned"]);

/** The actions that a file's standing allows, in the order of their buttons. */
export function actionsOf(standing: FileStanding): BatchAction[] {
  return [
    ...(OPENABLE.has(standing) ? (["opened"] as const) : []),
    ...(standing === "failed" || standing === "cancelled" ? (["retried"] as const) : []),
    ...(standing === "set-aside" ? (["restored"] as const) : []),
    ...(FIXED.has(standing) ? [] : (["discarded"] as const)),
  ];
}
