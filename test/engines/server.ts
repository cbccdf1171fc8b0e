import type { TestProject } from "vitest/node";
import { serveBuild } from "../browser/harness/server.ts";
import { PLAIN_HTTP_HOST } from "./engines.ts";

/** Serves the built application as an intranet without https does. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  return serveBuild(project, PLAIN_HTTP_HOST);
}
