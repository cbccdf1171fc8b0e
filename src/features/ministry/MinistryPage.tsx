export function MinistryPage() {
  return <p>MinistryPage</p>;
}
