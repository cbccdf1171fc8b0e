import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startOfPlan } from "../../../src/domain/draft/draftStart.ts";
import { baseOf, decide, type PlanDraft } from "../../../src/domain/draft/planDraft.ts";
import { DraftMovedError, type DraftStore, openDraftStore } from "../../../src/journal/drafts/draftStore.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import { StorageError } from "../../../src/journal/keepers/keeper.ts";
import { plan } from "../../builders.ts";
import { draft as entryDraft, SAMPLE_REMOVED } from "../entries/draft.ts";

const DATABASE = "knowledge-renewal-journal";
let factory: IDBFactory;
const open: (DraftStore | IndexedDbJournal)[] = [];

function store(): DraftStore {
  const made = openDraftStore(factory);
  open.push(made);
  return made;
}

function planDraft(id: string, name = "一稿"): PlanDraft {
  const table = startOfPlan(plan(2025, ["数字技术"], { 教育部: [600] }));
  return { id, name, year: 2026, base: baseOf([{ table, weight: 1 }]), done: [], undone: [] };
}

beforeEach(() => {
  factory = new IDBFactory();
});

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

describe("openDraftStore(factory)", () => {
  it("gives back what was saved, to another opening as well", async () => {
    const draft = decide(planDraft("a"), { kind: "total", people: 900 });
    const saved = await store().save(draft, null);
    expect(saved).toMatchObject({ draft, revision: 1, format: 1 });
    expect(await store().list()).toEqual({ drafts: [saved], damaged: 0 });
  });

  it("refuses a change of an older revision, and returns what is stored", async () => {
    const [one, other] = [store(), store()];
    await one.save(planDraft("a"), null);
    const now = await other.save(planDraft("a", "二稿"), 1);
    const refused = await one.save(planDraft("a", "三稿"), 1).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DraftMovedError);
    expect((refused as DraftMovedError).stored).toEqual(now);
    expect((await one.list()).drafts).toEqual([now]);
  });

  it("refuses to bring back a draft that was deleted meanwhile, unless it is saved as new", async () => {
    const drafts = store();
    await drafts.save(planDraft("a"), null);
    await drafts.remove("a");
    expect((await drafts.list()).drafts).toEqual([]);
    await expect(drafts.save(planDraft("a"), 1)).rejects.toMatchObject({ stored: null });
    await drafts.save(planDraft("a"), null);
    expect((await drafts.list()).drafts).toHaveLength(1);
  });

  it("notifies this tab and others of a change", async () => {
    const [one, other] = [store(), store()];
    const told = Promise.all([one, other].map((each) => new Promise<void>((told) => each.subscribe(told))));
    await one.save(planDraft("a"), null);
    await told;
  });

  it("does not read or change the drafts of a newer program", async () => {
    await store().save(planDraft("a"), null);
    const raw = await openRaw();
    await put(
      raw,
      "drafts",
      { format: 2, draft: planDraft("b"), revision: 1, created: "", changed: "" },
      "b",
    );
    raw.close();
    await expect(store().list()).rejects.toMatchObject({ cause: "newer-version" });
  });

  it("counts a damaged draft, leaves it stored and lists the others", async () => {
    const saved = await store().save(planDraft("a"), null);
    const damaged = { ...saved, draft: { ...planDraft("b"), base: { parts: [], total: 50 } } };
    const raw = await openRaw();
    await put(raw, "drafts", damaged, "b");
    raw.close();
    expect(await store().list()).toEqual({ drafts: [saved], damaged: 1 });
    const again = await openRaw();
    expect(await all(again, "drafts")).toEqual([saved, damaged]);
    again.close();
  });

  it("states that a browser without a database keeps nothing", async () => {
    const none = openDraftStore({
      open: () => {
        throw new DOMException("no", "SecurityError");
      },
    } as unknown as IDBFactory);
    await expect(none.list()).rejects.toBeInstanceOf(StorageError);
    await expect(none.save(planDraft("a"), null)).rejects.toMatchObject({ cause: "denied" });
  });

  it("comes to a database of entries alone without touching them", async () => {
    const journal = await openIndexedDbJournal(factory);
    const entry = await journal.append(entryDraft(SAMPLE_REMOVED));
    journal.close();
    // As the program before drafts left it.
    const raw = await openRaw();
    const stored = await all(raw, "entries");
    raw.close();
    factory = new IDBFactory();
    const old = await openRaw(1, (db) => {
      const entries = db.createObjectStore("entries", { autoIncrement: true });
      entries.createIndex("id", "entry.id", { unique: true });
      entries.createIndex("authorKey", "authorKey");
      db.createObjectStore("files");
    });
    for (const one of stored) await put(old, "entries", one);
    old.close();

    const drafts = store();
    await drafts.save(planDraft("a"), null);
    const later = await openIndexedDbJournal(factory);
    open.push(later);
    expect(await later.read()).toEqual([entry]);
    expect((await drafts.list()).drafts).toHaveLength(1);
  });
});

function openRaw(
  version?: number,
  upgrade: (db: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function put(db: IDBDatabase, name: string, value: unknown, key?: string): Promise<void> {
  return new Promise((resolve) => {
    const tx = db.transaction(name, "readwrite");
    tx.objectStore(name).add(value, key);
    tx.oncomplete = () => resolve();
  });
}

function all(db: IDBDatabase, name: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    const request = db.transaction(name).objectStore(name).getAll();
    request.onsuccess = () => resolve(request.result);
  });
}
