import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Measure, Programme } from "../../domain/programme/programme.ts";
import { type ReportedMeasure, reportedMeasures } from "../../domain/programme/programmeReport.ts";
import { readProgramme } from "../../intake/dataFolder/readProgramme.ts";
import { fetchJson } from "./planFiles.ts";

/** The programme's sub-projects and their targets, fetched once a visit; throws with a sentence for the screen. */
export const programmeQuery = queryOptions({
  queryKey: ["programme"],
  queryFn: fetchProgramme,
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});

/** The units of the programme's measures by report name; empty until the file came. */
export function useMeasureUnits(): ReadonlyMap<string, Measure["unit"]> {
  const { data } = useQuery(programmeQuery);
  return useMemo(
    () => new Map(data ? reportedMeasures(data).map(({ name, unit }) => [name, unit]) : []),
    [data],
  );
}

/** The measures that a report may name, fetched anew; throws with a sentence for the screen. */
export async function fetchMeasures(): Promise<readonly ReportedMeasure[]> {
  return reportedMeasures(await fetchProgramme());
}

async function fetchProgramme(): Promise<Programme> {
  return readProgramme(await fetchJson("programme.json"));
}
