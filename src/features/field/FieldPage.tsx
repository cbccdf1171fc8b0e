export function FieldPage() {
  return <p>FieldPage</p>;
}
