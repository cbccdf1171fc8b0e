/** Steps that can be undone and redone. Plain data, usually a part of something larger such as a draft. */
export interface Undoable<Step> {
  /** The oldest first. */
  readonly done: readonly Step[];
  /** Steps that were undone and can be redone, the latest last. */
  readonly undone: readonly Step[];
}

/** Adds a step; the steps that were undone can no longer be redone. */
export function withStep<State extends Undoable<unknown>>(state: State, step: State["done"][number]): State {
  return { ...state, done: [...state.done, step], undone: [] };
}

/** Undoes the last step; without one the state stays the same object. */
export function undo<State extends Undoable<unknown>>(state: State): State {
  const { done, undone } = state;
  return done.length === 0 ? state : { ...state, done: done.slice(0, -1), undone: [...undone, done.at(-1)] };
}

/** Redoes the step that was undone last; without one the state stays the same object. */
export function redo<State extends Undoable<unknown>>(state: State): State {
  const { done, undone } = state;
  return undone.length === 0
    ? state
    : { ...state, done: [...done, undone.at(-1)], undone: undone.slice(0, -1) };
}
