import { ErrorNote } from "../shell/States.tsx";

/** In the place of a screen of reports that cannot be read, which would say of everybody that nothing came. */
export function ReportsUnreadable() {
  return (
    <ErrorNote
      title="已入库的上报读不出来"
      detail="不知道收到过哪些上报，所以这里不列数字；年度计划在“总览”。请先按上方提示恢复。"
    />
  );
}
