import { useSyncExternalStore } from "react";

/** A value outside of React that screens and other code share. */
export interface Store<T> {
  readonly get: () => T;
  /** Sets the value and calls the listeners before it returns; the same value calls none. */
  readonly set: (value: T) => void;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a store. One at the top of a module keeps its value while screens come and go. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value of a store; the component draws again when it changes. */
export function useStore<T>({ subscribe, get }: Store<T>): T {
  return useSyncExternalStore(subscribe, get);
}

/** The browser asks before the page is closed as long as the store's value holds unfinished work. */
export function holdPageWhile<T>({ get, subscribe }: Store<T>, isUnfinished: (value: T) => boolean): void {
  const askBeforeLeaving = (event: Event) => event.preventDefault();
  subscribe(() => {
    // Only while something would be lost: a page with this listener cannot be restored from the browser's cache.
    if (isUnfinished(get())) window.addEventListener("beforeunload", askBeforeLeaving);
    else window.removeEventListener("beforeunload", askBeforeLeaving);
  });
}
