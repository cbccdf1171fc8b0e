import { useEffect, useState } from "react";
import { chooseFolder, filePickers } from "../../../app/browser/filePickers.ts";
import { chooseIdentity, identity } from "../../../app/identity/identity.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { FileButton } from "../../../app/inputs/FileButton.tsx";
import { Status } from "../../../app/inputs/Status.tsx";
import { TextField } from "../../../app/inputs/TextField.tsx";
import { openJoined } from "../../../app/sharing/openJoined.ts";
import { joinKeeper } from "../../../app/sharing/sharing.ts";
import { faultWords, invitationWords } from "../../../app/sharing/sharingWords.ts";
import { Link } from "../../../app/shell/Link.tsx";
import { changeParams, useRoute } from "../../../app/shell/route.ts";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { holderWords } from "../../../app/words/keyWords.ts";
import { UNIT } from "../../../domain/edition.ts";
import { authorKey } from "../../../journal/entries/chains.ts";
import { invitationLink, readInvitation } from "../../../journal/sharing/invitation.ts";
import type { JoinedKeeper } from "../../../journal/sharing/keptSharing.ts";
import { failureOf } from "../../../journal/sharing/syncLoop.ts";

const NO_INVITATION = "这不是同步处的邀请。请用发来的邀请文件（.json），或粘贴完整的邀请链接。";

/** Joining a shared keeper: a folder, or a server by its invitation in a file, a pasted link or the address itself. */
export function JoinKeeper() {
  const route = useRoute();
  const chosen = useStore(identity);
  const [text, setText] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const invitation = text.trim() === "" ? null : readInvitation(text);
  const linked = route.params.get("invitation");
  useEffect(() => {
    if (linked === null) return;
    setText(`invitation=${linked}`);
    // It contains a secret key, which must not stay in the address.
    changeParams(route, { invitation: null }, true);
  }, [linked, route]);

  async function join(keeper: JoinedKeeper) {
    setIsBusy(true);
    setProblem("");
    try {
      await (await openJoined(keeper)).close();
      if (keeper.kind === "server" && chosen === null) chooseIdentity(keeper.invitation.holder);
      await joinKeeper(keeper);
    } catch (error) {
      const { fault, detail } = failureOf(error);
      const servers = keeper.kind === "server" ? keeper.invitation.servers : [];
      setProblem(`没有加入。${faultWords(fault, detail, { servers, isKnown: false })}`);
      setIsBusy(false);
    }
  }

  async function joinFolder() {
    setProblem("");
    const handle = await chooseFolder("sharing").catch((error) => {
      setProblem(`没有加入。${faultWords("unknown", String(error), { servers: [], isKnown: false })}`);
      return null;
    });
    if (handle) await join({ kind: "folder", handle, joined: new Date().toISOString() });
  }

  async function joinServer() {
    if (!invitation) return setProblem(NO_INVITATION);
    const { holder } = invitation;
    if (chosen && (chosen.kind === "viewer" || authorKey(chosen) !== authorKey(holder)))
      return setProblem(
        `没有加入。这是给${holderWords(holder)}的邀请，与本机身份不同。若确实是，请先更改本机身份。`,
      );
    await join({ kind: "server", invitation, joined: new Date().toISOString() });
  }

  return (
    <>
      <p>
        没有接入。各处用报送包和回执交换，一样完整；接入共享文件夹或服务器后，收发自动进行，断网时照常工作。
        <Link to="/help/几台电脑之间共享" className="text-link">
          怎样共享
        </Link>
      </p>
      {filePickers().showDirectoryPicker ? (
        <div className="toolbar log-actions">
          <Button
            label="选共享文件夹"
            disabled={isBusy || !chosen || chosen.kind === "viewer"}
            onClick={() => void joinFolder()}
          />
          <span className="note">
            {chosen && chosen.kind !== "viewer"
              ? "网络盘、移动盘或同步盘上的一个文件夹，各处选同一个。能读这个文件夹的人都能读到其中的上报。"
              : `请先在下方选定本机身份（${UNIT}或计划管理方）。`}
          </span>
        </div>
      ) : (
        <p className="note">
          这个浏览器不能使用共享文件夹：须用 Edge、Chrome 等 Chromium 内核的浏览器，经 https
          或在本机打开。可以改用邀请，或用报送包和回执交换，效果相同。
        </p>
      )}
      <div className="toolbar">
        <FileButton
          label="打开邀请文件"
          inputLabel="选择邀请文件"
          accept=".json"
          disabled={isBusy}
          onFiles={([file]) => void file.text().then(setText)}
        />
        <TextField
          label="或粘贴邀请链接"
          className="choice"
          autoComplete="off"
          value={invitation ? invitationLink(invitation) : text}
          onChange={setText}
        />
        <Button label="加入" disabled={isBusy || text.trim() === ""} onClick={() => void joinServer()} />
        <Status>{isBusy && "正在连接……"}</Status>
      </div>
      {invitation && (
        <p className="note">
          {invitationWords(invitation.name, invitation.holder, invitation.ministries.length)}
        </p>
      )}
      {problem && <Refusal>{problem}</Refusal>}
    </>
  );
}
