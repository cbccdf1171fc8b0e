import { RowTable } from "../../app/tables/RowTable.tsx";
import { formatPeople, NO_QUOTA } from "../../app/words/format.ts";
import type { ChainRow } from "./writerWords.ts";

/** The chains of the journal, one for each copy of the program that wrote into it. */
export function ChainTable({ chains }: { readonly chains: readonly ChainRow[] }) {
  return (
    <RowTable
      labelledBy="journal-title"
      label="按写入方"
      rows={chains}
      keyOf={({ key }) => key}
      columns={[
        { title: "写入方", names: true, cell: ({ writer }) => writer },
        { title: "指纹", words: true, cell: ({ fingerprint }) => <code>{fingerprint || NO_QUOTA}</code> },
        { title: "记录条数", cell: ({ entries }) => formatPeople(entries) },
        { title: "待签收", cell: ({ awaiting }) => formatPeople(awaiting) },
        { title: "因身份不计入", cell: ({ refused }) => formatPeople(refused) },
        { title: "末条时间", cell: ({ lastTime }) => lastTime },
      ]}
    />
  );
}
