interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
}

/** A passphrase, typed unseen. */
export function PassphraseField({ label, value, onChange }: PassphraseFieldProps) {
  return (
    <label className="choice">
      {label}
      <input
        type="password"
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
