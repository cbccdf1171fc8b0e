import { useLayoutEffect, useRef, useState } from "react";
import { Link } from "../../app/shell/Link.tsx";
import { type HelpText, helpHits, sentencesOf } from "./helpHits.ts";
import { HELP_PAGES } from "./helpPages.tsx";

/** The pages that a query finds, each with the sentences that have it. */
export function HelpResults({ query }: { readonly query: string }) {
  const pages = useRef<HTMLDivElement>(null);
  const [texts, setTexts] = useState<readonly HelpText[] | null>(null);
  useLayoutEffect(() => {
    if (pages.current) setTexts([...pages.current.children].map(textOf));
  }, []);
  const hits = texts && helpHits(texts, query);
  return (
    <>
      <div className="head">
        <h1>帮助里的“{query.trim()}”</h1>
        <p className="subtitle" role="status">
          {hits && (hits.length > 0 ? `${hits.length} 页有` : "没有找到。请换一个词，或从目录中选一页。")}
        </p>
      </div>
      {/* The pages say themselves what is in them: they are drawn once, out of sight. */}
      {!hits && (
        <div ref={pages} hidden>
          {HELP_PAGES.map(({ title, Content }) => (
            <div key={title} title={title}>
              <Content />
            </div>
          ))}
        </div>
      )}
      {hits?.map(({ title, sentences }) => (
        <section key={title} className="section">
          <h2>
            <Link to={`/help/${title}`}>{title}</Link>
          </h2>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
    </>
  );
}

/** The sentences of a page; a row of a table is one block, with its cells apart. */
function textOf(page: Element): HelpText {
  const blocks = [...page.querySelectorAll("h2, p, li, tbody tr")];
  return {
    title: page.getAttribute("title") ?? "",
    sentences: blocks.flatMap((block) => {
      const parts = block.matches("tr") ? [...block.children] : [block];
      return sentencesOf(parts.map(({ textContent }) => textContent).join("　"));
    }),
  };
}
