import { useRecords } from "../../../app/data/country.ts";
import { EmptyNote, LoadingNote, Refusal } from "../../../app/shell/States.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { formatPeople } from "../../../app/words/format.ts";
import { hasSameContent } from "../../../journal/entries/canonicalJson.ts";
import { type OpenLedger, openLedgerStore } from "../ledgerStore.ts";
import { RulesNotRead } from "../RulesNotRead.tsx";
import { useRules } from "../useRules.ts";
import { AcceptLedger } from "./AcceptLedger.tsx";
import { FixCells } from "./FixCells.tsx";
import { HoursTable } from "./HoursTable.tsx";
import { LedgerChooser } from "./LedgerChooser.tsx";
import { LedgerClasses } from "./LedgerClasses.tsx";
import { LedgerFindings } from "./LedgerFindings.tsx";
import { LedgerSlip } from "./LedgerSlip.tsx";
import { SampleLedgers } from "./SampleLedgers.tsx";
import { TotalsTable } from "./TotalsTable.tsx";

/** 班次: a ledger is chosen, checked by the rules, mended, accepted and looked through. */
export function ClassesTab() {
  const { vocabulary, journal } = useRecords();
  const { rules, problem, readAgain } = useRules();
  const opened = useStore(openLedgerStore);
  const reading = opened.kind === "read" ? opened.reading : null;
  const known = rules && { ...vocabulary, rulePacks: rules.packs };
  const isOutdated =
    opened.kind === "read" &&
    opened.chosen !== null &&
    known !== null &&
    !hasSameContent(opened.chosen.context.rulePacks, known.rulePacks);
  if (problem) return <RulesNotRead problem={problem} onAgain={readAgain} />;
  return (
    <>
      <h1>{titleOf(opened)}</h1>
      <p className="note">台账逐班列出开班、结业、学时和人数，用来核对上报的汇总数。文件只在本机读取。</p>
      {known && <LedgerChooser known={known} />}
      {opened.kind === "none" && (
        <EmptyNote>还没有打开台账。选择文件后逐班校验；入库以后可以与上报对照、抽查，随时再打开。</EmptyNote>
      )}
      {known && (opened.kind === "none" || journal.sampleLoaded) && (
        <SampleLedgers known={known} isLoaded={journal.sampleLoaded} />
      )}
      {isOutdated && <Refusal>这份台账校验之后，规则有变动。请重新选择台账文件，按现用的规则校验。</Refusal>}
      {opened.kind === "reading" && <LoadingNote what="台账" />}
      {opened.kind === "failed" && <Refusal>{opened.reason}</Refusal>}
      {opened.kind === "read" && (
        <>
          {!isOutdated && <AcceptLedger key={opened.reading.sha256} ledger={opened} />}
          <LedgerFindings reading={opened.reading} />
          {known && <FixCells ledger={opened} known={known} />}
          <LedgerSlip ledger={opened} />
        </>
      )}
      {reading?.classes && (
        <>
          <LedgerClasses key={reading.sha256} reading={reading} classes={reading.classes} />
          <TotalsTable classes={reading.classes} />
          <HoursTable classes={reading.classes} packs={rules?.packs ?? []} />
        </>
      )}
    </>
  );
}

function titleOf(opened: OpenLedger): string {
  if (opened.kind !== "read") return "台账：逐班核对培训";
  const { classes, outcome, tally } = opened.reading;
  if (!classes) return "台账没有通过校验，请按下面的结果改正";
  const count = `${formatPeople(classes.count)} 个班次`;
  if (outcome === "confirm") return `${count}，有需要核对的地方`;
  return Object.keys(tally).length > 0 ? `${count}，可以入库，有几处提示` : `${count}，没有发现问题`;
}
