import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useRecords } from "../../app/country.ts";
import { formatInstant, formatPeople } from "../../app/format.ts";
import { Link } from "../../app/Link.tsx";
import { journalQuery, readOriginal } from "../../app/queries.ts";
import { Scroll } from "../../app/Scroll.tsx";
import { saveFile } from "../../app/saveFile.ts";
import { storageWords } from "../../app/storageWords.ts";
import { STANDING_WORDS } from "../../app/text.ts";
import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { submissionTotal } from "../../domain/submission.ts";
import type { FileReference } from "../../journal/entry.ts";
import { ChangeTable } from "./Changes.tsx";
import { type ReceivedVersion, versionsOf } from "./received.ts";

interface ReceivedVersionsProps {
  readonly ministry: string;
  readonly cutoff: Month;
  readonly onClose: () => void;
}

/** Everything that came from a ministry for a cut-off: which version counts and why, the earlier ones, their files. */
export function ReceivedVersions({ ministry, cutoff, onClose }: ReceivedVersionsProps) {
  const { journal } = useRecords();
  const { data } = useQuery(journalQuery);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const versions = versionsOf(journal, data?.entries ?? [], ministry, cutoff);

  async function download(file: FileReference) {
    setProblem(null);
    try {
      const bytes = await readOriginal(file.sha256);
      if (!bytes) throw new Error(`本机没有保存“${file.name}”的原文件。`);
      saveFile(file.name, bytes);
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

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
          {versions.length === 0 ? "没有上报" : `上报 ${versions.length} 份`}
        </h3>
        <span className="toolbar">
          <span className="unit">单位：人</span>
          <button type="button" onClick={onClose}>
            关闭（Esc）
          </button>
        </span>
      </div>
      {problem && (
        <p className="refusal" role="alert">
          原文件没有取出。{problem}
        </p>
      )}
      {versions.length === 0 ? (
        <p className="hatched versions-none">
          没有收到{ministry}截至{monthInWords(cutoff)}的上报：未报送。
        </p>
      ) : (
        <Scroll labelledBy="versions-title">
          <table className="table" aria-labelledby="versions-title">
            <thead>
              <tr>
                <th scope="col" className="text">
                  收到时间
                </th>
                <th scope="col">累计完成人数</th>
                <th scope="col">领域数</th>
                <th scope="col" className="text">
                  状态
                </th>
                <th scope="col" className="text">
                  为什么
                </th>
                <th scope="col" className="text">
                  原因
                </th>
                <th scope="col" className="text">
                  原文件
                </th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <tr key={version.report.id} className={version.standing === "counts" ? undefined : "muted"}>
                  <th scope="row">{formatInstant(version.report.time)}</th>
                  <td>{formatPeople(submissionTotal(version.submission))}</td>
                  <td>{Object.keys(version.submission.counts).length}</td>
                  <td className="text">{STANDING_WORDS[version.standing]}</td>
                  <td className="text wrap">{whyOf(version, versions)}</td>
                  <td className="text wrap">{version.report.reason ?? "—"}</td>
                  <td className="text">
                    <FileCell version={version} onDownload={(file) => void download(file)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {versions.map(
        ({ report, changes }) =>
          changes.length > 0 && (
            <details key={report.id} className="versions-changes">
              <summary id={`changes-${report.id}`}>
                “{report.fileName}”入库前在本页修改了 {changes.length} 格
              </summary>
              <ChangeTable changes={changes} labelledBy={`changes-${report.id}`} />
            </details>
          ),
      )}
      {versions.some(({ report }) => !report.sample) && (
        <p className="note">
          要撤回其中一份，到<Link to="/log">“记录”</Link>，说明原因后撤回；被它替换的较早一份恢复有效。
        </p>
      )}
    </section>
  );
}

interface FileCellProps {
  readonly version: ReceivedVersion;
  readonly onDownload: (file: FileReference) => void;
}

function FileCell({ version, onDownload }: FileCellProps) {
  const { report, sheet } = version;
  const { file } = report;
  if (!file) return `${report.fileName}${report.sample ? "（示例）" : ""}`;
  return (
    <>
      <button type="button" className="plain" onClick={() => onDownload(file)}>
        {file.name}
      </button>
      {sheet !== null && <span className="note"> 工作表“{sheet}”</span>}
    </>
  );
}

function whyOf(
  { report, standing, countsInstead }: ReceivedVersion,
  versions: readonly ReceivedVersion[],
): string {
  if (report.withdrawn)
    return `${formatInstant(report.withdrawn.time)}撤回：${report.withdrawn.reason ?? "未注明理由"}`;
  if (standing === "counts") {
    const later = versions.slice(
      0,
      versions.findIndex((each) => each.report.id === report.id),
    );
    if (later.length > 0 && later.every((each) => each.standing === "withdrawn"))
      return "后来的更正已撤回，本份恢复有效";
    const earlier = versions.filter((each) => each.standing === "replaced").length;
    return earlier > 0 ? `最后收到的一份，替换了较早的 ${earlier} 份` : "这个统计截止只有这一份有效上报";
  }
  if (report.sample && countsInstead && !countsInstead.sample) return "示例数据，已有正式上报时不计入";
  return countsInstead
    ? `被 ${formatInstant(countsInstead.time)} 收到的“${countsInstead.fileName}”更正`
    : "没有计入";
}
