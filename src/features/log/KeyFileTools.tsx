import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { saveFile } from "../../app/browser/saveFile.ts";
import { today } from "../../app/browser/today.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { CheckField } from "../../app/inputs/CheckField.tsx";
import { FileButton } from "../../app/inputs/FileButton.tsx";
import { Status } from "../../app/inputs/Status.tsx";
import { journalKeeper } from "../../app/journal/keeper.ts";
import { keyFileProblem, MIN_PASSPHRASE, passphraseProblem } from "../../app/key/keyFileWords.ts";
import { PassphraseField } from "../../app/key/PassphraseField.tsx";
import { Refusal } from "../../app/shell/States.tsx";
import type { SigningKey } from "../../journal/keepers/keeper.ts";
import { WrappedKeyTools } from "./WrappedKeyTools.tsx";

/** What the queries of this copy's public key begin with. */
export const SIGNING_KEY = ["signing-key"];

/** Loaded for the first key file, because nobody else needs the cipher. */
const loadKeyFile = () => import("../../journal/entries/keyFile.ts");

/** 身份文件: this copy's key wrapped by a passphrase, downloaded and read back. */
export function KeyFileTools({ signing }: { readonly signing: SigningKey | null }) {
  const hasKey = signing !== null;
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [handsOver, setHandsOver] = useState(false);
  const [staysWrapped, setStaysWrapped] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: SIGNING_KEY });
  const progress = { onProgress: setShare };
  const making = useMutation({
    mutationFn: async () => {
      const keeper = await journalKeeper;
      const own = await keeper.ownKey();
      if (!own) throw new Error("本机还没有密钥。");
      const { wrapKey } = await loadKeyFile();
      const wrapped = await wrapKey(own, passphrase, progress);
      saveFile(`身份文件_${today()}.key`, wrapped);
      if (handsOver) await keeper.leaveKey();
      else if (staysWrapped) await keeper.takeKey(own, wrapped);
    },
    onSuccess,
  });
  const taking = useMutation({
    mutationFn: async (chosen: File) => {
      const { unwrapKey } = await loadKeyFile();
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const key = await unwrapKey(bytes, passphrase, progress);
      await (await journalKeeper).takeKey(key, staysWrapped ? bytes : undefined);
    },
    onSuccess,
  });
  const isBusy = making.isPending || taking.isPending;
  const error = making.error ?? taking.error;
  const problem = passphraseProblem(passphrase, again);
  return (
    <details className="key-file">
      <summary>身份文件：备份本机的密钥，或移到另一台电脑</summary>
      <p>
        身份文件里是本机的签名密钥，用口令加密，请与口令分开保管。<strong>口令丢失无法找回</strong>
        ：只能改用新的密钥，由计划管理方停用旧的、登记新的。同一把密钥不要在两台电脑上同时使用，否则记录分叉。
      </p>
      <div className="toolbar">
        <PassphraseField
          label={`口令（至少 ${MIN_PASSPHRASE} 个字符）`}
          value={passphrase}
          onChange={setPassphrase}
        />
        <PassphraseField label="再输一遍" value={again} onChange={setAgain} />
      </div>
      <p>
        <CheckField
          label="移交给另一台电脑：下载后本机不再用这把密钥，下一条记录起换新的"
          checked={handsOver}
          onChange={setHandsOver}
        />
      </p>
      <p>
        <CheckField
          label="本机也只记加了口令的密钥：每次打开程序，第一次签名前要输口令"
          checked={staysWrapped}
          onChange={setStaysWrapped}
        />
      </p>
      <div className="toolbar">
        <Button
          label="生成并下载身份文件"
          disabled={!hasKey || isBusy || problem !== ""}
          onClick={() => {
            taking.reset();
            making.mutate();
          }}
        />
        <Status>
          {isBusy && `正在处理口令……${Math.round(share * 100)}%`}
          {!isBusy && (hasKey ? problem : "本机写下第一条记录后才有密钥。")}
          {!isBusy && making.isSuccess && "已生成。请试读一次，确认口令无误。"}
        </Status>
      </div>
      <div className="toolbar">
        <FileButton
          label="读入身份文件"
          inputLabel="选择身份文件"
          accept=".key"
          onFiles={([chosen]) => setFile(chosen)}
        />
        {file && <span className="note">{file.name}</span>}
        <Button
          label="用这个身份接着写"
          disabled={file === null || passphrase === "" || isBusy}
          onClick={() => {
            making.reset();
            if (file) taking.mutate(file);
          }}
        />
        <Status>
          {taking.isSuccess
            ? "已接上：下一条记录接着写在这个身份的末条之后。原来那台电脑请不要再入库。"
            : "先从备份恢复那台电脑的记录，再读入它的身份文件。"}
        </Status>
      </div>
      {error && <Refusal>{keyFileProblem(error)}</Refusal>}
      {signing?.isWrapped && <WrappedKeyTools onDone={onSuccess} />}
    </details>
  );
}
