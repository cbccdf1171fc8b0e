import type { ComponentType, KeyboardEvent } from "react";
import { Button } from "../inputs/Button.tsx";
import { Boundary } from "./Boundary.tsx";
import { lazyPart } from "./lazyPart.ts";
import { changeParams, useRoute } from "./route.ts";
import { LoadingNote, ReloadNote } from "./States.tsx";
import "./tabs.css";

export interface Tab {
  /** In the address: `?tab=adjust`. */
  readonly id: string;
  readonly label: string;
  /** Draws the screen's title too: each tab has its own finding. */
  readonly Component: ComponentType;
}

/** A tab whose part of the program is loaded when it is opened. */
export function lazyTab(id: string, label: string, load: () => Promise<ComponentType>): Tab {
  return { id, label, Component: lazyPart(load) };
}

/** A screen in tabs, of which the address names the one that is shown; the first without a name. */
export function TabbedScreen({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const route = useRoute();
  const asked = route.params.get("tab");
  const shown = tabs.find(({ id }) => id === asked) ?? tabs[0];
  if (!shown) return null;

  function walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.findIndex(({ id }) => id === shown?.id);
    const next = step && tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    open(next);
    document.getElementById(`tab-${next.id}`)?.focus();
  }

  function open({ id }: Tab) {
    changeParams(route, { tab: id });
  }

  return (
    <>
      <div className="tabs" role="tablist" aria-label={label}>
        {tabs.map((each) => (
          <Button
            label={each.label}
            key={each.id}
            role="tab"
            id={`tab-${each.id}`}
            aria-selected={each === shown}
            aria-controls="tab-panel"
            tabIndex={each === shown ? 0 : -1}
            onClick={() => open(each)}
            onKeyDown={walk}
          />
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${shown.id}`}>
        <Boundary
          key={shown.id}
          loading={<LoadingNote what={`“${shown.label}”`} />}
          fallback={
            <ReloadNote
              title="这一部分没有打开"
              detail="页面程序没有载入完整或运行出错，已入库的记录不受影响。请检查网络后刷新。"
            />
          }
        >
          <shown.Component />
        </Boundary>
      </div>
    </>
  );
}
