import { useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useMemo, useRef, useState } from "react";
import { journalQuery, planTablesQuery } from "../../app/data/queries.ts";
import { programmeQuery } from "../../app/dataFolder/programmeFile.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { TextField } from "../../app/inputs/TextField.tsx";
import { entriesNotCounted, journalCheck } from "../../app/journal/journalCheck.ts";
import { journalKeeper } from "../../app/journal/keeper.ts";
import { Link } from "../../app/shell/Link.tsx";
import { useStore } from "../../app/stores/store.ts";
import type { Entry } from "../../journal/entries/entry.ts";
import { CameraScan, hasCamera } from "./CameraScan.tsx";
import { checkPaper, type Given } from "./checkPaper.ts";
import { givenInFile } from "./givenInFile.ts";
import { paperMade } from "./paperMade.ts";
import { readGiven } from "./readGiven.ts";
import { VerdictSection } from "./VerdictSection.tsx";
import "./check.css";

const NOTHING_TYPED =
  "这不是完整的核验码：应为 5 组，每组 4 位。有一位读错或输错也会这样，请对照原件再输一次。";
const NOTHING_IN_FILE =
  "文件中没有找到核验码。PDF 请把有二维码的一页存成图片；照片请拍正、拍清，二维码四周留出白边。";

/** 核验: checks a paper by its code or QR code against the records of this copy. */
export function CheckPage() {
  const tables = useQuery(planTablesQuery);
  const programme = useQuery(programmeQuery);
  const journal = useQuery(journalQuery);
  const own = useQuery({ queryKey: ["own-keys", journal.data?.entries.length], queryFn: ownKeys });
  const check = useStore(journalCheck);
  const [text, setText] = useState("");
  const [given, setGiven] = useState<Given | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const [scanning, setScanning] = useState(false);

  function take(found: Given | null, nothing: string) {
    setGiven(found);
    setProblem(found ? null : nothing);
    if (found) setScanning(false);
  }

  async function takeFile({ currentTarget: input }: SyntheticEvent<HTMLInputElement>) {
    const [file] = input.files ?? [];
    if (!file) return;
    take(await givenInFile(file).catch(() => null), NOTHING_IN_FILE);
    input.value = "";
  }

  const verdict = useMemo(() => {
    if (!given || !tables.data || !programme.data || !journal.data || !own.data) return null;
    const [keys, setAside] = [own.data, entriesNotCounted(check)];
    const sources = { tables: tables.data, programme: programme.data, own: keys };
    const { entries, state } = journal.data;
    return checkPaper(given, {
      entries: entries.filter((line): line is Entry => line.format !== null && !setAside.has(line.id)),
      own: keys,
      keys: state.keys,
      make: (paper, behind) => paperMade(paper, behind, sources),
    });
  }, [given, tables.data, programme.data, journal.data, own.data, check]);

  return (
    <>
      <div className="head">
        <p className="crumb">
          <Link to="/log" className="text-link">
            记录
          </Link>{" "}
          / 核验
        </p>
        <h1>核验简报和回执</h1>
        <p className="subtitle">
          输入页脚的核验码，或扫二维码：本机按印时的记录重算一遍，看数是否一致、是否已更正。
        </p>
      </div>
      <form
        className="check-form"
        onSubmit={(event) => {
          event.preventDefault();
          take(readGiven(text), NOTHING_TYPED);
        }}
      >
        <TextField
          label="核验码或二维码内容"
          className="check-input"
          value={text}
          onChange={setText}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="primary">
          核验
        </button>
        <Button label="打开图片或导出的文件" onClick={() => input.current?.click()} />
        <input
          ref={input}
          type="file"
          hidden
          aria-label="选择要核验的图片或文件"
          accept="image/*,.docx,.xlsx,.zip,.csv,.svg"
          onChange={(event) => void takeFile(event)}
        />
        {hasCamera() && (
          <Button label={scanning ? "停止扫码" : "用摄像头扫码"} onClick={() => setScanning(!scanning)} />
        )}
      </form>
      {scanning && <CameraScan onFound={(found) => take(found, "")} />}
      <div role="status">
        {problem && <p>{problem}</p>}
        {verdict && <VerdictSection verdict={verdict} />}
      </div>
    </>
  );
}

async function ownKeys(): Promise<ReadonlySet<string>> {
  return new Set(await (await journalKeeper).ownKeys());
}
