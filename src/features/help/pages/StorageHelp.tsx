import { Link } from "../../../app/shell/Link.tsx";
import { WORKBOOK_COPY } from "../../../app/words/workbookCopy.ts";

/** Where the data is stored, and its consequences. */
export function StorageHelp() {
  return (
    <ul>
      <li>
        收到的上报和文件存放在<strong>这台电脑的这个浏览器</strong>
        中（IndexedDB），不上传；别的电脑、别的浏览器看不到，除非在“记录”接入了共享文件夹或服务器。
      </li>
      <li>{WORKBOOK_COPY}</li>
      <li>同一浏览器的多个标签页看到同样的数据，一处入库，其他标签页随即更新。</li>
      <li>清除浏览器的网站数据会把它们一并删除。无痕窗口关闭后数据不保留。</li>
      <li>
        记录只增不改：更正、撤回都是新的一条，先前的仍在，见
        <Link to="/log" className="text-link">
          记录
        </Link>
        。每条带有内容的校验值和前一条的校验值，事后改动会被发现。
      </li>
      <li>浏览器拒绝存储或空间不足时，屏幕上会写明；没有存好的上报不会显示为已收到。</li>
      <li>
        示例数据是合成的，载入后每个页面都标明“示例数据（非真实上报）”，可在“记录”中一次清除，不影响真实上报。
      </li>
    </ul>
  );
}
