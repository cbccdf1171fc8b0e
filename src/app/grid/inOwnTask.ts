const waiting: (() => void)[] = [];

/**
 * Runs a step in a task of its own, after the steps that were asked for before it: what takes long, several times on one
 * screen, would otherwise keep the browser from answering until all of it is done.
 *
 * @returns takes the step back, if it has not run
 */
export function inOwnTask(step: () => void): () => void {
  waiting.push(step);
  if (waiting.length === 1) setTimeout(runNext);
  return () => {
    const at = waiting.indexOf(step);
    // The first has its task already, in which nothing is done then.
    if (at === 0) waiting[0] = () => undefined;
    else if (at > 0) waiting.splice(at, 1);
  };
}

function runNext(): void {
  const step = waiting[0];
  try {
    step?.();
  } finally {
    waiting.shift();
    if (waiting.length > 0) setTimeout(runNext);
  }
}
