import { useEffect, useRef, useState } from "react";
import { Link } from "../../app/shell/Link.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { APP_VERSION } from "./appVersion.ts";
import { HelpResults } from "./HelpResults.tsx";
import { HELP_GROUPS, HELP_PAGES } from "./helpPages.tsx";
import "./help.css";

/** 帮助: how to report, how every figure is made, every rule in words; short pages with a search over all of them. */
export function Help({ name }: { readonly name: string }) {
  const route = useRoute();
  const section = route.params.get("section");
  const query = route.params.get("q") ?? "";
  const page = HELP_PAGES.find(({ title, ...each }) =>
    name === "" ? section !== null && each.section === section : title === name,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (page) heading.current?.focus();
  }, [page]);
  return (
    <div className="help">
      <div className="help-side">
        <HelpSearch query={query} />
        <nav aria-label="帮助目录">
          {HELP_GROUPS.map(({ title, pages }) => (
            <div key={title}>
              <p className="list-title">{title}</p>
              <ul>
                {pages.map((each) => (
                  <li key={each.title}>
                    <Link to={`/help/${each.title}`} current={query === "" && each === page}>
                      {each.title}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </div>
      <div className="help-body">
        {query.trim() !== "" ? (
          <HelpResults query={query} />
        ) : (
          <>
            <div className="head">
              <h1 id="help-title" ref={heading} tabIndex={-1}>
                {page?.title ?? "上报、口径与规则"}
              </h1>
              {!page && (
                <p className="subtitle">
                  {name && `没有“${name}”这一页。`}
                  屏幕上的每个数字都能从计划表和收到的上报逐人核对。从目录选一页，或搜索一个词。
                </p>
              )}
            </div>
            {page ? <page.Content /> : <HelpStart />}
          </>
        )}
      </div>
    </div>
  );
}

function HelpSearch({ query }: { readonly query: string }) {
  const route = useRoute();
  const [text, setText] = useState(query);
  useEffect(() => setText(query), [query]);
  return (
    <label className="help-search">
      搜索帮助
      <input
        type="text"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          changeParams(route, { q: target.value || null }, true);
        }}
      />
    </label>
  );
}

/** What people ask first. */
function HelpStart() {
  return (
    <>
      <ul>
        <li>
          第一次用：
          <Link to="/" params={{ tour: "1" }} className="text-link">
            看五步导览
          </Link>
          ，按 Esc 随时离开。
        </li>
        <li>
          报数的：
          <PageLink title="上报的规则" />、<PageLink title="模板、退回单与就地修改" />、
          <PageLink title="哪些文件能读" />。
        </li>
        <li>
          看数的：
          <PageLink title="各项数字的含义与算法" />、<PageLink title="统计时点、沿用与状态" />、
          <PageLink title="颜色与标记" />。
        </li>
        <li>
          管计划的：
          <PageLink title="年中调整与下一年度" />、<PageLink title="简报的打印与核验码" />、
          <PageLink title="几台电脑之间共享" />。
        </li>
      </ul>
      <p className="note">{APP_VERSION}</p>
    </>
  );
}

function PageLink({ title }: { readonly title: string }) {
  return (
    <Link to={`/help/${title}`} className="text-link">
      {title}
    </Link>
  );
}
