export function Matrix() {
  return <p>Matrix</p>;
}
