import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** ms before a script that did not load is asked for again: a network that changes is away for about a second. */
const PAUSES_MS = [500, 1500];

/** A part of the program that is loaded when it is drawn. It fails, see `Boundary`, when loading has failed three times. */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await loadAgain(load) }));
}

/**
 * Loads, and tries again after a failure. Chromium before 110 remembers a module that did not load until the page is loaded
 * anew: there every try fails as the first did.
 */
export async function loadAgain<Part>(load: () => Promise<Part>, pauses = PAUSES_MS): Promise<Part> {
  for (const pause of pauses) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return load();
}
