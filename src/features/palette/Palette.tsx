import { queryOptions, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import type { Records } from "../../app/data/country.ts";
import { fetchJson } from "../../app/dataFolder/planFiles.ts";
import { Status } from "../../app/inputs/Status.tsx";
import { useModal } from "../../app/inputs/useModal.ts";
import { changeParams, hrefOf, useRoute } from "../../app/shell/route.ts";
import { UNIT } from "../../domain/edition.ts";
import { readInitials } from "../../intake/dataFolder/readInitials.ts";
import { chosenByKey } from "./chosenByKey.ts";
import { type Command, commandsOf } from "./commands.ts";
import { linkOf } from "./linkOf.ts";
import { type Initials, matchCommands } from "./matchCommands.ts";
import "./palette.css";

/** `data/initials.json`, fetched when first searched; without it names and aliases are still found. */
const initialsQuery = queryOptions({
  queryKey: ["initials"],
  queryFn: async (): Promise<Initials> => readInitials(await fetchJson("initials.json")),
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});

const NO_INITIALS = {};

interface PaletteProps {
  /** Null while the plans are not read. */
  readonly records: Records | null;
  readonly onClose: () => void;
}

/** Search and command palette: a combobox over everything that has a place or an effect. */
export function Palette({ records, onClose }: PaletteProps) {
  const route = useRoute();
  const dialog = useModal();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const [copied, setCopied] = useState<{ link: string; refused: boolean } | null>(null);
  const initials = useQuery(initialsQuery);

  const monthIsChosen = route.params.has("asOf");
  const commands = useMemo(() => commandsOf(records, monthIsChosen), [records, monthIsChosen]);
  const found = useMemo(
    () => matchCommands(commands, query, initials.data ?? NO_INITIALS),
    [commands, query, initials.data],
  );
  const active = found[chosen];

  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  function run({ deed }: Command) {
    if (deed.kind === "copy-link") {
      const link = new URL(linkOf(route, records), window.location.href).href;
      const copying = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error("no clipboard"));
      copying.then(() => setCopied({ link, refused: false })).catch(() => setCopied({ link, refused: true }));
      return;
    }
    // Gives the focus back before anything else takes it.
    dialog.current?.close();
    if (deed.kind === "print") {
      // Once the dialog has gone, or it would be printed.
      setTimeout(() => window.print());
    } else if (deed.kind === "select") {
      changeParams(route, deed.changes);
    } else {
      window.location.hash = hrefOf(deed.path, route);
      document.getElementById("main")?.focus({ preventScroll: true });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Enter and the arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    const next = chosenByKey(event.key, chosen, found.length);
    if (next !== null) setChosen(next);
    else if (event.key !== "Enter") return;
    else if (active) run(active);
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="搜索"
      onClose={onClose}
      onPointerDown={(event) => {
        // The backdrop belongs to the dialog element itself.
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="palette-body">
        <input
          type="text"
          role="combobox"
          aria-label={`搜索${UNIT}、领域、页面、时点或操作`}
          placeholder={`${UNIT}、领域、页面、时点或操作；名称、简称或拼音首字母`}
          aria-expanded={found.length > 0}
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={active ? optionId(chosen) : undefined}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
            setCopied(null);
          }}
          onKeyDown={onKeyDown}
        />
        <div role="listbox" id="palette-list" className="palette-list" aria-label="找到的项目" tabIndex={-1}>
          {found.map((command, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and the keys
            <div
              key={`${command.kind}|${command.name}`}
              id={optionId(i)}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              // Keeps the focus, and so the keys, in the input.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run(command)}
            >
              <span>{command.name}</span>
              <span className="palette-kind">{command.kind}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && (
          <p className="palette-none">没有找到“{query.trim()}”。可按名称、简称或拼音首字母查找。</p>
        )}
        <div className={copied ? "palette-copied" : ""}>
          <Status>
            {copied && (copied.refused ? "浏览器不允许写入剪贴板，请自行复制：" : "已复制本页链接：")}
          </Status>
          {copied && (
            <input
              type="text"
              readOnly
              aria-label="本页链接"
              value={copied.link}
              onFocus={(e) => e.target.select()}
            />
          )}
        </div>
        <p className="palette-keys note">
          <span role="status">{found.length} 项</span>
          <span>↑ ↓ 选择　Enter 打开　Esc 关闭</span>
        </p>
      </div>
    </dialog>
  );
}

function optionId(i: number): string {
  return `palette-option-${i}`;
}
