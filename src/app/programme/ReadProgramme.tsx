import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Programme } from "../../domain/programme/programme.ts";
import { programmeQuery } from "../dataFolder/programmeFile.ts";
import { ErrorNote, LoadingNote } from "../shell/States.tsx";

/** What is drawn of the programme once its file was read; until then that it is read, or why it was not. */
export function ReadProgramme({ children }: { readonly children: (programme: Programme) => ReactNode }) {
  const { data, error, refetch } = useQuery(programmeQuery);
  if (error)
    return (
      <ErrorNote
        title="子项目的目标没有读到"
        detail={error.message}
        action="重新读取"
        onAction={() => void refetch()}
      />
    );
  return data ? children(data) : <LoadingNote what="工程的目标" />;
}
