import type { JournalLoss } from "../../journal/keepers/journalMark.ts";
import {
  JournalMovedError,
  KeyWrappedError,
  type ReadBack,
  type StorageCause,
  StorageError,
} from "../../journal/keepers/keeper.ts";
import { formatPeople } from "./format.ts";

/** The cause and what to do, as a sentence for the screen. */
export const CAUSE_WORDS: Readonly<Record<StorageCause, string>> = {
  full: "磁盘或浏览器的存储空间已满。请腾出磁盘空间后重试，不要清除浏览器数据。",
  denied:
    "浏览器不允许本页存储数据（无痕模式或隐私设置）。请改用普通窗口，或在浏览器设置中允许本站存储数据。",
  blocked: "另一个标签页正打开着旧版本的数据库。请关闭本系统的其他标签页后重试。",
  unsupported: "这个浏览器没有本地数据库。请改用较新的 Edge、Chrome、Firefox 或 360 安全浏览器极速模式。",
  "newer-version": "本机数据由更新版本的程序写入，当前版本读不了。请刷新页面取得新版本。",
  lost: "本机记录有缺失，补上之前不再存入，以免盖住还能找回的内容。请先从备份恢复。",
  unknown:
    "浏览器的本地数据库出错。请检查磁盘，退出浏览器后重新打开。仍然不行的，先另存浏览器的用户数据文件夹，再清除本站数据，从备份恢复。",
};

/** What reading the journal after a failed write gave, as a sentence for the screen. */
const READ_BACK_WORDS: Readonly<Record<ReadBack, string>> = {
  whole: "已重新打开数据库核对，原有记录都在。",
  lost: "已重新打开数据库核对，原有记录有缺失，请从备份恢复。",
  unreadable: "数据库重新打开时读不出来，读出来之前不再存入。",
};

/** Why storing or reading failed and what to do, as a sentence for the screen. */
export function storageWords(error: unknown): string {
  if (error instanceof JournalMovedError)
    return "核对期间另有上报入库（其他标签页），本次没有入库。预览已按最新数据重算，请再核对一次后确认。";
  if (error instanceof StorageError)
    return CAUSE_WORDS[error.cause] + (error.readBack ? READ_BACK_WORDS[error.readBack] : "");
  if (error instanceof KeyWrappedError) return "本机的密钥加了口令，没有输入口令，不能签名。";
  return error instanceof Error ? error.message : String(error);
}

/** That entries are gone which this browser had. */
export function lossSentence({ before, now }: JournalLoss): string {
  const left = now === 0 ? "现在一条也读不到" : `现在读到 ${formatPeople(now)} 条，其中没有当时的最后一条`;
  return `本机记录有缺失：本浏览器原有 ${formatPeople(before)} 条记录，${left}。`;
}
