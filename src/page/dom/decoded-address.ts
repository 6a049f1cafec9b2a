/** A part of an address in the letters that it stands for; as it is where a stray `%` leaves it without a meaning. */
export function decodedAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
