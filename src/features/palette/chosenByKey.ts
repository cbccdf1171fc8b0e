/** Rows that PageDown and PageUp go. */
const PAGE_ROWS = 8;

/** The row, from 0, that a key chooses, else null. The arrows go round from last to first, the page keys stop there. */
export function chosenByKey(key: string, chosen: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  switch (key) {
    case "ArrowDown":
      return chosen >= last ? 0 : chosen + 1;
    case "ArrowUp":
      return chosen <= 0 ? last : chosen - 1;
    case "PageDown":
      return Math.min(last, chosen + PAGE_ROWS);
    case "PageUp":
      return Math.max(0, chosen - PAGE_ROWS);
    default:
      return null;
  }
}
