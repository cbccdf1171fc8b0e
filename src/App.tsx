import { useQuery } from "@tanstack/react-query";
import { type ComponentType, useEffect, useMemo } from "react";
import { today } from "./app/browser/today.ts";
import { CountryContext, type Records, RecordsContext } from "./app/data/country.ts";
import { countryOf, recordsOf } from "./app/data/countryOf.ts";
import { EMPTY_JOURNAL, isReadable, journalQuery, planTablesQuery } from "./app/data/queries.ts";
import { yearPlans } from "./app/data/yearPlans.ts";
import { identity, ownMinistry } from "./app/identity/identity.ts";
import { identityWords } from "./app/identity/identityWords.ts";
import { beginJournalCheck } from "./app/journal/journalCheck.ts";
import { newVersion } from "./app/offline/newVersion.ts";
import { sharingMark } from "./app/sharing/sharingMark.ts";
import { Boundary } from "./app/shell/Boundary.tsx";
import { Frame } from "./app/shell/Frame.tsx";
import { lazyPart } from "./app/shell/lazyPart.ts";
import { useRoute } from "./app/shell/route.ts";
import { ErrorNote, LoadingNote, ReloadNote } from "./app/shell/States.tsx";
import { selectionOf } from "./app/shell/selection.ts";
import { firstPaint, noteDrawn } from "./app/stores/firstPaint.ts";
import { useStore } from "./app/stores/store.ts";
import { PROGRAMME, UNIT } from "./domain/edition.ts";
import { fresherReports } from "./domain/reporting/asOfMonth.ts";
import { Overview } from "./features/overview/Overview.tsx";
import { PaletteButton } from "./features/palette/PaletteButton.tsx";

interface Screen {
  readonly title: string;
  /** True when the screen draws the selected year's plan and so cannot stand without it. */
  readonly needsPlan: boolean;
  /** True when most of it would say that nothing was reported, where the reports cannot be read. */
  readonly needsReports?: boolean;
  readonly Component: ComponentType<{ name: string }>;
}

/** A screen that brings its own grid or charts when it is opened. */
function screen(title: string, needsPlan: boolean, load: () => Promise<Screen["Component"]>): Screen {
  return { title, needsPlan, Component: lazyPart(load) };
}

/** As `screen`, of the selected year's reports. */
function reportScreen(title: string, load: () => Promise<Screen["Component"]>): Screen {
  return { ...screen(title, true, load), needsReports: true };
}

const SCREENS: Readonly<Record<string, Screen>> = {
  // Comes with the first script.
  "": { title: "总览", needsPlan: true, Component: Overview },
  matrix: reportScreen("矩阵", async () => (await import("./features/matrix/Matrix.tsx")).Matrix),
  programme: screen(
    "全工程",
    true,
    async () => (await import("./features/programme/ProgrammePage.tsx")).ProgrammePage,
  ),
  ministry: reportScreen(
    UNIT,
    async () => (await import("./features/ministry/MinistryPage.tsx")).MinistryPage,
  ),
  field: reportScreen("领域", async () => (await import("./features/field/FieldPage.tsx")).FieldPage),
  compare: screen("年度对比", true, async () => (await import("./features/compare/Compare.tsx")).Compare),
  submit: screen("数据上报", false, async () => (await import("./features/submit/Submit.tsx")).Submit),
  ledger: screen("台账", false, async () => (await import("./features/ledger/LedgerPage.tsx")).LedgerPage),
  plan: screen("计划编制", false, async () => (await import("./features/plan/PlanPage.tsx")).PlanPage),
  briefing: screen(
    "简报",
    true,
    async () => (await import("./features/briefing/BriefingPage.tsx")).BriefingPage,
  ),
  "log/check": screen("核验", false, async () => (await import("./features/check/CheckPage.tsx")).CheckPage),
  log: screen("记录", false, async () => (await import("./features/log/Log.tsx")).Log),
  help: screen("帮助", false, async () => (await import("./features/help/Help.tsx")).Help),
};

// Drawn only where a plan table is refused.
const PlanFaults = lazyPart(async () => (await import("./app/plans/PlanFaults.tsx")).PlanFaults);

// Drawn only where storage cannot be read.
const ReportsUnreadable = lazyPart(
  async () => (await import("./app/figures/ReportsUnreadable.tsx")).ReportsUnreadable,
);
const StorageNotices = lazyPart(
  async () => (await import("./features/log/StorageNotices.tsx")).StorageNotices,
);

// Loaded where a shared keeper was joined, and nowhere else.
const SharingSign = lazyPart(async () => (await import("./app/sharing/SharingSign.tsx")).SharingSign);

const NewVersionNotice = lazyPart(
  async () => (await import("./app/offline/NewVersionNotice.tsx")).NewVersionNotice,
);

const ExplainPanel = lazyPart(async () => (await import("./features/explain/ExplainPanel.tsx")).ExplainPanel);

/** The frame with the screen that the address names. */
export function App() {
  const route = useRoute();
  const tables = useQuery(planTablesQuery);
  // It was read just before the first drawing, see main.tsx.
  const journal = useQuery({ ...journalQuery, refetchOnMount: false });
  const view = journal.data ?? EMPTY_JOURNAL;
  const { entries, state, loss } = view;
  const chosenIdentity = useStore(identity);
  const isPainted = useStore(firstPaint);
  const hasJoined = useStore(sharingMark);
  const version = useStore(newVersion);
  // Once reading has failed the screens stay while it is tried again, with what was chosen on them.
  const isPending = tables.isPending || (journal.isPending && journal.errorUpdateCount === 0);
  useEffect(() => {
    if (!isPending) noteDrawn();
  }, [isPending]);
  useEffect(() => {
    if (isPainted && entries.length > 0) beginJournalCheck();
  }, [isPainted, entries]);

  const published = tables.data?.files;
  const files = useMemo(() => published && yearPlans(published, state), [published, state]);
  const selection = useMemo(
    () =>
      files &&
      selectionOf(
        route,
        files.map(({ line, plan }) => ({ year: line.year, plan })),
        state,
        today(),
      ),
    [route, files, state],
  );
  const file = files?.find((candidate) => candidate.line.year === selection?.year) ?? null;
  const records = useMemo(
    (): Records | null =>
      tables.data && files && selection
        ? {
            ...recordsOf(tables.data, files, state, selection),
            journalReadable: isReadable(journal.data),
            lost: loss !== null,
          }
        : null,
    [tables.data, files, selection, state, journal.data, loss],
  );
  const country = useMemo(() => records && countryOf(records), [records]);

  const fresher = useMemo(
    () =>
      file?.plan && selection && !route.params.has("asOf")
        ? fresherReports(file.plan, state.submissions, selection.asOf)
        : null,
    [file, selection, route, state],
  );
  const [, head = "", ...rest] = route.path.split("/");
  const name = rest.join("/");
  const own = head === "" ? ownMinistry(chosenIdentity, state.submissions) : null;
  const screenName = [route.path.slice(1), head].find((each) => Object.hasOwn(SCREENS, each)) ?? "none";
  const opened = own ? SCREENS.ministry : SCREENS[screenName];

  useEffect(() => {
    document.title = `${own ? `总览 · ${own}` : (screenName === head && name) || (opened?.title ?? "找不到页面")} · ${PROGRAMME}`;
  }, [opened, own, name, head, screenName]);

  return (
    <Frame
      current={head}
      planFiles={files ?? []}
      selection={selection ?? null}
      adjustments={file?.plan?.revision?.adjustments ?? []}
      sampleLoaded={state.sampleLoaded}
      notices={
        <Boundary
          loading={null}
          fallback={<div className="banner page">本机记录的状态没有载入，请检查网络后刷新。</div>}
        >
          {(journal.error || loss || state.damaged > 0 || (isPainted && entries.length > 0)) && (
            <StorageNotices journal={view} error={journal.error} />
          )}
          {version && <NewVersionNotice version={version} />}
        </Boundary>
      }
      fresher={fresher}
      identity={chosenIdentity && identityWords(chosenIdentity)}
      sharing={
        isPainted &&
        hasJoined && (
          <Boundary loading={null} fallback={null}>
            <SharingSign />
          </Boundary>
        )
      }
      search={<PaletteButton records={records} />}
    >
      {content()}
    </Frame>
  );

  function content() {
    if (!opened)
      return (
        <ErrorNote title="找不到这个页面" detail={`地址“${route.path}”没有对应的页面。请从上方导航进入。`} />
      );
    if (tables.error)
      return (
        <ErrorNote
          title="年度计划和名称没有读到"
          detail={tables.error.message}
          action="重新读取"
          onAction={() => void tables.refetch()}
        />
      );
    if (isPending) return <LoadingNote what="年度计划和本机记录" />;
    if (files?.length === 0)
      return (
        <ErrorNote
          title="还没有年度计划"
          detail="data/plans/index.json 中没有任何年度。请加入计划表后刷新。"
        />
      );
    return (
      <RecordsContext value={records}>
        <CountryContext value={country}>
          {country && route.params.has("explain") && (
            <Boundary
              loading={null}
              fallback={
                <ReloadNote
                  title="计算说明没有打开"
                  detail="页面程序没有载入完整或运行出错。请检查网络后刷新。"
                />
              }
            >
              <ExplainPanel />
            </Boundary>
          )}
          <Boundary
            key={screenName}
            loading={<LoadingNote what={`“${opened.title}”`} />}
            fallback={
              <ReloadNote
                title="这个页面没有打开"
                detail="页面程序没有载入完整或运行出错，已入库的上报不受影响。请检查网络后刷新，也可先从上方打开其他页面。"
              />
            }
          >
            {file && !file.plan && opened.needsPlan ? (
              <PlanFaults file={file} />
            ) : opened.needsReports && records?.journalReadable === false ? (
              <ReportsUnreadable />
            ) : (
              <opened.Component name={own ?? name} />
            )}
          </Boundary>
        </CountryContext>
      </RecordsContext>
    );
  }
}
