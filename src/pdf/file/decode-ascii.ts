import { notUnpacked } from './pdf-error.ts';

/** Undoes the filter `ASCIIHexDecode` (ISO 32000-1 §7.4.2). Throws `PdfError` for what is none. */
export function decodeAsciiHex(content: Uint8Array): Uint8Array {
  const [digits = ''] = textOf(content).split('>');
  if (!/^[\da-f]*$/iu.test(digits)) throw notUnpacked();
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** Undoes the filter `ASCII85Decode` (ISO 32000-1 §7.4.3): five letters stand for four bytes. Throws `PdfError`. */
export function decodeAscii85(content: Uint8Array): Uint8Array {
  const [letters = ''] = textOf(content).split('~');
  const bytes: number[] = [];
  for (const [group] of letters.matchAll(/z|[^z]{1,5}/gu)) {
    if (group === 'z') bytes.push(0, 0, 0, 0);
    else bytes.push(...groupBytes(group));
  }
  return Uint8Array.from(bytes);
}

function groupBytes(group: string): readonly number[] {
  let value = 0;
  for (const letter of group.padEnd(5, 'u')) {
    const digit = letter.charCodeAt(0) - 0x21;
    if (digit < 0 || digit >= 85) throw notUnpacked();
    value = value * 85 + digit;
  }
  const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
  return four.slice(0, group.length - 1);
}

function textOf(content: Uint8Array): string {
  return Buffer.from(content)
    .toString('latin1')
    .replace(/[\0\t\n\f\r ]/gu, '');
}
