import { EDITION_ID, KEPT_EDITION } from "../../domain/edition.ts";
import { readEdition } from "../../intake/dataFolder/readEdition.ts";

/**
 * Starts the application again in the words of another edition, whose data folder was put in the place of the build's.
 * They are kept, so that later visits start in them.
 *
 * @param text of the `edition.json` that lies in the data folder now
 * @returns a promise that never resolves: the page is about to go
 * @throws Error with a sentence for the screen, where the file is faulty or this browser keeps nothing
 */
export async function changeEdition(text: string): Promise<never> {
  readEdition(JSON.parse(text));
  try {
    if (text === document.getElementById(EDITION_ID)?.textContent) localStorage.removeItem(KEPT_EDITION);
    else localStorage.setItem(KEPT_EDITION, text);
  } catch {
    throw new Error(
      "data/edition.json 与程序构建时的不同，而本浏览器不能保存它，不能以它的用语打开。请允许本网站保存数据后刷新，或请系统管理员用 EDITION 重新构建。",
    );
  }
  location.reload();
  return new Promise(() => {});
}
