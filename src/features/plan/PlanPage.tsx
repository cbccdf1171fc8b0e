import { type ComponentType, type KeyboardEvent, lazy } from "react";
import { Button } from "../../app/inputs/Button.tsx";
import { Boundary } from "../../app/shell/Boundary.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { LoadingNote, ReloadNote } from "../../app/shell/States.tsx";
import "./plan.css";

interface Tab {
  /** In the address: `?tab=adjust`. */
  readonly id: string;
  readonly label: string;
  /** Draws the screen's title too: each tab has its own finding. */
  readonly Component: ComponentType;
}

function tab(id: string, label: string, load: () => Promise<ComponentType>): Tab {
  return { id, label, Component: lazy(async () => ({ default: await load() })) };
}

const TABS: readonly Tab[] = [
  tab("audit", "审核", async () => (await import("./audit/AuditTab.tsx")).AuditTab),
  tab("adjust", "年中调整", async () => (await import("./adjust/AdjustTab.tsx")).AdjustTab),
  tab("next", "下一年度", async () => (await import("./next/NextTab.tsx")).NextTab),
];

/** 计划编制: audit, adjustment and drafting of plan tables, a tab each. */
export function PlanPage() {
  const route = useRoute();
  const asked = route.params.get("tab");
  const shown = TABS.find(({ id }) => id === asked) ?? TABS[0];
  if (!shown) return null;

  function walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = TABS.findIndex(({ id }) => id === shown?.id);
    const next = step && TABS[(at + step + TABS.length) % TABS.length];
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
      <div className="tabs" role="tablist" aria-label="计划编制">
        {TABS.map((each) => (
          <Button
            label={each.label}
            key={each.id}
            role="tab"
            id={`tab-${each.id}`}
            aria-selected={each === shown}
            aria-controls="plan-tab"
            tabIndex={each === shown ? 0 : -1}
            onClick={() => open(each)}
            onKeyDown={walk}
          />
        ))}
      </div>
      <div id="plan-tab" role="tabpanel" aria-labelledby={`tab-${shown.id}`}>
        <Boundary
          key={shown.id}
          loading={<LoadingNote />}
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
