interface SelectProps<Value extends string | number> {
  readonly id?: string;
  readonly "aria-label"?: string;
  /** What the choice decides, shown where it is pointed at. */
  readonly title?: string;
  readonly value: Value;
  /** Values with their words, or values that are their own words. */
  readonly options: readonly (Value | readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
}

/** A choice of one value, labelled by another element. */
export function Select<Value extends string | number>({ options, onChange, ...props }: SelectProps<Value>) {
  const pairs = options.map((each) => (typeof each === "object" ? each : ([each, String(each)] as const)));
  return (
    <select
      {...props}
      onChange={({ target }) => {
        const [chosen] = pairs[target.selectedIndex] ?? [];
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {pairs.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

interface SelectFieldProps<Value extends string | number> extends SelectProps<Value> {
  readonly label: string;
  readonly className?: string;
}

/** A choice of one value under its label. */
export function SelectField<Value extends string | number>(props: SelectFieldProps<Value>) {
  const { label, className, ...select } = props;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Select is the control
    <label className={className}>
      {label}
      <Select {...select} />
    </label>
  );
}
