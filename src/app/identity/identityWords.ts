import type { Identity } from "./identity.ts";

/** `本机：甲部`, as the bar shows it. */
export function identityWords(chosen: Identity): string {
  switch (chosen.kind) {
    case "ministry":
      return `本机：${chosen.name}`;
    case "planner":
      return "本机：计划管理方";
    case "viewer":
      return "本机：只看看";
  }
}
