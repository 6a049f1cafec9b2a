import { CLASSES, SPACE } from '../file/character-class.ts';

/**
 * Reads the codes in the hexadecimal string that starts at an offset, of so many bytes each, without making a string of
 * it, since there is one for nearly every letter. Gives the offset of its end. Codes that are cut short are left out.
 */
export function readCodes(
  content: Uint8Array,
  start: number,
  width: number,
  use: (code: number) => void,
): number {
  let [code, digits] = [0, 0];
  let at = start + 1;
  for (; at < content.length && content[at] !== 0x3e; at += 1) {
    const byte = content[at] ?? 0;
    if (CLASSES[byte] === SPACE) continue;
    code = code * 16 + (byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57);
    digits += 1;
    if (digits < 2 * width || width === 0) continue;
    use(code);
    [code, digits] = [0, 0];
  }
  return at;
}
