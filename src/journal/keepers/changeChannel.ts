import { storedName } from "../../domain/edition.ts";

/** Tells the listeners of this tab, and the other tabs, that something stored was changed. */
export interface ChangeChannel {
  /** Calls the listeners of this tab. */
  notify(): void;
  /** Calls the listeners of every tab. */
  announce(): void;
  /** Returns the function that ends the subscription. The same function given twice is two subscriptions. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Opens a channel. Where the browser has none or refuses it, a tab learns of another's changes when it reads again. */
export function openChangeChannel(name: string): ChangeChannel {
  const listeners = new Set<() => void>();
  const notify = () => {
    // Each in a microtask: a listener that throws must not make a stored change look like a failed one.
    for (const listener of listeners) queueMicrotask(listener);
  };
  const channel = broadcastChannel(name);
  if (channel) channel.onmessage = notify;
  return {
    notify,
    announce() {
      notify();
      try {
        channel?.postMessage("changed");
      } catch {
        // It was closed meanwhile. The change is stored, and other tabs see it when they read next.
      }
    },
    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}

function broadcastChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(storedName(name));
  } catch {
    return null;
  }
}
