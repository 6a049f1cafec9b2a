/** A path as it is typed at a shell: in quotation marks where a blank or a sign would part it. */
export function asTyped(path: string): string {
  return /^[\p{L}\p{M}\p{N}@%+=:,./_~\\-]+$/u.test(path) ? path : `"${path.replaceAll(/["$`]/gu, '\\$&')}"`;
}
