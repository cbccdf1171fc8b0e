import { type StorageCause, StorageError } from "./keeper.ts";

/** The error names of the Storage and IndexedDB specifications that say more than "it failed". */
const CAUSE_BY_ERROR_NAME: Readonly<Record<string, StorageCause>> = {
  QuotaExceededError: "full",
  SecurityError: "denied",
  NotAllowedError: "denied",
  VersionError: "newer-version",
};

/** Names what a browser threw. A StorageError is passed on as it is. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { name, message } = nameAndMessage(error);
  return new StorageError(CAUSE_BY_ERROR_NAME[name] ?? "unknown", message ? `${name}: ${message}` : name);
}

/** As {@link toStorageError}, for opening: there InvalidStateError is how private mode refuses (Firefox). */
export function toOpenError(error: unknown): StorageError {
  const named = toStorageError(error);
  return nameAndMessage(error).name === "InvalidStateError"
    ? new StorageError("denied", named.detail)
    : named;
}

function nameAndMessage(error: unknown): { name: string; message: string } {
  // DOMException is not an Error everywhere, so the members are looked at, not the class.
  const { name, message } = (typeof error === "object" && error !== null ? error : {}) as Partial<Error>;
  return { name: name ?? "Error", message: message ?? String(error) };
}
