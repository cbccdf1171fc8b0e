import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../app/inputs/Button.tsx";
import { CheckField } from "../../app/inputs/CheckField.tsx";
import { journalKeeper } from "../../app/journal/keeper.ts";
import { keyFileProblem } from "../../app/key/keyFileWords.ts";
import { Refusal } from "../../app/shell/States.tsx";

/** What can be done with a key that this copy remembers wrapped: to remember it as it is again, or to give it up. */
export function WrappedKeyTools({ onDone }: { readonly onDone: () => unknown }) {
  const [isLost, setIsLost] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (what: "open" | "leave") => {
      const keeper = await journalKeeper;
      if (what === "leave") return keeper.leaveKey();
      const own = await keeper.ownKey();
      if (own) await keeper.takeKey(own);
    },
    onSuccess: onDone,
  });
  return (
    <>
      <p>本机只记加了口令的密钥：每次打开程序，第一次签名前要输口令。</p>
      <div className="toolbar">
        <Button label="改为不加口令" disabled={isPending} onClick={() => mutate("open")} />
        <CheckField label="口令已丢失，原来的密钥不再用" checked={isLost} onChange={setIsLost} />
        <Button label="改用新的密钥" disabled={!isLost || isPending} onClick={() => mutate("leave")} />
      </div>
      {error && <Refusal>{keyFileProblem(error)}</Refusal>}
    </>
  );
}
