import { type FormEvent, useState } from "react";
import { createRoot } from "react-dom/client";
import { type OwnKey, unwrapKey, type WrappedKey } from "../../journal/entries/keyFile.ts";
import { Button } from "../inputs/Button.tsx";
import { Dialog } from "../inputs/Dialog.tsx";
import { Status } from "../inputs/Status.tsx";
import { Refusal } from "../shell/States.tsx";
import { keyFileProblem } from "./keyFileWords.ts";
import { PassphraseField } from "./PassphraseField.tsx";

/**
 * Asks for the passphrase of the key that this copy remembers wrapped, above whatever screen is shown; resolves to null where
 * it was not given.
 */
export function askPassphrase({ wrapped }: WrappedKey): Promise<OwnKey | null> {
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  return new Promise((resolve) => {
    const end = (key: OwnKey | null) => {
      root.unmount();
      host.remove();
      resolve(key);
    };
    root.render(<PassphraseDialog wrapped={wrapped} onEnd={end} />);
  });
}

interface PassphraseDialogProps {
  readonly wrapped: Uint8Array;
  readonly onEnd: (key: OwnKey | null) => void;
}

function PassphraseDialog({ wrapped, onEnd }: PassphraseDialogProps) {
  const [passphrase, setPassphrase] = useState("");
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setError(null);
    try {
      onEnd(await unwrapKey(wrapped, passphrase, { onProgress: setShare }));
    } catch (failure) {
      setShare(null);
      setError(failure);
    }
  }
  return (
    <Dialog title="本机的密钥加了口令" onClose={() => onEnd(null)}>
      <form onSubmit={(event) => void submit(event)}>
        <p>
          签名之前请输入口令，这次打开期间只问一次。口令忘了无法找回，只能在“记录”的身份文件一栏改用新的密钥。
        </p>
        <PassphraseField label="口令" value={passphrase} onChange={setPassphrase} />
        {error !== null && <Refusal>{keyFileProblem(error)}</Refusal>}
        <div className="toolbar">
          <button type="submit" className="primary" disabled={passphrase === "" || share !== null}>
            确定
          </button>
          <Button label="取消" onClick={() => onEnd(null)} />
          <Status>{share !== null && `正在处理口令……${Math.round(share * 100)}%`}</Status>
        </div>
      </form>
    </Dialog>
  );
}
