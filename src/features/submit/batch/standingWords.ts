import type { FileStanding } from "../session/assess.ts";

/** How the list of a batch words each file's outcome. */
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
  "to-confirm": "需确认",
  ready: "可入库",
  storing: "正在入库",
  stored: "已入库",
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
