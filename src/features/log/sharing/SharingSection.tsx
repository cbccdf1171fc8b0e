import { useEffect, useState } from "react";
import { mayWrite } from "../../../app/browser/filePickers.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Status } from "../../../app/inputs/Status.tsx";
import {
  beginSharing,
  joinKeeper,
  type Sharing,
  sharing,
  synchroniseNow,
} from "../../../app/sharing/sharing.ts";
import { faultWords, keeperWords, notTakenWords, syncedWords } from "../../../app/sharing/sharingWords.ts";
import { waitingEntries } from "../../../app/sharing/waitingEntries.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import type { JournalLine } from "../../../journal/entries/entry.ts";
import { JoinKeeper } from "./JoinKeeper.tsx";
import { LastWritten } from "./LastWritten.tsx";
import { UnknownWriters } from "./UnknownWriters.tsx";
import { WaitingTable } from "./WaitingTable.tsx";

/** 共享: the shared keeper that this browser has joined, how synchronising stands, and joining and leaving. */
export function SharingSection({ entries }: { readonly entries: readonly JournalLine[] }) {
  const joined = useStore(sharing);
  useEffect(() => void beginSharing(), []);
  return (
    <Section id="sharing-title" title={joined ? `共享：${keeperWords(joined.keeper)}` : "共享"}>
      {joined ? <Joined joined={joined} entries={entries} /> : <JoinKeeper />}
    </Section>
  );
}

function Joined({ joined, entries }: { readonly joined: Sharing; readonly entries: readonly JournalLine[] }) {
  const { keeper, progress } = joined;
  const { failure, synced } = progress;
  const [leaving, setLeaving] = useState(false);
  const waiting = waitingEntries(joined, entries);
  const servers = keeper.kind === "server" ? keeper.invitation.servers : [];

  async function allow() {
    if (keeper.kind === "folder" && (await mayWrite(keeper.handle, "request"))) synchroniseNow();
  }
  return (
    <>
      {failure && (
        <Refusal>{faultWords(failure.fault, failure.detail, { servers, isKnown: synced !== null })}</Refusal>
      )}
      <p className="after-text">
        {syncedWords(progress)}
        {waiting.length === 0 ? "本机要送的都已送到。" : `本机还有 ${waiting.length} 条没有送到。`}
        {progress.description && keeper.kind === "server" && (
          <span className="note"> {progress.description}</span>
        )}
      </p>
      {notTakenWords(progress).map((sentence) => (
        <p key={sentence} className="note">
          {sentence}
        </p>
      ))}
      <div className="toolbar log-actions">
        {failure?.fault === "no-permission" ? (
          <Button label="允许读写共享文件夹" className="primary" onClick={() => void allow()} />
        ) : (
          <Button label="立即同步" onClick={synchroniseNow} />
        )}
        {leaving ? (
          <>
            <Button label="确认退出" onClick={() => void joinKeeper(null)} />
            <Button label="不退出" onClick={() => setLeaving(false)} />
          </>
        ) : (
          <Button label="退出共享" onClick={() => setLeaving(true)} />
        )}
        <Status>{leaving && "退出后不再收发；本机已有的记录和同步处已有的内容都不变。"}</Status>
      </div>
      <UnknownWriters entries={entries} />
      <WaitingTable waiting={waiting} heldBack={progress.heldBack} />
      <LastWritten entries={entries} />
    </>
  );
}
