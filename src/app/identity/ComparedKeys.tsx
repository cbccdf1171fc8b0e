import { fingerprintOf } from "../../journal/entries/fingerprint.ts";
import { CheckField } from "../inputs/CheckField.tsx";
import { TextField } from "../inputs/TextField.tsx";

interface ComparedKeysProps {
  readonly legend: string;
  /** Public keys, lower-case hex. */
  readonly keys: readonly string[];
  /** The office that uses them (经办处室); null where none is asked for. */
  readonly office: string | null;
  readonly onOffice: (office: string) => void;
  readonly compared: boolean;
  readonly onCompared: (compared: boolean) => void;
}

/** The comparison of fingerprints that a person makes before a key is admitted. */
export function ComparedKeys({ legend, keys, office, onOffice, compared, onCompared }: ComparedKeysProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {keys.map((key) => (
        <p key={key}>
          <code>{fingerprintOf(key)}</code>
        </p>
      ))}
      {office !== null && <TextField label="经办处室 " value={office} onChange={onOffice} />}
      <p>
        <CheckField label="指纹已核对，一致" checked={compared} onChange={onCompared} />
      </p>
    </fieldset>
  );
}
