import type { KeyboardEvent } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { undoByKey, undoKey } from "../../../src/app/inputs/undoKeys.ts";

const NO_KEYS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("undoKey(event)", () => {
  it.each([
    ["Ctrl+Z", { key: "z", ctrlKey: true }, "undo"],
    ["⌘Z", { key: "z", metaKey: true }, "undo"],
    ["Ctrl+Y", { key: "y", ctrlKey: true }, "redo"],
    ["Ctrl+Shift+Z", { key: "Z", ctrlKey: true, shiftKey: true }, "redo"],
    ["Ctrl+Z with Caps Lock", { key: "Z", ctrlKey: true }, "undo"],
    ["Z alone", { key: "z" }, null],
    ["Ctrl+Alt+Z", { key: "z", ctrlKey: true, altKey: true }, null],
    ["Ctrl+X", { key: "x", ctrlKey: true }, null],
  ] as const)("is right for %s", (_keys, pressed, expected) => {
    expect(undoKey({ ...NO_KEYS, ...pressed })).toBe(expected);
  });
});

class Input {
  readonly type: string;
  constructor(type: string) {
    this.type = type;
  }
}

describe("undoByKey(event, steps)", () => {
  afterEach(() => vi.unstubAllGlobals());

  function press(target: unknown, key = "z") {
    vi.stubGlobal("HTMLInputElement", Input);
    const called: string[] = [];
    const event = { ...NO_KEYS, ctrlKey: true, key, target, preventDefault: () => called.push("prevented") };
    const steps = { onUndo: () => called.push("undo"), onRedo: () => called.push("redo") };
    return { did: undoByKey(event as unknown as KeyboardEvent, steps), called };
  }

  it("takes its keys from the browser, also on a slider or a box to tick", () => {
    for (const target of [{}, new Input("range"), new Input("checkbox")]) {
      expect(press(target)).toEqual({ did: true, called: ["prevented", "undo"] });
      expect(press(target, "y")).toEqual({ did: true, called: ["prevented", "redo"] });
    }
  });
  it("leaves them to the browser in a field of text or figures, and leaves other keys alone", () => {
    for (const target of [new Input("text"), new Input("number"), new Input("search")])
      expect(press(target)).toEqual({ did: false, called: [] });
    expect(press({}, "F8")).toEqual({ did: false, called: [] });
  });
});
