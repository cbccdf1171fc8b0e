import { useEffect } from "react";
import { formatInstant, formatPeople } from "../../../app/words/format.ts";
import { OBJECT_WORDS, rateWords } from "../../../app/words/inspectionWords.ts";
import { SAMPLE_LABEL } from "../../../app/words/productWords.ts";
import { dayInChina, dayInWords } from "../../../domain/cutoff.ts";
import { resultRate } from "../../../domain/inspection/resultRate.ts";
import type { Inspection } from "../../../journal/fold/ledgerState.ts";
import { STRATA_WORDS } from "./inspectionForm.ts";
import { inspectorWords, strataWords } from "./inspectionWords.ts";

/** `list` the drawn objects with inspectors, for the inspection; `notice` for publication; `results` to be filled in. */
export type InspectionPaperKind = "list" | "notice" | "results";

const TITLES: Readonly<Record<InspectionPaperKind, string>> = {
  list: "继续教育班次抽查名单",
  notice: "继续教育班次随机抽查公告",
  results: "继续教育班次抽查结果表",
};

interface InspectionPaperProps {
  readonly kind: InspectionPaperKind;
  readonly inspection: Inspection;
  readonly draw: NonNullable<Inspection["draw"]>;
  readonly onDone: () => void;
}

/** An inspection on paper; it is printed at once. */
export function InspectionPaper({ kind, inspection, draw, onDone }: InspectionPaperProps) {
  useEffect(() => {
    window.addEventListener("afterprint", onDone);
    window.print();
    return () => window.removeEventListener("afterprint", onDone);
  }, [onDone]);
  const { body, time, results } = inspection;
  const { drawn, seed } = draw.body;
  const byKey = new Map(results.map((result) => [result.key, result]));
  const hasResults = kind === "results" || (kind === "notice" && results.length > 0);
  return (
    <article className="inspection-paper">
      {inspection.sample && <p className="inspection-sample">{SAMPLE_LABEL}</p>}
      <h1>{TITLES[kind]}</h1>
      <p>
        {dayInWords(dayInChina(time))}冻结名单，共 {formatPeople(body.population.size)} 个
        {OBJECT_WORDS[body.objects]}（{STRATA_WORDS[body.strataBy]}），名单的 SHA-256 为{" "}
        {body.population.sha256}。种子取自{body.seedSource}，{dayInWords(body.seedDay)}公布，为“{seed}”。
        {formatInstant(draw.time)} 抽取 {drawn.length} 个，每个由两名外单位检查人员检查。
      </p>
      {kind === "notice" && (
        <>
          <p>
            抽取方法：对每个对象计算
            SHA-256（种子、竖线、名单中的编号），各层按结果从小到大取前若干个；检查人员以“单位、竖线、编号”同样排序，依次轮流，本单位的跳过，每个对象两名。任何人都可以用公布的名单和种子重复抽取。
          </p>
          <p>各层抽取数：{strataWords(body.strata)}。</p>
          <p>检查人员：{inspectorWords(body)}。</p>
        </>
      )}
      {kind === "notice" && results.length > 0 && <p>检查结果：{rateWords(resultRate(results))}。</p>}
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>抽查对象</th>
            <th>承办单位</th>
            <th>检查人员</th>
            {hasResults && (
              <>
                <th>检查日期</th>
                <th>结果</th>
                <th>说明</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {drawn.map((object, i) => (
            <tr key={object.key}>
              <td>{i + 1}</td>
              <td>{object.key}</td>
              <td>{object.unit}</td>
              <td>{inspectorWords(object)}</td>
              {hasResults && (
                <>
                  <td>{byKey.get(object.key)?.date ?? ""}</td>
                  <td>{byKey.get(object.key)?.verdict ?? ""}</td>
                  <td>{byKey.get(object.key)?.note ?? ""}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="inspection-stamp">{formatInstant(new Date().toISOString())} 打印</p>
    </article>
  );
}
