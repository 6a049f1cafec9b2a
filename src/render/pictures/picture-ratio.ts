import { pictureFacts } from './picture-facts.ts';
import { sizeOfSvg } from './svg-size.ts';

/** How much wider than high a picture is; `null` where that isn’t known. */
export function pictureRatio(bytes: Uint8Array): number | null {
  const size = pictureFacts(bytes)?.size ?? sizeOfSvg(bytes);
  return 0 < size.width && 0 < size.height ? size.width / size.height : null;
}
