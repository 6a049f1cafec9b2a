import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The hash that Node’s `createHash('sha256')` makes; browsers have it with an answer that comes later only. */
export function createHash(_name: 'sha256') {
  const state = sha256.create();
  const hash = {
    update(content: string | Uint8Array) {
      state.update(typeof content === 'string' ? utf8ToBytes(content) : content);
      return hash;
    },
    digest(encoding: 'hex' | 'base64'): string {
      const digest = state.digest();
      return encoding === 'hex' ? bytesToHex(digest) : btoa(String.fromCharCode(...digest));
    },
  };
  return hash;
}
