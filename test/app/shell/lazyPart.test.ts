import { expect, it, vi } from "vitest";
import { loadAgain } from "../../../src/app/shell/lazyPart.ts";

it("loadAgain(load) tries twice more after a failure, and rejects with the last", async () => {
  const gone = new Error("Failed to fetch dynamically imported module");
  const load = vi.fn(async () => "part");
  load.mockRejectedValueOnce(gone).mockRejectedValueOnce(gone);
  expect(await loadAgain(load, [0, 0])).toBe("part");
  expect(load).toHaveBeenCalledTimes(3);

  const never = vi.fn(async () => Promise.reject(gone));
  await expect(loadAgain(never, [0, 0])).rejects.toBe(gone);
  expect(never).toHaveBeenCalledTimes(3);
});
