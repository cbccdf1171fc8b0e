import { useRecords } from "../../../app/data/country.ts";
import { useMeasureUnits } from "../../../app/dataFolder/programmeFile.ts";
import { PlainTable } from "../../../app/tables/PlainTable.tsx";
import { PLAN_PROJECT, UNIT } from "../../../domain/edition.ts";

const LONG_HEADER = ["年度", UNIT, "领域", "统计截止", "累计完成人数", "备注"];

/** Both layouts of a report with an example each, and the unit. */
export function ReportLayouts() {
  const { ministries, fields } = useRecords().vocabulary;
  const measures = [...useMeasureUnits().keys()];
  const ministry = ministries[0]?.name ?? "";
  const [first = "", second = "", third = ""] = fields.map(({ name }) => name);
  const longRows = [
    ["2025", ministry, first, "2025-06", "1200", ""],
    ["2025", ministry, second, "2025-06", "0", "下半年开班"],
    ["2025", ministry, third, "2025-06", "", "数据核对中"],
  ];
  const wideHeader = [UNIT, first, second, third, "……", "小计"];
  const wideRows = [[ministry, "1200", "0", "", "……", "1200"]];
  return (
    <>
      <h2>长表：一行一个数字</h2>
      <p>列的先后不限，“备注”可以没有。</p>
      <Example label="长表示例" header={LONG_HEADER} rows={longRows} figures={[4]} />
      <p>
        其他子项目与人工智能通识也用长表报：“领域”填
        {measures.length > 0 ? measures.join("、") : "模板中写好的项目名称"}
        ，“累计完成人数”填该项的累计数（期、人或个）。
      </p>
      <p>
        这些数字只出现在全工程和{UNIT}
        页，不计入计划的完成数；可以单独成一份文件。单位按各项自己的，不随表头的“万人”换算。
      </p>
      <p>
        一个{UNIT}
        的上报分两部分：计划表各领域的人数，与上述工程子项目（含人工智能通识）的数字。两部分各自完整、各自更正，分成两份文件上报也互不覆盖。
        在工程子项目这一部分里，一次上报同样是该{UNIT}
        在该统计截止的全部情况：更正时或以后的统计截止没有写到的项目视为未报送，不沿用先前的数字。
      </p>
      <h2>宽表：与年度计划表同样的排列</h2>
      <p>
        表头上方的标题行须写明年度和统计截止，例如“2025年度{PLAN_PROJECT}
        进度上报表（截至2025年6月）”。小计、合计可有可无，有则核对。
      </p>
      <Example label="宽表示例" header={wideHeader} rows={wideRows} figures={[1, 2, 3, 4, 5]} />
      <h2>单位</h2>
      <p>
        默认单位是人。列名写“（万人）”、表上方写“单位：万人”或数字后写“万人”，都按万人换算；两处不一致则不接收。
      </p>
    </>
  );
}

interface ExampleProps {
  readonly label: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Indexes of the columns that hold figures. */
  readonly figures: readonly number[];
}

function Example({ label, header, rows, figures }: ExampleProps) {
  const classOf = (column: number) => (figures.includes(column) ? undefined : "text");
  return (
    <PlainTable
      label={label}
      className="help-example"
      columns={header.map((title, i) => (figures.includes(i) ? title : { words: title }))}
    >
      {rows.map((row) => (
        <tr key={row.join("|")}>
          {row.map((cell, i) => (
            <td key={header[i]} className={classOf(i)}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </PlainTable>
  );
}
