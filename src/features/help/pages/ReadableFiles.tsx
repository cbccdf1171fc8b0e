/** Which files are read, and what in them is refused. */
export function ReadableFiles() {
  return (
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
  );
}
