/** The grid's own words that can appear or be read aloud, in Chinese. */
export const GRID_LOCALE: Readonly<Record<string, string>> = {
  noRowsToShow: "没有可显示的行",
  noMatchingRows: "没有符合条件的行",
  loadingOoo: "正在读取……",
  loadingError: "读取失败",
  ariaSortableColumn: "按回车键排序",
  ariaSkeletonCellLoading: "正在读取这一行",
  ariaSkeletonCellLoadingFailed: "这一行没有读到",
  ariaDeferSkeletonCellLoading: "正在读取这一格",
  ariaMenuColumn: "按 Alt+向下键打开列菜单",
  ariaFilterColumn: "按 Ctrl+回车键打开筛选",
  ariaColumnFiltered: "此列已筛选",
  ariaSortAscending: "升序",
  ariaSortDescending: "降序",
  ariaSortNone: "未排序",
};
