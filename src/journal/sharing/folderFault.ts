import { PositionLostError, SharingError, type SharingFault } from "./sharedKeeper.ts";

/** Faults by the error names of the File System Access specification. */
const FAULT_BY_ERROR_NAME: Readonly<Record<string, SharingFault>> = {
  NotAllowedError: "no-permission",
  SecurityError: "no-permission",
  NotFoundError: "gone",
  TypeMismatchError: "gone",
  NoModificationAllowedError: "read-only",
  InvalidStateError: "read-only",
  NotReadableError: "gone",
  QuotaExceededError: "full",
};

/** The error of an operation on a folder, as the keeper names it. */
export function folderFault(error: unknown): SharingError | PositionLostError {
  if (error instanceof SharingError || error instanceof PositionLostError) return error;
  const { name, message } = Object(error);
  return new SharingError(FAULT_BY_ERROR_NAME[String(name)] ?? "unknown", `${name}: ${message}`);
}
