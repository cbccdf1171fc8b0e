import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { journalQuery } from "../../../app/data/queries.ts";
import { useStoredFile } from "../../../app/data/useStoredFile.ts";
import { useMeasureUnits } from "../../../app/dataFolder/programmeFile.ts";
import { VERSION_COLUMNS, VersionTable } from "../../../app/figures/VersionTable.tsx";
import { Button } from "../../../app/inputs/Button.tsx";
import { Link } from "../../../app/shell/Link.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import type { RowColumn } from "../../../app/tables/RowTable.tsx";
import { formatInstant, formatPeople } from "../../../app/words/format.ts";
import { holderWords } from "../../../app/words/keyWords.ts";
import { measuresInWords } from "../../../app/words/measuresInWords.ts";
import { returnedFileWords, whyReturned } from "../../../app/words/reporting/returnedWords.ts";
import { type Month, monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { submissionTotal } from "../../../domain/progress/submission.ts";
import type { FileReference } from "../../../journal/entries/fileReference.ts";
import { ChangeTable } from "../file/FileChanges.tsx";
import { PrintReceipt } from "../receipt/PrintReceipt.tsx";
import { type MonthVersion, monthVersions, whyOf } from "./received.ts";

interface ReceivedVersionsProps {
  readonly ministry: string;
  readonly cutoff: Month;
  readonly onClose: () => void;
}

/** Every version from a ministry for a cut-off: which one counts and why, and their files. */
export function ReceivedVersions({ ministry, cutoff, onClose }: ReceivedVersionsProps) {
  const { journal } = useRecords();
  const { data } = useQuery(journalQuery);
  const { problem, download } = useStoredFile();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const units = useMeasureUnits();
  const entries = data?.entries ?? [];
  const versions = monthVersions(journal, "submissions", entries, { ministry, cutoff });
  const measures = monthVersions(journal, "measures", entries, { ministry, cutoff });
  const received = [...versions, ...measures];
  const returned = journal.returned.filter(
    (each) => each.target === null && holderWords(each.author) === ministry && each.cutoff === cutoff,
  );
  const reports = [...new Map(received.map((version) => [version.report.id, version])).values()];

  return (
    <section
      className="section versions"
      aria-labelledby="versions-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="section-head">
        <h3 id="versions-title" ref={heading} tabIndex={-1}>
          {ministry} {monthInWords(cutoff)}：
          {received.length === 0 ? "没有上报" : `上报 ${reports.length} 份`}
        </h3>
        <span className="toolbar">
          <span className="unit">单位：人</span>
          <Button label="关闭（Esc）" onClick={onClose} />
        </span>
      </div>
      {problem && <Refusal>文件没有取出。{problem}</Refusal>}
      {returned.map((each) => (
        <p key={each.id}>
          {returnedFileWords(each)}，已退回：{whyReturned(each)}。
        </p>
      ))}
      {versions.length === 0 && returned.length === 0 && (
        <p className="hatched versions-none">
          没有收到{ministry}截至{monthInWords(cutoff)}的上报：未报送。
        </p>
      )}
      {versions.length > 0 && (
        <VersionTable
          labelledBy="versions-title"
          columns={[
            VERSION_COLUMNS.receivedOn,
            { title: "累计完成数", cell: ({ submission }) => formatPeople(submissionTotal(submission)) },
            { title: "领域数", cell: ({ submission }) => Object.keys(submission.counts).length },
            ...reasonColumns(versions, (file) => void download(file)),
          ]}
          rows={versions}
        />
      )}
      {measures.length > 0 && (
        <>
          <h4 id="versions-measures">工程子项目与人工智能通识 {measures.length} 份</h4>
          <VersionTable
            labelledBy="versions-measures"
            columns={[
              VERSION_COLUMNS.receivedOn,
              {
                title: "累计数",
                words: true,
                wraps: true,
                cell: ({ submission }) => measuresInWords(submission, units),
              },
              ...reasonColumns(measures, (file) => void download(file)),
            ]}
            rows={measures}
          />
          <p className="note">
            这些数字各按自己的单位，不计入计划的完成数，也不改变这个{UNIT}是否已报送计划的数。
          </p>
        </>
      )}
      {reports
        .filter(({ report, standing }) => standing === "counts" && !report.sample)
        .map(({ report }) => (
          <PrintReceipt key={report.id} report={report} />
        ))}
      {reports.map(
        ({ report }) =>
          report.changes.length > 0 && (
            <details key={report.id} className="versions-changes">
              <summary id={`changes-${report.id}`}>
                “{report.fileName}”入库前在本页修改了 {report.changes.length} 格
              </summary>
              <ChangeTable changes={report.changes} labelledBy={`changes-${report.id}`} />
            </details>
          ),
      )}
      {received.some(({ report }) => !report.sample) && (
        <p className="note">
          要撤回其中一份，到<Link to="/log">“记录”</Link>，说明原因后撤回；被它替换的较早一份恢复有效。
        </p>
      )}
    </section>
  );
}

/** The columns after the figures: the result, why, and the file for download. */
function reasonColumns<Version extends MonthVersion>(
  versions: readonly Version[],
  onDownload: (file: FileReference) => void,
): RowColumn<Version>[] {
  return [
    VERSION_COLUMNS.result,
    {
      title: "为什么",
      words: true,
      wraps: true,
      cell: (version) => whyOf(version, versions, formatInstant),
    },
    { title: "原因", words: true, wraps: true, cell: ({ report }) => report.reason ?? "—" },
    { ...VERSION_COLUMNS.file, cell: (version) => <FileCell version={version} onDownload={onDownload} /> },
  ];
}

interface FileCellProps {
  readonly version: MonthVersion;
  readonly onDownload: (file: FileReference) => void;
}

function FileCell({ version, onDownload }: FileCellProps) {
  const { report, sheet } = version;
  const { file } = report;
  if (!file) return `${report.fileName}${report.sample ? "（示例）" : ""}`;
  return (
    <>
      <Button label={file.name} className="plain" onClick={() => onDownload(file)} />
      {sheet !== null && (
        <span className="note">
          {" "}
          工作表“{sheet}”{file.copy ? "（只存这一张）" : ""}
        </span>
      )}
    </>
  );
}
