import { useState } from "react";
import { today } from "../../../app/browser/today.ts";
import { identity } from "../../../app/identity/identity.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { FileButton } from "../../../app/inputs/FileButton.tsx";
import { appendEntry } from "../../../app/journal/journalActions.ts";
import { ReasonDialog } from "../../../app/plans/ReasonDialog.tsx";
import { WithdrawDialog } from "../../../app/plans/WithdrawDialog.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatInstant } from "../../../app/words/format.ts";
import { dayInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { RulePack } from "../../../domain/ledger/rulePack.ts";
import type { PublishedRules } from "../../../journal/fold/ledgerState.ts";
import type { RulesInUse, RulesStanding } from "./rulesInUse.ts";
import { rulesToPublish } from "./rulesToPublish.ts";

const STANDING_WORDS: Readonly<Record<RulesStanding, string>> = {
  used: "使用中",
  replaced: "已有更新的",
  withdrawn: "已撤回",
  unreadable: "本版本读不了，未使用",
};

/** The rules that the planner published, and publishing more: they reach every copy as plans do. */
export function PublishRules({ packs, published }: RulesInUse) {
  const isPlanner = useStore(identity)?.kind === "planner";
  const [chosen, setChosen] = useState<RulePack | null>(null);
  const [withdrawing, setWithdrawing] = useState<PublishedRules | null>(null);
  const [problem, setProblem] = useState("");

  async function choose(file: File) {
    const read = rulesToPublish(await file.text(), packs, today());
    setProblem(read.problem ?? "");
    setChosen(read.pack ?? null);
  }
  return (
    <>
      {isPlanner && (
        <div className="toolbar">
          <FileButton
            label="发布规则文件"
            inputLabel="选择规则文件"
            accept=".json"
            onFiles={([file]) => void choose(file)}
          />
          <span className="note">发布后记入记录，随共享到达各{UNIT}；同一套规则以发文日期最新的为准。</span>
        </div>
      )}
      {problem && <Refusal>没有发布。{problem}</Refusal>}
      {published.length > 0 && (
        <>
          <h3 id="published-rules">计划管理方发布的规则</h3>
          <RowTable
            labelledBy="published-rules"
            rows={published}
            keyOf={({ id }) => id}
            columns={[
              { title: "规则", names: true, words: true, wraps: true, cell: ({ body }) => body.pack.title },
              { title: "发文日期", cell: ({ body }) => body.pack.date },
              { title: "发布时间", cell: ({ time }) => formatInstant(time) },
              { title: "状态", words: true, cell: ({ standing }) => STANDING_WORDS[standing] },
              {
                title: "操作",
                words: true,
                cell: (rules) =>
                  isPlanner &&
                  !rules.withdrawn && <Button label="撤回" onClick={() => setWithdrawing(rules)} />,
              },
            ]}
          />
        </>
      )}
      {chosen && (
        <ReasonDialog
          title="发布规则"
          reasonLabel="发布依据（必填，记入记录）"
          confirmLabel="确认发布"
          failedWords="没有发布。"
          confirm={(reason) => appendEntry({ kind: "rules-published", pack: chosen }, reason)}
          onDone={() => setChosen(null)}
          onClose={() => setChosen(null)}
        >
          <p>
            {chosen.title}，{dayInWords(chosen.date)}发文，{chosen.rules.length} 条规则。
            {packs.some(({ id }) => id === chosen.id)
              ? "发布后代替现用的同一套规则。"
              : "发布后与现用的规则一起用于台账校验。"}
          </p>
        </ReasonDialog>
      )}
      {withdrawing && (
        <WithdrawDialog
          name={withdrawing.body.pack.title}
          withdraw={(reason) => appendEntry({ kind: "rules-withdrawn", target: withdrawing.id }, reason)}
          onClose={() => setWithdrawing(null)}
        >
          撤回后各处不再使用这份规则；有较早的同一套规则的，改用较早的。本条记录仍然保留。
        </WithdrawDialog>
      )}
    </>
  );
}
