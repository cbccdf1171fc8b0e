import type { Chart } from "./document.ts";

/** Characters that Windows refuses in a file's name, and spaces. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\s]+/gu;
const MAX_LETTERS_OF_NAME = 60;

/** A file's name without its ending, from its parts: 图1-缺口最大的是甲部. */
export function fileStem(...parts: readonly string[]): string {
  const whole = parts
    .map((part) => part.replace(FORBIDDEN, "").trim())
    .filter(Boolean)
    .join("-");
  return [...whole].slice(0, MAX_LETTERS_OF_NAME).join("").replace(/[.]+$/, "");
}

/** The name of a chart's file: its number and title. */
export function chartFileName({ title }: Chart, number: number, ending: "svg" | "png"): string {
  return `${fileStem(`图${number}`, title)}.${ending}`;
}
