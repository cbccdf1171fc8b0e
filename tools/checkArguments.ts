import { wrongUsage } from "./checkFiles.ts";

/**
 * Reads the arguments of a check: `--today YYYY-MM-DD`, the further options by name, and files. Wrong usage ends the
 * process.
 *
 * @param further options that are followed by a value
 */
export function readArguments(
  args: readonly string[],
  usage: string,
  further: readonly string[] = [],
): { today: string; options: ReadonlyMap<string, string>; files: string[] } {
  const files: string[] = [];
  const options = new Map<string, string>();
  let today = localDate(new Date());
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? "";
    if (argument === "--today") {
      today = args[++i] ?? "";
      if (!isDate(today)) wrongUsage(`--today needs a date YYYY-MM-DD, not "${today}".`, usage);
    } else if (further.includes(argument)) options.set(argument, args[++i] ?? "");
    else if (argument.startsWith("--")) wrongUsage(`Unknown option: ${argument}`, usage);
    else files.push(argument);
  }
  if (files.length === 0) wrongUsage("No file was named.", usage);
  return { today, options, files };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function localDate(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
