import { createHash } from 'node:crypto';

/** Names of digests as archives write them, with Node’s, and how many bytes they have. */
const KINDS: ReadonlyMap<string, readonly [name: string, length: number]> = new Map([
  ['md5', ['md5', 16]],
  ['sha1', ['sha1', 20]],
  ['sha256', ['sha256', 32]],
  ['sha512', ['sha512', 64]],
]);

/** Whether one of these contents has a digest such as `sha1:…` or `sha256:…`, in base 32 or 16; `null` for one that isn’t known. */
export function hasDigest(digest: string, contents: readonly Uint8Array[]): boolean | null {
  const [, kind = '', given = ''] = /^([^:]+):\s*(\S+)$/u.exec(digest.trim()) ?? [];
  const known = KINDS.get(kind.toLowerCase().replace('-', ''));
  if (known === undefined) return null;
  const [name, length] = known;
  const value = given.replace(/=+$/u, '').toLowerCase();
  return contents.some((content) => {
    const hash = createHash(name).update(content).digest();
    return value === (value.length === 2 * length ? hash.toString('hex') : inBase32(hash));
  });
}

/** As in RFC 4648 §6, in small letters and not filled up. */
function inBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xf_ff;
    for (count += 8; count >= 5; count -= 5) text += ALPHABET.charAt((bits >> (count - 5)) & 31);
  }
  return count === 0 ? text : text + ALPHABET.charAt((bits << (5 - count)) & 31);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
