/** The files that the briefing is exported as, and their fonts. */
export function BriefingFiles() {
  return (
    <>
      <h2>导出</h2>
      <ul>
        <li>
          Word（.docx）：真正的表格和可以编辑的图，图的数字在图所附的工作簿里；没有上报的在图中空缺，不是 0。
        </li>
        <li>Excel（.xlsx）：一张表一个工作表，合计和完成率是公式，改了人数随即重算。</li>
        <li>CSV（.zip）：一张表一个文件，UTF-8 编码，Excel 和 WPS 双击即可打开，中文不乱。</li>
        <li>
          图：在图旁存为 SVG 或 PNG（300 dpi），或一次存下全部图；标题、来源和统计截止都在图上。放进 Word、WPS
          或 PowerPoint 用 PNG，字形不会变；SVG 可随意缩放，这些程序用本机的宋体显示其中的字。
        </li>
      </ul>
      <h2>字体看起来不同</h2>
      <p>
        打印和 PDF 用本机的宋体、仿宋、黑体，没有的用随系统带来的思源宋体，页数不变；PDF
        已嵌入字体，在别处打开也一样。Word 和 Excel
        文件不带字体：缺方正小标宋、仿宋或黑体的电脑会用别的字体代替，换行和页数可能略有不同，装上字体或发 PDF
        即可。
      </p>
    </>
  );
}
