import { createStore } from "../../../../app/stores/store.ts";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import { type DraftList, DraftMovedError, type DraftStore } from "../../../../journal/drafts/draftStore.ts";

export interface DraftsShown {
  /** False until they were read for the first time. */
  readonly loaded: boolean;
  /** The oldest first, with changes that are not stored yet. */
  readonly drafts: readonly PlanDraft[];
  readonly currentId: string | null;
  readonly saving: boolean;
  /** The last error of storage; null if the last save succeeded. Changes stay in this window. */
  readonly problem: unknown;
  /** What another window did to a draft, as a sentence. */
  readonly notice: string | null;
  /** The draft that was deleted last, as long as it can be brought back. */
  readonly deleted: PlanDraft | null;
}

interface Held {
  draft: PlanDraft;
  /** Revision of the stored draft; null if it is not stored. */
  revision: number | null;
  dirty: boolean;
}

/** The drafts of this window, stored one after the other; what another window changed as well is kept as a copy. */
export class DraftSession {
  private readonly store: DraftStore;
  private readonly held = new Map<string, Held>();
  /** What the screen shows; only this session sets it. */
  readonly shown = createStore<DraftsShown>({
    loaded: false,
    drafts: [],
    currentId: null,
    saving: false,
    problem: null,
    notice: null,
    deleted: null,
  });
  private working: Promise<void> | null = null;

  constructor(store: DraftStore) {
    this.store = store;
    store.subscribe(() => void this.load());
  }

  /** Reads what is stored; drafts with changes of this window stay as they are. */
  async load(): Promise<void> {
    let list: DraftList;
    try {
      list = await this.store.list();
    } catch (problem) {
      this.show({ loaded: true, problem });
      return;
    }
    const { drafts: stored, damaged } = list;
    let { notice } = this.shown.get();
    if (damaged > 0) notice = `本机存储的 ${damaged} 个方案已损坏，无法打开，没有列出。`;
    const known = new Set(stored.map(({ draft }) => draft.id));
    for (const [id, { draft, revision, dirty }] of this.held) {
      if (known.has(id) || dirty || revision === null) continue;
      this.held.delete(id);
      if (id === this.shown.get().currentId) notice = `方案“${draft.name}”已在另一窗口删除。`;
    }
    for (const { draft, revision } of stored) {
      const mine = this.held.get(draft.id);
      if (mine?.dirty || (mine?.revision ?? 0) >= revision) continue;
      if (mine && draft.id === this.shown.get().currentId)
        notice = `方案“${draft.name}”已按另一窗口的改动更新。`;
      this.held.set(draft.id, { draft, revision, dirty: false });
    }
    const last = [...stored].sort((a, b) => (a.changed < b.changed ? -1 : 1)).at(-1);
    const { currentId } = this.shown.get();
    const stays = currentId !== null && this.held.has(currentId);
    this.show({ loaded: true, notice, currentId: stays ? currentId : (last?.draft.id ?? null) });
  }

  open(id: string): void {
    this.show({ currentId: id, notice: null });
  }

  /** Shows and stores a changed or new draft. */
  change(draft: PlanDraft): void {
    const revision = this.held.get(draft.id)?.revision ?? null;
    this.held.set(draft.id, { draft, revision, dirty: true });
    this.show({ currentId: draft.id, notice: null, deleted: null });
    this.save();
  }

  /** Deletes a draft; until the next change it can be brought back. */
  async remove(id: string): Promise<void> {
    await this.working;
    const held = this.held.get(id);
    if (!held) return;
    try {
      await this.store.remove(id);
    } catch (problem) {
      this.show({ problem });
      return;
    }
    this.held.delete(id);
    const next = [...this.held.keys()].at(-1) ?? null;
    this.show({ currentId: next, deleted: held.draft, notice: null });
  }

  /** The draft that was deleted last comes back, as it was. */
  bringBack(): void {
    const { deleted } = this.shown.get();
    if (deleted) this.change(deleted);
  }

  /** Stores all drafts with changes. */
  save(): void {
    this.working ??= this.saveAll().finally(() => {
      this.working = null;
      if (this.shown.get().problem === null && this.dirty()) this.save();
    });
  }

  /** Resolves once nothing is left to store. */
  async settled(): Promise<void> {
    await this.working;
  }

  private async saveAll(): Promise<void> {
    this.show({ saving: true, problem: null });
    for (let next = this.dirty(); next; next = this.dirty()) {
      const { draft, revision } = next;
      next.dirty = false;
      try {
        next.revision = (await this.store.save(draft, revision)).revision;
        // The draft may have changed while it was stored.
        const now = this.held.get(draft.id);
        if (now && now !== next) now.revision = next.revision;
      } catch (problem) {
        if (problem instanceof DraftMovedError) this.yield(draft, problem);
        else {
          const now = this.held.get(draft.id);
          if (now) now.dirty = true;
          this.show({ saving: false, problem });
          return;
        }
      }
    }
    this.show({ saving: false });
  }

  /** Resolves a conflict: another window stored or deleted the draft first. */
  private yield(draft: PlanDraft, { stored }: DraftMovedError): void {
    const mine = this.held.get(draft.id)?.draft ?? draft;
    if (stored === null) {
      this.held.set(draft.id, { draft: mine, revision: null, dirty: true });
      this.show({ notice: `方案“${draft.name}”已在另一窗口删除；本窗口仍有改动，已重新保存。` });
      return;
    }
    this.held.set(draft.id, { draft: stored.draft, revision: stored.revision, dirty: false });
    const copy = { ...mine, id: newDraftId(), name: `${mine.name}（本窗口）` };
    this.held.set(copy.id, { draft: copy, revision: null, dirty: true });
    const wasOpen = this.shown.get().currentId === draft.id;
    this.show({
      ...(wasOpen && { currentId: copy.id }),
      notice: `另一窗口同时改动了“${draft.name}”；本窗口的改动另存为“${copy.name}”。`,
    });
  }

  private dirty(): Held | undefined {
    return [...this.held.values()].find(({ dirty }) => dirty);
  }

  private show(changes: Partial<DraftsShown>): void {
    const drafts = [...this.held.values()].map(({ draft }) => draft);
    this.shown.set({ ...this.shown.get(), ...changes, drafts });
  }
}

/** An id that no other draft has. */
export function newDraftId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
