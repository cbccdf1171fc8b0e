import { UNIT } from "../../domain/edition.ts";
import type { Author } from "../../journal/entries/entry.ts";
import type { JoinedKeeper, SharingProgress } from "../../journal/sharing/keptSharing.ts";
import type { HeldBack, SharingFault } from "../../journal/sharing/sharedKeeper.ts";
import { formatInstant } from "../words/format.ts";
import { holderWords } from "../words/keyWords.ts";

/** `共享文件夹“报送”`, or the server by its name and for whom it was joined. */
export function keeperWords(keeper: JoinedKeeper): string {
  if (keeper.kind === "folder") return `共享文件夹“${keeper.handle.name}”`;
  const { name, holder } = keeper.invitation;
  return `${name}，持有方：${holderWords(holder)}`;
}

/** In the bar: what kind of failure it is; the rest stands on 记录. */
const SIGN_OF_FAULT: Readonly<Partial<Record<SharingFault, string>>> = {
  "no-permission": "共享待允许",
  "no-identity": "共享已停",
  "own-storage": "共享已停",
  unknown: "共享已停",
};

/**
 * The sign in the bar: `已同步`, `待送 2`, `连不上 · 待送 2`.
 *
 * @param waiting entries of this copy that the keeper does not hold
 */
export function signWords({ synced, failure, heldBack }: SharingProgress, waiting: number): string {
  const leaving = waiting - heldBack.length;
  const parts = [
    failure && (SIGN_OF_FAULT[failure.fault] ?? "连不上"),
    leaving > 0 && `待送 ${leaving}`,
    heldBack.length > 0 && `送不出 ${heldBack.length}`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(" · ");
  return synced === null ? "正在同步" : "已同步";
}

/** When synchronising was done for the last time. */
export function syncedWords({ synced }: SharingProgress): string {
  return synced === null ? "还没有同步过。" : `上次同步：${formatInstant(synced)}。`;
}

/** What is known of a server for the words of a fault. */
interface FaultPlace {
  /** Addresses of the servers; none for a folder. */
  readonly servers: readonly string[];
  /** Whether it was reached before. */
  readonly isKnown: boolean;
}

/** Why a keeper cannot be used and what to do, as sentences for the screen. */
export function faultWords(fault: SharingFault, detail: string, { servers, isKnown }: FaultPlace): string {
  const address = servers.join("、");
  switch (fault) {
    case "no-answer":
      return isKnown
        ? `服务器没有应答（${address}）。多半是服务器停了，或本机到它的网络断了；恢复后自动接着同步。`
        : `这个地址上没有同步处应答（${address}）。请核对邀请里的地址和端口，并确认服务器已经启动、防火墙已放行。`;
    case "wrong-address":
      return `应答的不是同步处（${address}）：地址或端口指向了别的程序。请向发邀请的人核对地址。`;
    case "key-refused":
      return "服务器不认这份邀请里的密钥：可能已换发或停用。请向计划管理方要新的邀请。";
    case "subject-refused":
      return "服务器不允许这份邀请读写它该读写的内容：服务器的账户配置与邀请不是同一套。请计划管理方重新生成并发放邀请。";
    case "unavailable":
      return "服务器应答了，但存储没有就绪：可能多数节点停了，或存储还没有建立。请服务器的管理员查看。";
    case "too-old":
      return `服务器的版本太旧（${detail || "版本不明"}），须为 nats-server 2.14 或更新。请服务器的管理员升级。`;
    case "insecure":
      return `本页经 https 打开，浏览器不允许它连接未加密的地址（${address}）。请改用带证书的 wss 邀请，或经 http 打开本页。`;
    case "local-network":
      return "浏览器没有放行本页访问本地网络。请在地址栏左侧的网站设置里把“本地网络访问”改为允许，再点“立即同步”。";
    case "local-network-unanswered":
      return `连不上服务器（${address}）。浏览器可能在问是否允许本页访问本地网络：地址栏左侧有提示的，请选“允许”再试一次；没有提示的，请核对地址和端口，并确认服务器已经启动。`;
    case "file-page":
      return `连不上服务器（${address}）。本页是双击打开的文件，有的浏览器不允许这样的页面连接服务器；也可能服务器没有启动。请先试经网站打开本应用，仍不行再查服务器。`;
    case "offline":
      return "本机没有连接网络。连上后自动接着同步。";
    case "no-permission":
      return "浏览器重新打开后，要再允许一次才能读写共享文件夹。";
    case "gone":
      return "共享文件夹打不开：可能已移走、改名，或网络盘没有连上。恢复后自动接着同步；换了位置的，请退出后重新选择。";
    case "read-only":
      return "共享文件夹写不进去：可能是只读，或文件被其他程序占用。请检查文件夹的权限。";
    case "full":
      return "同步处的存储空间已满，新的内容送不出去。请其管理员腾出空间；已有的不受影响。";
    case "no-identity":
      return servers.length > 0
        ? "本机身份与邀请的持有方不同，已停止同步。请更改本机身份，或退出后用本机身份的邀请加入。"
        : `本机还没有选定身份，或身份是“只看看”。请在下方“身份”选定${UNIT}或计划管理方。`;
    case "own-storage":
      return `取来的内容在本机存不下，已停止同步。请看页面上方对本机存储的说明。（${detail}）`;
    case "unknown":
      return `同步出错：${detail}。会自动重试；仍然不行的，请把这句话告诉技术支持。`;
  }
}

const HELD_BACK_WORDS: Readonly<Record<HeldBack["cause"], string>> = {
  "too-large": "内容超过服务器单条 1 MB 的上限，请改用报送包送出",
  "not-allowed": `这份邀请里没有它的${UNIT}，请改用报送包送出，或请计划管理方重新生成邀请`,
};

export function heldBackWords({ cause }: HeldBack): string {
  return HELD_BACK_WORDS[cause];
}

/** What was found at the keeper and not taken, one sentence each. */
export function notTakenWords({ state, unreadable }: SharingProgress): string[] {
  const { refused = 0, newer = 0 } = state ?? {};
  return [
    refused > 0 && `同步处有 ${refused} 条内容或签名不符，不收。原件还在写它的电脑上，会自动补送。`,
    newer > 0 && `同步处有 ${newer} 条由更新版本的程序写入，本版本读不了。请刷新页面取得新版本。`,
    unreadable > 0 && `同步处有 ${unreadable} 个文件或消息不是本系统的、没有写完或已损坏，已跳过。`,
  ].filter((sentence) => sentence !== false);
}

/** What joining with an invitation means, before it is done. */
export function invitationWords(name: string, holder: Author, ministries: number): string {
  const key =
    holder.kind === "planner"
      ? `加入后本机用邀请里的密钥签名，并登记 ${ministries} 个${UNIT}邀请里的身份，不必再核对指纹`
      : "加入后本机用邀请里的密钥签名，并登记计划管理方的身份，不必再核对指纹";
  return `邀请：${name}，给${holderWords(holder)}。${key}。一份邀请只在一台电脑上使用，否则记录会分叉。`;
}
