import { UNIT } from "../../../domain/edition.ts";

/** The template, the return slip, and mending a file on the screen. */
export function TemplatesAndSlips() {
  return (
    <ol>
      <li>
        “数据上报”页可下载本{UNIT}的模板（CSV 或
        .xlsx），领域、计划数和上次上报的数字已经填好，只需填累计完成人数；“内容”选工程子项目，则列出其他子项目与人工智能通识的各项。
      </li>
      <li>
        有错误的文件可在页面上直接改：点一条校验结果跳到那一格，改后整个文件立即重新校验；原文件不动，改了什么记入记录。
      </li>
      <li>也可下载退回单：原表不变，每一行后面写明问题和处理办法；或打印错误清单。</li>
      <li>
        一次可放入多个{UNIT}的文件，逐个校验，合格的一次确认；同一{UNIT}
        、同一统计截止的两个文件并排列出，选定一个。
      </li>
    </ol>
  );
}
