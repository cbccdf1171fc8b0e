import { describe, expect, it } from "vitest";
import { helpHits, sentencesOf } from "../../../src/features/help/helpHits.ts";

const PAGES = [
  { title: "哪些文件能读", sentences: ["加密的工作簿不能读。", "公式须算出结果再保存；"] },
  {
    title: "数据存放在哪里",
    sentences: ["收到的上报和文件存放在这台电脑中。", "清除网站数据会把文件删除。"],
  },
];

describe("helpHits(pages, query)", () => {
  it("finds a word in a page's sentences and lists those sentences alone", () => {
    expect(helpHits(PAGES, "加密")).toEqual([{ title: "哪些文件能读", sentences: ["加密的工作簿不能读。"] }]);
    expect(helpHits(PAGES, "签名")).toEqual([]);
  });

  it("wants every word of the query in the same sentence or in the title", () => {
    expect(helpHits(PAGES, "清除 文件").map(({ sentences }) => sentences)).toEqual([
      ["清除网站数据会把文件删除。"],
    ]);
    expect(helpHits(PAGES, "加密 公式")).toEqual([]);
  });

  it("puts pages first that have the word in the title, also without a sentence", () => {
    expect(helpHits(PAGES, "存放")[0]?.title).toBe("数据存放在哪里");
    expect(helpHits(PAGES, "哪些")).toEqual([{ title: "哪些文件能读", sentences: [] }]);
    expect(helpHits([...PAGES].reverse(), "文件").map(({ title }) => title)).toEqual([
      "哪些文件能读",
      "数据存放在哪里",
    ]);
  });

  it("does not mind case, width and spaces, and lists at most three sentences of a page", () => {
    const page = { title: "导出", sentences: ["Word（.docx）", "ＷＯＲＤ", "W ord", "word 不带字体"] };
    expect(helpHits([page], "word")[0]?.sentences).toEqual(page.sentences.slice(0, 3));
  });

  it("finds nothing for an empty query", () => {
    expect(helpHits(PAGES, " ")).toEqual([]);
  });
});

describe("sentencesOf(text)", () => {
  it("cuts behind stops and keeps them", () => {
    expect(sentencesOf(" 可以；不可以。为什么？因为 ")).toEqual(["可以；", "不可以。", "为什么？", "因为"]);
  });
});
