export function Help() {
  return <p>Help</p>;
}
