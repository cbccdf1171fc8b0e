import { useQuery } from "@tanstack/react-query";
import { useRecords } from "../../app/data/country.ts";
import { journalQuery, keeperStatusQuery } from "../../app/data/queries.ts";
import { PlanDecisions } from "../../app/plans/PlanDecisions.tsx";
import { Boundary } from "../../app/shell/Boundary.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { lazyPart } from "../../app/shell/lazyPart.ts";
import { Section } from "../../app/shell/Section.tsx";
import { EmptyNote } from "../../app/shell/States.tsx";
import { BackupSection } from "./backup/BackupSection.tsx";
import { IdentitySection } from "./IdentitySection.tsx";
import { JournalTable } from "./JournalTable.tsx";
import { LossNote } from "./LossNote.tsx";
import { keeperWords, logTitle } from "./logWords.ts";
import { ReceivedReports } from "./ReceivedReports.tsx";
import { CoexistingReports } from "./received/CoexistingReports.tsx";
import { ReceiptLosses } from "./received/ReceiptLosses.tsx";
import { ReturnedReports } from "./received/ReturnedReports.tsx";
import { SampleControls } from "./SampleControls.tsx";
import "./log.css";

/** With everything that sharing needs, which no other part of this screen does. */
const SharingSection = lazyPart(async () => (await import("./sharing/SharingSection.tsx")).SharingSection);

/** 记录: what was received and what happened to it, the journal itself, and the sample data. */
export function Log() {
  const { journal, journalReadable } = useRecords();
  const status = useQuery(keeperStatusQuery);
  // The frame reads the journal, and says so when it cannot.
  const { data } = useQuery({ ...journalQuery, retryOnMount: false, refetchOnMount: false });

  return (
    <>
      <div className="head">
        <h1>{logTitle(journal, journalReadable)}</h1>
        <p className="subtitle">
          记录只增不改：更正与撤回都是新的一条，文本文件按字节保存，工作簿只存读取的工作表。
          {keeperWords(status.data)}{" "}
          <Link to="/log/check" className="text-link">
            核验简报和回执
          </Link>
        </p>
      </div>
      {data?.loss && <LossNote loss={data.loss} entries={data.entries} />}
      <BackupSection entries={data?.entries ?? []} />
      <Boundary
        loading={null}
        fallback={<p className="note">“共享”没有载入，请检查网络后刷新。其余内容不受影响。</p>}
      >
        <SharingSection entries={data?.entries ?? []} />
      </Boundary>
      <ReceiptLosses />
      <IdentitySection />
      <Section id="reports-title" title="收到的上报" unit="单位：人">
        {!journalReadable ? (
          <EmptyNote>已入库的上报读不出来；请先按上方提示恢复。</EmptyNote>
        ) : journal.reports.length === 0 ? (
          <EmptyNote>还没有收到任何上报。</EmptyNote>
        ) : (
          <ReceivedReports />
        )}
      </Section>
      <CoexistingReports />
      <ReturnedReports />
      <PlanDecisions />
      {data && data.entries.length > 0 && <JournalTable entries={data.entries} />}
      <SampleControls />
    </>
  );
}
