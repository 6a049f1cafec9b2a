import { bufferOf } from '../../source/buffer-of.ts';

/** Bytes as text of one character each, so that a place in it is that of the byte. */
export function latinText(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('latin1');
}
