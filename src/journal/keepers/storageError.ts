import { type StorageCause, StorageError } from "./keeper.ts";

/** Causes by the error names of the Storage and IndexedDB specifications. */
const CAUSE_BY_ERROR_NAME: Readonly<Record<string, StorageCause>> = {
  QuotaExceededError: "full",
  SecurityError: "denied",
  NotAllowedError: "denied",
  VersionError: "newer-version",
};

/** What Chromium says of a full disk, under the name UnknownError. */
const NO_SPACE = /FILE_ERROR_NO_SPACE/;

/** The StorageError of an error that a browser threw; a StorageError stays the same. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { name, message } = nameAndMessage(error);
  const cause = NO_SPACE.test(message) ? "full" : (CAUSE_BY_ERROR_NAME[name] ?? "unknown");
  return new StorageError(cause, message ? `${name}: ${message}` : name);
}

/** As {@link toStorageError}, for opening, where InvalidStateError means private mode (Firefox). */
export function toOpenError(error: unknown): StorageError {
  const named = toStorageError(error);
  return nameAndMessage(error).name === "InvalidStateError"
    ? new StorageError("denied", named.detail)
    : named;
}

/** Runs a storage operation; rejects with StorageError when it fails. */
export async function withStorageErrors<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw toStorageError(error);
  }
}

function nameAndMessage(error: unknown): { name: string; message: string } {
  // DOMException is not an instance of Error everywhere.
  const { name, message } = (typeof error === "object" && error !== null ? error : {}) as Partial<Error>;
  return { name: name ?? "Error", message: message ?? String(error) };
}
