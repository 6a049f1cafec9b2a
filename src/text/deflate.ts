import { deflateSync, strToU8 } from 'fflate';

/** A text deflated, without a header; by a library of ours, so that Node and browsers write the same bytes. */
export function deflateText(text: string): Uint8Array {
  return deflateSync(strToU8(text), { level: 9 });
}
