import { Link } from "../../app/Link.tsx";

const LONG_HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];
const LONG_ROWS = [
  ["2025", "教育部", "新一代信息技术", "2025-06", "1200", ""],
  ["2025", "教育部", "生物技术", "2025-06", "0", "下半年开班"],
  ["2025", "教育部", "新能源", "2025-06", "", "数据核对中"],
];
const WIDE_HEADER = ["部门", "新一代信息技术", "生物技术", "新能源", "……", "小计"];
const WIDE_ROWS = [["教育部", "1200", "0", "", "……", "1200"]];

/** How to report: both layouts, cut-off, encodings, how to save. */
export function ReportingHelp() {
  return (
    <>
      <p>
        在
        <Link to="/submit" className="text-link">
          数据上报
        </Link>
        中拖入文件、选择文件或粘贴表格。系统先校验、再预览改动，由人确认后入库；一份文件要么整份接收，要么整份不接收。
      </p>
      <ul>
        <li>
          上报的是自 1 月 1 日起的<strong>累计</strong>完成人数，不是当月新增。
        </li>
        <li>统计截止是某个月的月底，写作 2025-06；2025年6月、2025/6/30 也能读。</li>
        <li>一次上报是该部门在该统计截止的全部情况：没有写到的领域视为未报，不会沿用上次的数字。</li>
        <li>填 0 表示确实没有人完成；空白、“—”或“/”表示未报。两者在各页面上不同。</li>
        <li>同一部门、同一统计截止再报一次即为更正，须写明原因；前后两份都留在记录里。</li>
        <li>不得含有学员姓名、身份证号、手机号；含有的文件不接收也不保存。</li>
      </ul>
      <h3>长表：一行一个数字</h3>
      <p>列的先后不限，“备注”可以没有。</p>
      <Example label="长表示例" header={LONG_HEADER} rows={LONG_ROWS} figures={[4]} />
      <h3>宽表：与年度计划表同样的排列</h3>
      <p>
        表头上方的标题行须写明年度和统计截止，例如“2025年度能力提升项目进度上报表（截至2025年6月）”。小计、合计可有可无，有则核对。
      </p>
      <Example label="宽表示例" header={WIDE_HEADER} rows={WIDE_ROWS} figures={[1, 2, 3, 4, 5]} />
      <h3>单位</h3>
      <p>
        默认单位是人。列名写“（万人）”、表上方写“单位：万人”或数字后写“万人”，都按万人换算；两处不一致则不接收。
      </p>
      <h3>从 Excel 或 WPS 保存</h3>
      <ol>
        <li>“文件”→“另存为”，类型选“CSV UTF-8（逗号分隔）(*.csv)”。</li>
        <li>没有这一项时选“CSV（逗号分隔）(*.csv)”也可以，系统能识别 GB18030（含 GBK、GB2312）编码。</li>
        <li>“Unicode 文本 (*.txt)”（UTF-16、制表符分隔）也能读。.xlsx 请先按上面的办法另存。</li>
        <li>合并单元格请在保存前取消；保留的话，空白处沿用上一行，并要逐条确认。</li>
      </ol>
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
    <div className="scroll-x">
      <table className="table help-example" aria-label={label}>
        <thead>
          <tr>
            {header.map((name, i) => (
              <th scope="col" key={name} className={classOf(i)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((cell, i) => (
                <td key={header[i]} className={classOf(i)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
