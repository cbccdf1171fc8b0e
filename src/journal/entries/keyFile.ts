import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { bytesToHex, concatBytes, hexToBytes, randomBytes } from "@noble/hashes/utils.js";

/** The key of a copy of the program, and the last entry that it wrote. */
export interface OwnKey {
  /** 32 bytes of Ed25519. */
  readonly secretKey: Uint8Array;
  /** Id of the entry; null before the first. */
  readonly head: string | null;
}

/** A key as it is remembered where nobody may use it without the passphrase. */
export interface WrappedKey {
  /** A key file, see {@link wrapKey}; of its head a newer one may stand beside it. */
  readonly wrapped: Uint8Array;
  /** Lower-case hex. */
  readonly publicKey: string;
  /** Id of the last entry; null before the first. */
  readonly head: string | null;
}

/** What is wrong with a key file: it is none of this format, or passphrase and content do not fit. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";
  readonly fault: "foreign" | "wrong-passphrase";

  constructor(fault: KeyFileError["fault"]) {
    super(`key file: ${fault}`);
    this.fault = fault;
  }
}

/** Stands for format, cost and cipher: a file with another beginning is not read. */
const MARK = new TextEncoder().encode("KEYFILE1");
const SALT_LENGTH = 16;
const NONCE_LENGTH = 24;
const HEAD_LENGTH = MARK.length + SALT_LENGTH + NONCE_LENGTH;
const ID_LENGTH = 32;
/** Key, head, and the 16 bytes of Poly1305. */
const FILE_LENGTH = HEAD_LENGTH + ID_LENGTH + ID_LENGTH + 16;

/** RFC 7914; 64 MB of memory, about a second. */
const COST = { N: 2 ** 16, r: 8, p: 1 };

interface WrapOptions {
  readonly onProgress?: (share: number) => void;
  /** The factor N of scrypt, lower for tests alone. */
  readonly N?: number;
}

/**
 * Wraps a key by a passphrase (身份文件): scrypt, then XChaCha20-Poly1305 over key and head. Everything before them is
 * authenticated with them.
 */
export async function wrapKey(
  { secretKey, head }: OwnKey,
  passphrase: string,
  options: WrapOptions = {},
): Promise<Uint8Array> {
  const start = concatBytes(MARK, randomBytes(SALT_LENGTH), randomBytes(NONCE_LENGTH));
  const content = concatBytes(secretKey, head === null ? new Uint8Array(ID_LENGTH) : hexToBytes(head));
  return concatBytes(start, (await cipherOf(start, passphrase, options)).encrypt(content));
}

/** @throws KeyFileError for any other bytes and any other passphrase */
export async function unwrapKey(
  file: Uint8Array,
  passphrase: string,
  options: WrapOptions = {},
): Promise<OwnKey> {
  if (file.length !== FILE_LENGTH || MARK.some((byte, i) => file[i] !== byte))
    throw new KeyFileError("foreign");
  const cipher = await cipherOf(file.subarray(0, HEAD_LENGTH), passphrase, options);
  let content: Uint8Array;
  try {
    content = cipher.decrypt(file.subarray(HEAD_LENGTH));
  } catch {
    throw new KeyFileError("wrong-passphrase");
  }
  const head = content.subarray(ID_LENGTH);
  return {
    secretKey: content.slice(0, ID_LENGTH),
    head: head.every((byte) => byte === 0) ? null : bytesToHex(head),
  };
}

async function cipherOf(start: Uint8Array, passphrase: string, { onProgress, N = COST.N }: WrapOptions) {
  const salt = start.subarray(MARK.length, MARK.length + SALT_LENGTH);
  const key = await scryptAsync(passphrase.normalize("NFKC"), salt, {
    ...COST,
    N,
    dkLen: 32,
    ...(onProgress && { onProgress }),
  });
  return xchacha20poly1305(key, start.subarray(MARK.length + SALT_LENGTH), start);
}
