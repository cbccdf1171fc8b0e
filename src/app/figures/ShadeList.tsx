/** The five shades, from enough people to fewest, each with its words. */
export function ShadeList({ words }: { readonly words: readonly string[] }) {
  return (
    <ul className="steps">
      {words.map((each, step) => (
        <li key={each} className={`step-${step}`}>
          {each}
        </li>
      ))}
    </ul>
  );
}
