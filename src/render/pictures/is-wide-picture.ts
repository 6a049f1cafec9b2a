import { pictureFacts } from './picture-facts.ts';

/** A picture this much wider than high, such as a panorama, has text under it, not beside it. */
const WIDE = 2.2;

/** Whether a picture, given as a data URI, is a wide one; no other address tells. */
export function isWidePicture(address: string): boolean {
  const comma = address.indexOf(';base64,');
  if (!address.startsWith('data:image/') || comma === -1) return false;
  const size = pictureFacts(Buffer.from(address.slice(comma + ';base64,'.length), 'base64'))?.size ?? null;
  return size !== null && WIDE * size.height <= size.width;
}
