/** What the code of the gate asks of Node’s `Buffer`, over what browsers have. */
class Bytes extends Uint8Array<ArrayBuffer> {
  override toString(encoding = 'utf8'): string {
    switch (encoding) {
      case 'utf8':
        // Node keeps a byte order mark.
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this);
      case 'latin1':
        return latin(this);
      case 'utf16le':
        return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this);
      case 'hex':
        return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
      case 'base64':
        return btoa(latin(this));
      case 'base64url':
        return btoa(latin(this)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
      default:
        throw new RangeError(`No bytes are written as ${encoding} here.`);
    }
  }

  override includes(searched: number | string, from = 0): boolean {
    return typeof searched === 'number' ? super.includes(searched, from) : latin(this).includes(searched);
  }

  swap16(): this {
    for (let at = 0; at + 1 < this.length; at += 2) {
      const [first = 0, second = 0] = [this[at], this[at + 1]];
      this[at] = second;
      this[at + 1] = first;
    }
    return this;
  }
}

/** A character for each byte. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** Browsers hand a function some ten thousand arguments at most. */
const CHUNK = 8192;

function fromText(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return new TextEncoder().encode(text);
    case 'latin1':
      return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
    case 'utf16le':
      return Uint8Array.from({ length: 2 * text.length }, (_none, at) =>
        at % 2 === 0 ? text.charCodeAt(at / 2) & 0xff : text.charCodeAt((at - 1) / 2) >> 8,
      );
    case 'hex':
      return Uint8Array.from(text.match(/[\da-f]{2}/giu) ?? [], (pair) => Number.parseInt(pair, 16));
    case 'base64':
    case 'base64url':
      return fromBase64(text);
    default:
      throw new RangeError(`No bytes are read from ${encoding} here.`);
  }
}

/** Like Node, it reads both alphabets, and passes over what is in neither. */
function fromBase64(text: string): Uint8Array {
  const [letters = ''] = text.split('=');
  const plain = letters
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replaceAll(/[^A-Za-z0-9+/]/gu, '');
  // One letter alone stands for no byte.
  const whole = plain.length % 4 === 1 ? plain.slice(0, -1) : plain;
  return Uint8Array.from(atob(whole), (unit) => unit.charCodeAt(0));
}

export const Buffer = {
  from(content: string | ArrayBuffer | Uint8Array, start: string | number = 0, length?: number): Bytes {
    if (content instanceof ArrayBuffer) return new Bytes(content, Number(start), length);
    if (typeof content !== 'string') return copyOf(content);
    return copyOf(fromText(content, typeof start === 'string' ? start : 'utf8'));
  },
  byteLength: (text: string): number => new TextEncoder().encode(text).length,
};

function copyOf(bytes: Uint8Array): Bytes {
  const copy = new Bytes(new ArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
