import { useMutation } from "@tanstack/react-query";
import { useRecords } from "../../../app/data/country.ts";
import { saveReportPackage } from "../../../app/exchange/packageActions.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { Refusal } from "../../../app/shell/States.tsx";
import { storageWords } from "../../../app/words/storageWords.ts";

/** 下载报送包: everything that a ministry's copy has to send. */
export function PackageButton({ ministry }: { readonly ministry: string }) {
  const { journal } = useRecords();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => saveReportPackage(ministry, journal),
  });
  return (
    <>
      <Button label="下载报送包" className="primary" disabled={isPending} onClick={() => mutate()} />
      {error && (
        <Refusal>
          报送包没有生成。
          {storageWords(error)}
        </Refusal>
      )}
    </>
  );
}
