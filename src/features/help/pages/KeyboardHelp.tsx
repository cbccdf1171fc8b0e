import { useState } from "react";
import { setSingleKeys, singleKeysOn } from "../../../app/shell/singleKeys.ts";
import { UNIT } from "../../../domain/edition.ts";
import { NarrowTable } from "../NarrowTable.tsx";

const KEYS = [
  ["Tab / Shift+Tab", "在链接、选择框、按钮和表格之间前后移动；第一次按 Tab 可直接跳到正文"],
  ["方向键", "在矩阵和校验结果中逐格移动；在“完成率、完成数……”之间切换"],
  ["Home / End", "到表格的第一格或最后一格"],
  ["Ctrl+← / Ctrl+→", "到这一行的第一格或最后一格"],
  ["Enter", `矩阵中打开这一格的历次上报；在${UNIT}名、领域名上进入该${UNIT}或领域`],
  ["Esc", "关闭打开的历次上报，回到原来的格"],
  ["Ctrl+K", `打开搜索（苹果键盘为 Cmd+K）：按名称、简称或拼音首字母找${UNIT}、领域、页面、时点和操作`],
  [
    "[ / ]",
    `在${UNIT}页、领域页到上一个、下一个（计划表顺序）；光标在输入框或选择框中时不起作用；可在下面关掉`,
  ],
  ["Ctrl+C", "复制选中的文字；表格中的数字可以选中"],
  ["Ctrl+V", "在“数据上报”页粘贴从 Excel 或 WPS 复制的表格或文件"],
  ["F2 或直接键入", "修改文件内容中的一格；粘贴可一次改一块"],
  ["L U B W Delete", "在“下一年度”的表中：锁定或解除锁定、解除全部要求、上下限、权重、不设计划"],
  ["Ctrl+Enter", "采用一条校验结果的建议"],
  ["Ctrl+Z / Ctrl+Y", "撤销、重做对文件内容、计划表和方案的修改"],
] as const;

export function KeyboardHelp() {
  return (
    <>
      <p>全部操作都能用键盘完成。矩阵是一个整体：Tab 进入，再按 Tab 离开，其中用方向键移动。</p>
      <NarrowTable label="按键" rows={KEYS} textClass="wrap" />
      <SingleKeysSwitch />
      <p>
        年度、统计时点、显示的指标、排序和打开的格都写在网址里：刷新、后退和把网址发给别人，看到的都是同一个画面。
      </p>
    </>
  );
}

/** Single keys can be pressed by accident or by speech input, so they can be switched off. */
function SingleKeysSwitch() {
  const [on, setOn] = useState(singleKeysOn);
  return (
    <p>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            setSingleKeys(target.checked);
            setOn(target.checked);
          }}
        />{" "}
        用 [ 和 ] 键翻到上一个、下一个{UNIT}或领域
      </label>
      <br />
      <span className="note">
        使用语音输入或容易误按时可关掉；只影响本浏览器。其余按键都与 Ctrl
        等合用，或只在光标所在的表格、选择框中起作用。
      </span>
    </p>
  );
}
