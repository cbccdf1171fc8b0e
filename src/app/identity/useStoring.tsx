import { type ReactNode, useState } from "react";
import { useStore } from "../stores/store.ts";
import { IdentityDialog } from "./IdentityDialog.tsx";
import { type Identity, identity } from "./identity.ts";
import { storingProblem } from "./storingProblem.ts";

interface Storing {
  readonly identity: Identity | null;
  /** Why these reports may not be stored on this copy; empty where they may, or where nobody has chosen an identity. */
  readonly problem: string;
  /** Stores, after asking for an identity where none was chosen and if that one may store them. */
  readonly start: () => void;
  /** The question for the identity while it is asked. */
  readonly dialog: ReactNode;
}

/**
 * Lets only those store who may.
 *
 * @param ministries of the reports; none while there is nothing to store
 * @param proposed the ministry that the question proposes
 */
export function useStoring(
  ministries: readonly string[],
  store: () => Promise<void>,
  proposed?: string,
): Storing {
  const chosen = useStore(identity);
  const [asking, setAsking] = useState(false);
  return {
    identity: chosen,
    problem: chosen && ministries.length > 0 ? storingProblem(chosen, ministries) : "",
    start: () => (chosen ? void store() : setAsking(true)),
    dialog: asking && (
      <IdentityDialog
        {...(proposed !== undefined && { proposed })}
        onChosen={() => {
          setAsking(false);
          if (storingProblem(identity.get(), ministries) === "") void store();
        }}
        onClose={() => setAsking(false)}
      />
    ),
  };
}
