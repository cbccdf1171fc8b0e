/** The one-file edition marks its page so. */
const isOneFile = document.documentElement.dataset.edition === "single";

/** Which browsers run the application, and what the one-file edition is. */
export function BrowsersHelp() {
  return (
    <ul>
      <li>
        支持 Chromium 内核 102 及以上的浏览器（Edge、Chrome、360、奇安信等；Windows 7 可用 109 版）和 Firefox
        128 及以上。
      </li>
      <li>
        不支持 Internet Explorer、双核浏览器的兼容模式（请切换到极速模式）和
        Safari。浏览器版本太旧时，页面会写明，不会显示不全的数字。
      </li>
      <li>
        单机版只有一个 HTML
        文件，不需要网站，双击即可打开；功能与网站版相同，只是不带打印用的宋体，纸面用本机的字体。
      </li>
      <li>
        单机版的数据也存在浏览器中。Edge、Chrome 打开本机的任何一份单机版都是同一份记录；Firefox
        按文件位置分开存放，文件移动或改名后，先前的记录要到原位置才能看到。
      </li>
      <li>
        {isOneFile ? (
          "本应用所含第三方软件的许可附在本文件的末尾，用文本编辑器打开即可看到。"
        ) : (
          <>
            本应用所含第三方软件和字体的许可见
            <a href="THIRD-PARTY-NOTICES.txt" className="text-link">
              THIRD-PARTY-NOTICES.txt
            </a>
            。
          </>
        )}
      </li>
    </ul>
  );
}
