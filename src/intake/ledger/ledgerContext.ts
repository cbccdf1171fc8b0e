import type { RulePack } from "../../domain/ledger/rulePack.ts";
import type { KnownNames } from "../cells/nameBooks.ts";

/** What a ledger is read against. */
export interface LedgerContext extends Pick<KnownNames, "ministries" | "fields"> {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly rulePacks: readonly RulePack[];
  /** Ids of packs that are held against other regions too. */
  readonly yardsticks?: readonly string[];
}
