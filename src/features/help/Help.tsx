import { useEffect, useRef } from "react";
import { Link } from "../../app/shell/Link.tsx";
import { useRoute } from "../../app/shell/route.ts";
import { APP_VERSION } from "./appVersion.ts";
import { BriefingHelp } from "./BriefingHelp.tsx";
import { BrowsersHelp } from "./BrowsersHelp.tsx";
import { FiguresHelp } from "./FiguresHelp.tsx";
import { FindingsHelp } from "./FindingsHelp.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { PlansHelp } from "./PlansHelp.tsx";
import { ReportingHelp } from "./ReportingHelp.tsx";
import { SharingHelp } from "./SharingHelp.tsx";
import { StorageHelp } from "./StorageHelp.tsx";
import "./help.css";

const SECTIONS = [
  { id: "reporting", title: "怎样上报", Content: ReportingHelp },
  { id: "figures", title: "数字是怎样算出来的", Content: FiguresHelp },
  { id: "plans", title: "计划数的来源", Content: PlansHelp },
  { id: "briefing", title: "简报：打印与导出", Content: BriefingHelp },
  { id: "findings", title: "校验结果代码", Content: FindingsHelp },
  { id: "keyboard", title: "只用键盘操作", Content: KeyboardHelp },
  { id: "storage", title: "数据存放在哪里", Content: StorageHelp },
  { id: "sharing", title: "几台电脑之间共享", Content: SharingHelp },
  { id: "browsers", title: "支持的浏览器与单机版", Content: BrowsersHelp },
];

/** 帮助: how to report, how every figure is made, every rule in words. */
export function Help() {
  const route = useRoute();
  const asked = route.params.get("section");
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const section = asked && body.current?.querySelector<HTMLElement>(`#${CSS.escape(asked)}`);
    if (!section) return;
    section.scrollIntoView();
    section.focus({ preventScroll: true });
  }, [asked]);
  return (
    <div className="help">
      <nav className="help-contents" aria-label="帮助目录">
        <ol>
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <Link to="/help" params={{ section: id }}>
                {title}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="help-body" ref={body}>
        <div className="head">
          <h1>上报、口径与规则</h1>
          <p className="subtitle">屏幕上的每个数字都能从计划表和收到的上报逐人核对；本页写明它们怎样得出。</p>
          <p className="note">{APP_VERSION}</p>
        </div>
        {SECTIONS.map(({ id, title, Content }) => (
          <section key={id} className="section" aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            <Content />
          </section>
        ))}
      </div>
    </div>
  );
}
