import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { journalQuery } from "../data/queries.ts";
import { Link } from "../shell/Link.tsx";
import { useStore } from "../stores/store.ts";
import { beginSharing, sharing } from "./sharing.ts";
import { signWords } from "./sharingWords.ts";
import { waitingEntries } from "./waitingEntries.ts";

/** The sign of the shared keeper in the bar, a link to 记录. Synchronising begins with it. */
export function SharingSign() {
  const joined = useStore(sharing);
  const { data } = useQuery({ ...journalQuery, retryOnMount: false, refetchOnMount: false });
  useEffect(() => void beginSharing(), []);
  return (
    <span role="status">
      {joined && (
        <Link to="/log">
          {signWords(joined.progress, waitingEntries(joined, data?.entries ?? []).length)}
        </Link>
      )}
    </span>
  );
}
