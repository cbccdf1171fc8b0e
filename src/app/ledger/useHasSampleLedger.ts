import { useQuery } from "@tanstack/react-query";
import { fetchSampleIndex } from "../dataFolder/sampleIndexFile.ts";

/** Whether the data folder has a sample ledger; false until that is known, and where it cannot be read. */
export function useHasSampleLedger(): boolean {
  const { data } = useQuery({
    queryKey: ["sample-index"],
    queryFn: fetchSampleIndex,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.ledger !== undefined;
}
