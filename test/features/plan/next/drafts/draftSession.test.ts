import { describe, expect, it } from "vitest";
import { decide, type PlanDraft } from "../../../../../src/domain/draft/planDraft.ts";
import { DraftSession, newDraftId } from "../../../../../src/features/plan/next/drafts/draftSession.ts";
import { DraftMovedError, type DraftStore } from "../../../../../src/journal/drafts/draftStore.ts";
import type { StoredDraft } from "../../../../../src/journal/keepers/databaseLink.ts";
import { StorageError } from "../../../../../src/journal/keepers/keeper.ts";
import { draftOf } from "../worked.ts";

/** A store in memory that two sessions can share, as two windows share a browser's. */
class Memory implements DraftStore {
  readonly stored = new Map<string, StoredDraft>();
  private readonly listeners = new Set<() => void>();
  full = false;
  damaged = 0;

  async list() {
    return { drafts: [...this.stored.values()], damaged: this.damaged };
  }

  async save(draft: PlanDraft, seen: number | null) {
    if (this.full) throw new StorageError("full", "");
    const before = this.stored.get(draft.id);
    if ((before?.revision ?? null) !== seen) throw new DraftMovedError(before ?? null);
    const now = String(this.stored.size);
    const saved = {
      format: 1,
      draft,
      revision: (seen ?? 0) + 1,
      created: before?.created ?? now,
      changed: now,
    };
    this.stored.set(draft.id, saved);
    this.tell();
    return saved;
  }

  async remove(id: string) {
    this.stored.delete(id);
    this.tell();
  }

  subscribe(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close() {}

  private tell() {
    for (const listener of this.listeners) queueMicrotask(listener);
  }
}

const draft = (id: string, name = "方案1"): PlanDraft => ({ ...draftOf([]), id, name });
const withTotal = (from: PlanDraft, people: number) => decide(from, { kind: "total", people });
const soon = () => new Promise((done) => setTimeout(done));

async function opened(store: DraftStore): Promise<DraftSession> {
  const session = new DraftSession(store);
  await session.load();
  return session;
}

describe("DraftSession", () => {
  it("shows a change at once and stores the latest of many", async () => {
    const store = new Memory();
    const session = await opened(store);
    for (let people = 100; people <= 900; people += 100) session.change(withTotal(draft("a"), people));
    expect(session.shown.get()).toMatchObject({
      drafts: [withTotal(draft("a"), 900)],
      currentId: "a",
      saving: true,
    });
    await session.settled();
    expect(store.stored.get("a")?.draft).toEqual(withTotal(draft("a"), 900));
    expect(session.shown.get().saving).toBe(false);
  });

  it("opens the draft that was changed last after a reload", async () => {
    const store = new Memory();
    const session = await opened(store);
    session.change(draft("a"));
    await session.settled();
    session.change(draft("b"));
    await session.settled();
    expect((await opened(store)).shown.get()).toMatchObject({ loaded: true, currentId: "b" });
  });

  it("shows another window's change, and says so of the draft that is open", async () => {
    const store = new Memory();
    const [one, other] = [await opened(store), await opened(store)];
    one.change(draft("a"));
    await one.settled();
    await soon();
    expect(other.shown.get()).toMatchObject({ drafts: [draft("a")], currentId: "a", notice: null });
    other.change(withTotal(draft("a"), 500));
    await other.settled();
    await soon();
    expect(one.shown.get()).toMatchObject({
      drafts: [withTotal(draft("a"), 500)],
      notice: "方案“方案1”已按另一窗口的改动更新。",
    });
  });

  it("keeps both where two windows changed a draft at once: this one's goes on as a copy", async () => {
    const store = new Memory();
    const [one, other] = [await opened(store), await opened(store)];
    one.change(draft("a"));
    await one.settled();
    await soon();
    one.change(withTotal(draft("a"), 500));
    other.change(withTotal(draft("a"), 700));
    await Promise.all([one.settled(), other.settled()]);
    await soon();
    const stored = [...store.stored.values()].map((each) => [each.draft.name, each.draft.done]);
    expect(stored).toEqual([
      ["方案1", withTotal(draft("a"), 500).done],
      ["方案1（本窗口）", withTotal(draft("a"), 700).done],
    ]);
    const { currentId, drafts, notice } = other.shown.get();
    expect(drafts.find(({ id }) => id === currentId)?.name).toBe("方案1（本窗口）");
    expect(notice).toContain("本窗口的改动另存为");
  });

  it("stores a draft again that another window deleted while it was changed here", async () => {
    const store = new Memory();
    const session = await opened(store);
    session.change(draft("a"));
    await session.settled();
    store.stored.delete("a");
    session.change(withTotal(draft("a"), 500));
    await session.settled();
    expect(store.stored.get("a")?.draft).toEqual(withTotal(draft("a"), 500));
    expect(session.shown.get().notice).toContain("已在另一窗口删除");
  });

  it("brings a deleted draft back as it was, undone decisions included", async () => {
    const store = new Memory();
    const session = await opened(store);
    const changed = { ...withTotal(draft("a"), 500), undone: draftOf([{ kind: "total", people: 900 }]).done };
    session.change(changed);
    await session.settled();
    await session.remove("a");
    expect(session.shown.get()).toMatchObject({ drafts: [], currentId: null, deleted: changed });
    session.bringBack();
    await session.settled();
    expect(store.stored.get("a")?.draft).toEqual(changed);
    expect(session.shown.get()).toMatchObject({ currentId: "a", deleted: null });
  });

  it("says how many stored drafts are damaged", async () => {
    const store = new Memory();
    store.damaged = 2;
    const session = await opened(store);
    expect(session.shown.get()).toMatchObject({ loaded: true, drafts: [], problem: null });
    expect(session.shown.get().notice).toContain("2 个方案已损坏");
  });

  it("keeps what storage refuses and stores it when asked again", async () => {
    const store = new Memory();
    const session = await opened(store);
    store.full = true;
    session.change(draft("a"));
    await session.settled();
    expect(session.shown.get()).toMatchObject({
      drafts: [draft("a")],
      saving: false,
      problem: { cause: "full" },
    });
    store.full = false;
    session.save();
    await session.settled();
    expect(store.stored.get("a")?.draft).toEqual(draft("a"));
    expect(session.shown.get().problem).toBeNull();
  });
});

describe("newDraftId()", () => {
  it("gives a different id every time", () => {
    expect(newDraftId()).toMatch(/^[0-9a-f]{24}$/);
    expect(newDraftId()).not.toBe(newDraftId());
  });
});
