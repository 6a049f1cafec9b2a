import { pictureRatio, type PlacedPicture } from '../../src/render/pictures/picture.ts';

/** A picture for slides that are drawn by themselves: its address is a data URI. */
export function placedPicture(address: string): PlacedPicture {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return { address, ratio: pictureRatio(bytes) };
}
