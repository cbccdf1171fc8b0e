import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { admitKey } from "../../../app/exchange/packageActions.ts";
import { ComparedKeys } from "../../../app/identity/ComparedKeys.tsx";
import { Button } from "../../../app/inputs/Button.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { holderWords } from "../../../app/words/keyWords.ts";
import { storageWords } from "../../../app/words/storageWords.ts";
import type { JournalLine } from "../../../journal/entries/entry.ts";
import { type UnknownWriter, unknownWriters } from "./unknownWriters.ts";

/** The keys that came from the keeper and were never admitted: what they wrote counts once their fingerprint was compared. */
export function UnknownWriters({ entries }: { readonly entries: readonly JournalLine[] }) {
  const { journal } = useRecords();
  return unknownWriters(entries, journal).map((writer) => <Admission key={writer.key} writer={writer} />);
}

function Admission({ writer: { key, claims, entries } }: { readonly writer: UnknownWriter }) {
  const [office, setOffice] = useState("");
  const [compared, setCompared] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => admitKey(key, claims, office.trim()),
  });
  return (
    <>
      <ComparedKeys
        legend={`收到 ${entries} 条来自未登记身份的记录，自称${holderWords(claims)}，不计入。请通过电话或公函核对指纹，一致才登记：`}
        keys={[key]}
        office={claims.kind === "ministry" ? office : null}
        onOffice={setOffice}
        compared={compared}
        onCompared={setCompared}
      />
      <div className="toolbar log-actions">
        <Button
          label={`登记为${holderWords(claims)}的身份`}
          disabled={!compared || isPending}
          onClick={() => mutate()}
        />
      </div>
      {error && <Refusal>没有登记。{storageWords(error)}</Refusal>}
    </>
  );
}
