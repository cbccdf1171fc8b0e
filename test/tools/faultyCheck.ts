import type { Check } from "../../tools/checkFiles.ts";

/** A check that never ends with a file named `slow`, uses up the memory with one named `large`, and accepts the others. */
export function makeCheck(): Check {
  return (file) => {
    if (file.endsWith("slow")) for (;;);
    const kept: number[][] = [];
    while (file.endsWith("large")) kept.push(new Array(1_000_000).fill(kept.length));
    return { file, outcome: "accept" };
  };
}
