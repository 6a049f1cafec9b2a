/** The hash that Node’s `createHash('sha256')` makes; browsers have it with an answer that comes later only. */
export function createHash(_name: 'sha256') {
  const pieces: Uint8Array[] = [];
  const hash = {
    update(content: string | Uint8Array) {
      pieces.push(typeof content === 'string' ? new TextEncoder().encode(content) : content);
      return hash;
    },
    digest: (_encoding: 'hex'): string => sha256(pieces),
  };
  return hash;
}

/** SHA-256 (FIPS 180-4), in hexadecimal. */
function sha256(pieces: readonly Uint8Array[]): string {
  const state = Uint32Array.from(START);
  const schedule = new Uint32Array(64);
  const message = padded(pieces);
  const view = new DataView(message.buffer);
  for (let at = 0; at < message.length; at += 64) {
    for (let word = 0; word < 16; word += 1) schedule[word] = view.getUint32(at + 4 * word);
    for (let word = 16; word < 64; word += 1) schedule[word] = scheduled(schedule, word);
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The message, a one bit, zeros, and its length in bits. */
function padded(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const message = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  let at = 0;
  for (const piece of pieces) {
    message.set(piece, at);
    at += piece.length;
  }
  message[length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(message.length - 4, length * 8);
  return message;
}

function scheduled(words: Uint32Array, at: number): number {
  const [early = 0, late = 0] = [words[at - 15], words[at - 2]];
  const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
  const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
  return (words[at - 16] ?? 0) + small + (words[at - 7] ?? 0) + large;
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const first =
      h +
      (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
      choice +
      (CONSTANTS[round] ?? 0) +
      (schedule[round] ?? 0);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at] ?? 0) + word;
  });
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const PRIMES = Array.from({ length: 312 }, (_none, at) => at).filter(
  (number) =>
    number > 1 && !Array.from({ length: number - 2 }, (_one, at) => at + 2).some((by) => number % by === 0),
);

/** The first 32 bits behind the point of a number. */
const fraction = (number: number): number => Math.floor((number % 1) * 2 ** 32);

/** Of the square roots of the first eight primes, and the cube roots of the first 64. */
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const CONSTANTS = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));
