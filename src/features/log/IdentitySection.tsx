import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useRecords } from "../../app/data/country.ts";
import { closeKey } from "../../app/exchange/packageActions.ts";
import { IdentityChoice } from "../../app/identity/IdentityChoice.tsx";
import { identity } from "../../app/identity/identity.ts";
import { identityWords } from "../../app/identity/identityWords.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { journalKeeper } from "../../app/journal/keeper.ts";
import { ReasonDialog } from "../../app/plans/ReasonDialog.tsx";
import { Section } from "../../app/shell/Section.tsx";
import { useStore } from "../../app/stores/store.ts";
import { RowTable } from "../../app/tables/RowTable.tsx";
import { formatInstant } from "../../app/words/format.ts";
import { holderWords } from "../../app/words/keyWords.ts";
import { fingerprintOf } from "../../journal/entries/fingerprint.ts";
import type { AdmittedKey } from "../../journal/fold/roster.ts";
import { KeyFileTools, SIGNING_KEY } from "./KeyFileTools.tsx";

/** 身份: who works at this copy, the fingerprint of its key, and the keys that were admitted. */
export function IdentitySection() {
  const { journal } = useRecords();
  const chosen = useStore(identity);
  const [changing, setChanging] = useState(false);
  const [closing, setClosing] = useState<AdmittedKey | null>(null);
  // Its first entry gives a copy its key.
  const key = useQuery({
    queryKey: [...SIGNING_KEY, journal.length],
    queryFn: async () => (await journalKeeper).signingKey(),
  });
  return (
    <Section id="identity-section-title" title={chosen ? identityWords(chosen) : "本机还没有选定身份"}>
      <p>
        {key.data ? (
          <>
            本机指纹 <code>{fingerprintOf(key.data.publicKey)}</code>
            ：对方首次收本机的包时，请用电话或公函核对。
          </>
        ) : (
          "本机写下第一条记录时生成自己的密钥，此后每条都签名。"
        )}
      </p>
      {changing ? (
        <IdentityChoice confirmLabel="选定" onChosen={() => setChanging(false)} />
      ) : (
        <Button
          label={chosen ? "更改本机身份" : "选定本机身份"}
          className="after-text"
          onClick={() => setChanging(true)}
        />
      )}
      <KeyFileTools signing={key.data ?? null} />
      {journal.keys.length > 0 && (
        <>
          <h3 id="keys-title">已登记的身份 {journal.keys.length} 个</h3>
          <RowTable
            labelledBy="keys-title"
            rows={journal.keys}
            keyOf={(each) => each.key}
            columns={[
              { title: "持有方", names: true, cell: ({ holder }) => holderWords(holder) },
              { title: "经办处室", words: true, cell: ({ office }) => office || "—" },
              { title: "指纹", words: true, cell: (each) => <code>{fingerprintOf(each.key)}</code> },
              { title: "登记时间", cell: ({ time }) => formatInstant(time) },
              {
                title: "状态",
                words: true,
                wraps: true,
                cell: ({ closed }) =>
                  closed ? `已停用（${formatInstant(closed.time)}）：${closed.reason ?? ""}` : "有效",
              },
              {
                title: "操作",
                words: true,
                cell: (each) => !each.closed && <Button label="停用" onClick={() => setClosing(each)} />,
              },
            ]}
          />
        </>
      )}
      {closing && (
        <ReasonDialog
          title={`停用${holderWords(closing.holder)}的身份`}
          reasonLabel="停用原因（必填）"
          confirmLabel="确认停用"
          failedWords="没有停用。"
          confirm={(reason) => closeKey(closing.key, reason)}
          onDone={() => setClosing(null)}
          onClose={() => setClosing(null)}
        >
          <p>它已写的各条照旧有效，此后再写的都不计入。停用不能撤销：再用须登记新的身份。</p>
        </ReasonDialog>
      )}
    </Section>
  );
}
