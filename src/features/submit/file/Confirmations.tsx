import { CheckField } from "../../../app/inputs/CheckField.tsx";
import { TextArea } from "../../../app/inputs/TextField.tsx";
import { UNIT } from "../../../domain/edition.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import type { CONFIRM_CODES, FindingCode } from "../../../intake/findings/findingCodes.ts";
import { act } from "../session/intakeSession.ts";
import type { IntakeItem } from "../session/intakeState.ts";
import { agreementTo, needsReason } from "../session/isAgreed.ts";

interface Agreement {
  /** What a person agrees to by ticking. */
  readonly words: string;
  /** What it does to the figures. */
  readonly meaning: string;
}

const AGREEMENTS: Readonly<Record<(typeof CONFIRM_CODES)[number], Agreement>> = {
  "cumulative-decreased": {
    words: "累计数比较早的统计截止少，确属更正",
    meaning:
      "完成数是自 1 月 1 日起的累计数，正常只增不减。确认后按较小的数计入，有完成率的随之下降；请写明减少的原因。",
  },
  "filled-down": {
    words: `空白的年度、${UNIT}或统计截止按上一行填充，已逐行核对`,
    meaning: `这些行的人数会记到上一行所写的年度、${UNIT}和统计截止名下；填错了行，人数就记错了${UNIT}或月份。`,
  },
  "replaces-earlier": {
    words: "以本次上报替换同一统计截止的原上报（更正）",
    meaning:
      "原来那份不再计入，本次没有填写的领域或项目变为未报送；两份都留在记录中，撤回本次后原来那份恢复有效。请写明更正原因。",
  },
  "sudden-growth": {
    words: "完成数一个月增加很多，已核对无误",
    meaning: "常见原因是多写了一位。确认后照数计入完成数；累计数以后再改小，须作更正并写明原因。",
  },
  "far-above-quota": {
    words: "完成数超过计划数的两倍，已核对无误",
    meaning: "常见原因是把“人”当成“万人”或多写了一位。确认后照数计入完成数；超额不能抵其他领域的缺口。",
  },
  "hidden-rows": {
    words: "看不见的或整行划去的内容也要计入，已逐处核对",
    meaning: "隐藏、筛选掉的行列和划去的行都照数计入完成数；不该计入的，请在原文件中删去后重新选择。",
  },
  "rule-breach": {
    words: "不符合规定的班次已逐个核对",
    meaning: "确认后这些班次照常计入，并一直标为“不符合规定”；不适用该规定的，请在备注中说明。",
  },
  "other-sheets": {
    words: "只用读取的这一张工作表，其他像上报表的不计入",
    meaning: "一份文件只读一张工作表；其他几张也要报的，请另选工作表，或分别上报。",
  },
  "other-sheet-read": {
    words: "要用的正是读取的这一张工作表",
    meaning: "它是隐藏的，或不是打开工作簿时看到的那一张；不是它的，请在上面改选。",
  },
};

const isConfirmCode = (code: FindingCode): code is (typeof CONFIRM_CODES)[number] => code in AGREEMENTS;

interface ConfirmationsProps {
  readonly item: IntakeItem;
  readonly toConfirm: readonly Finding[];
}

/** The confirmations that the file needs: a tick for each code, and a reason where one is required. */
export function Confirmations({ item, toConfirm }: ConfirmationsProps) {
  const { id, ticks, reason } = item;
  const codes = [...new Set(toConfirm.map((finding) => finding.code))].filter(isConfirmCode);
  return (
    <fieldset className="confirmations">
      <legend>需要确认</legend>
      {codes.map((code) => {
        const agreement = agreementTo(code, toConfirm);
        const count = toConfirm.filter((finding) => finding.code === code).length;
        return (
          <div key={code} className="agreement">
            <CheckField
              label={`${AGREEMENTS[code].words}（${count} 处）`}
              required
              checked={ticks[code] === agreement}
              onChange={(checked) => act({ kind: "ticked", id, code, agreement: checked ? agreement : null })}
            />
            <p className="note">{AGREEMENTS[code].meaning}</p>
          </div>
        );
      })}
      {codes.some(needsReason) && (
        <TextArea
          label="原因（必填，记入记录）"
          className="reason"
          rows={2}
          required
          value={reason}
          onChange={(text) => act({ kind: "reason", id, reason: text })}
        />
      )}
    </fieldset>
  );
}
