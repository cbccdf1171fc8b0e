import { type OpenedPackage, openPackage } from "../../../app/exchange/packageActions.ts";
import { ArchiveError } from "../../../journal/packages/readArchive.ts";

/** A package that was chosen, by the name of its file. */
export interface ArrivedPackage {
  readonly name: string;
  readonly opened: OpenedPackage;
}

/** Chosen files: the packages of this program apart from all others. */
interface SortedOut {
  /** The first package; further ones are refused, to be chosen one after the other. */
  readonly arrived: ArrivedPackage | null;
  readonly others: readonly File[];
  /** What was not taken and why, a sentence for the screen; empty without any. */
  readonly refused: string;
}

const ARCHIVE_NAME = /\.zip$/i;

export async function sortOutPackages(chosen: readonly File[]): Promise<SortedOut> {
  const others: File[] = [];
  const refused: string[] = [];
  let arrived: ArrivedPackage | null = null;
  for (const file of chosen) {
    if (!ARCHIVE_NAME.test(file.name)) {
      others.push(file);
      continue;
    }
    try {
      const opened = await openPackage(file);
      if (!opened) refused.push(`“${file.name}”是备份，请到“记录”从备份恢复。`);
      else if (arrived) refused.push(`一次只收一个包，“${file.name}”请随后再选。`);
      else arrived = { name: file.name, opened };
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      // An archive of another program: the intake says what it is.
      if (error.fault === "foreign") others.push(file);
      else refused.push(`“${file.name}”由更新版本的程序生成，请先更新本程序。`);
    }
  }
  return { arrived, others, refused: refused.join("") };
}
