import { Link } from "../../../app/shell/Link.tsx";
import { UNIT } from "../../../domain/edition.ts";

/** What a report is, and what it may not hold. */
export function RulesOfReporting() {
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
        <li>一次上报是该{UNIT}在该统计截止的全部情况：没有写到的领域视为未报送，不会沿用上次的数字。</li>
        <li>填 0 表示确实没有人完成；空白、“—”或“/”表示未报送。两者在各页面上不同。</li>
        <li>同一{UNIT}、同一统计截止再报一次即为更正，须写明原因；前后两份都留在记录里。</li>
        <li>入库时可填收到日期，默认当天；邮寄来的填实际收到的那一天。是否迟报按收到日期判断。</li>
        <li>不得含有学员姓名、身份证号、手机号；含有的文件不接收也不保存。</li>
      </ul>
    </>
  );
}
