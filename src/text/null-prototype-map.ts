/** A map whose keys somebody else names: `constructor` is in it only where they wrote it. */
export function nullPrototypeMap<Value>(map: Readonly<Record<string, Value>>): Record<string, Value> {
  const bare = { ...map };
  Object.setPrototypeOf(bare, null);
  return bare;
}
