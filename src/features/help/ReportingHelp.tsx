import { Link } from "../../app/shell/Link.tsx";
import { PlainTable } from "../../app/tables/PlainTable.tsx";

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
        <li>一次上报是该部门在该统计截止的全部情况：没有写到的领域视为未报送，不会沿用上次的数字。</li>
        <li>填 0 表示确实没有人完成；空白、“—”或“/”表示未报送。两者在各页面上不同。</li>
        <li>同一部门、同一统计截止再报一次即为更正，须写明原因；前后两份都留在记录里。</li>
        <li>入库时可填收到日期，默认当天；邮寄来的填实际收到的那一天。是否迟报按收到日期判断。</li>
        <li>不得含有学员姓名、身份证号、手机号；含有的文件不接收也不保存。</li>
      </ul>
      <h3>长表：一行一个数字</h3>
      <p>列的先后不限，“备注”可以没有。</p>
      <Example label="长表示例" header={LONG_HEADER} rows={LONG_ROWS} figures={[4]} />
      <p>
        其他子项目与人工智能通识也用长表报：“领域”填高级研修项目举办期数、高级研修项目培养培训人数、数字技术工程师培育项目培养培训人数、继续教育基地数或人工智能通识参加人数，“累计完成人数”填该项的累计数（期、人或个）。
      </p>
      <p>
        这些数字只出现在工程总览和部门页，不计入计划的完成数；可以单独成一份文件。单位按各项自己的，不随表头的“万人”换算。
      </p>
      <p>
        一个部门的上报分两部分：计划表各领域的人数，与上述工程子项目（含人工智能通识）的数字。两部分各自完整、各自更正，分成两份文件上报也互不覆盖。
        在工程子项目这一部分里，一次上报同样是该部门在该统计截止的全部情况：更正时或以后的统计截止没有写到的项目视为未报送，不沿用先前的数字。
      </p>
      <h3>宽表：与年度计划表同样的排列</h3>
      <p>
        表头上方的标题行须写明年度和统计截止，例如“2025年度能力提升项目进度上报表（截至2025年6月）”。小计、合计可有可无，有则核对。
      </p>
      <Example label="宽表示例" header={WIDE_HEADER} rows={WIDE_ROWS} figures={[1, 2, 3, 4, 5]} />
      <h3>单位</h3>
      <p>
        默认单位是人。列名写“（万人）”、表上方写“单位：万人”或数字后写“万人”，都按万人换算；两处不一致则不接收。
      </p>
      <h3>哪些文件能读</h3>
      <ol>
        <li>
          工作簿（.xlsx、.xlsm、.xlsb、.xls、.et、.ods、.fods）可以直接上报，看到什么就读什么：先读打开时显示的那张工作表；像上报表的不止一张，或读的是隐藏的、别的一张，都要确认。公式须算出结果再保存。
        </li>
        <li>
          CSV：“另存为”时选“CSV UTF-8（逗号分隔）(*.csv)”；选“CSV（逗号分隔）(*.csv)”也可以，系统能识别
          GB18030（含 GBK、GB2312）编码。
        </li>
        <li>“Unicode 文本 (*.txt)”（UTF-16、制表符分隔）也能读；从表格复制一块区域直接粘贴也行。</li>
        <li>加密的工作簿和网页格式的“工作簿”不能读，请在原程序中去掉密码，另存为 .xlsx 或 CSV。</li>
        <li>
          隐藏的行列、整行的删除线要逐项确认；数字里有上标、下标、删除线，或一个数字合并了几格，不予接收。
        </li>
        <li>合并单元格请在保存前取消；保留的话，空白处沿用上一行，并要逐条确认。</li>
      </ol>
      <h3>模板、退回单与就地修改</h3>
      <ol>
        <li>
          “数据上报”页可下载本部门的模板（CSV 或
          .xlsx），领域、计划数和上次上报的数字已经填好，只需填累计完成人数；“内容”选工程子项目，则列出其他子项目与人工智能通识的各项。
        </li>
        <li>
          有错误的文件可在页面上直接改：点一条校验结果跳到那一格，改后整个文件立即重新校验；原文件不动，改了什么记入记录。
        </li>
        <li>也可下载退回单：原表不变，每一行后面写明问题和处理办法；或打印错误清单。</li>
        <li>
          一次可放入多个部门的文件，逐个校验，合格的一次确认；同一部门、同一统计截止的两个文件并排列出，选定一个。
        </li>
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
      <PlainTable
        frame={null}
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
    </div>
  );
}
