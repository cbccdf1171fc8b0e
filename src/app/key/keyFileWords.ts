import type { KeyFileError } from "../../journal/entries/keyFile.ts";
import { KeyRefusedError } from "../../journal/keepers/keeper.ts";
import { storageWords } from "../words/storageWords.ts";

/** Characters: a short one is found by trying. */
export const MIN_PASSPHRASE = 12;

const FILE_FAULTS: Readonly<Record<KeyFileError["fault"], string>> = {
  foreign: "这不是本程序的身份文件，或文件不完整。",
  "wrong-passphrase": "口令不对，或文件已损坏。口令区分大小写；多次不对，请换身份文件的另一份备份。",
};

const KEY_FAULTS: Readonly<Record<KeyRefusedError["fault"], string>> = {
  "chain-missing": "本机没有这个身份已写的全部记录，接着写会分叉。请先从那台电脑的备份恢复，再读入。",
  "chain-forked": "这个身份的记录已经分叉，不能再接着写。请改用新的密钥，由计划管理方停用旧的。",
};

/** Why a key file was not made or not taken over, and what to do. */
export function keyFileProblem(error: unknown): string {
  if (error instanceof KeyRefusedError) return KEY_FAULTS[error.fault];
  return isKeyFileError(error) ? FILE_FAULTS[error.fault] : storageWords(error);
}

/** What is wrong with a passphrase that is to be used; empty where nothing is. */
export function passphraseProblem(passphrase: string, again: string): string {
  if ([...passphrase].length < MIN_PASSPHRASE) return `口令至少 ${MIN_PASSPHRASE} 个字符。`;
  return passphrase === again ? "" : "两次输入的口令不一致。";
}

/** By its name, because its class is loaded with the cipher. */
function isKeyFileError(error: unknown): error is KeyFileError {
  return error instanceof Error && error.name === "KeyFileError";
}
