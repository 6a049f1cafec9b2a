import { bufferOf, sha256 } from '../../text/bytes.ts';
import { type PictureFacts, pictureFacts } from './picture-facts.ts';
import { sizeOfSvg } from './svg-prolog.ts';

/** What slides are told of a picture. */
export interface PlacedPicture {
  /** What is on a slide for it. */
  readonly address: string;
  /** How much wider than high it is; `null` where that isn’t known. */
  readonly ratio: number | null;
}

/**
 * A picture of a deck. Slides hold its address, however many there are; the browser asks for what it stands for, and a
 * deck gets it when it is written.
 */
export interface Picture extends PlacedPicture {
  readonly contentType: PictureFacts['contentType'];
  readonly bytes: Uint8Array;
}

/** A picture, whose address says what is in it. */
export function pictureWith(contentType: Picture['contentType'], bytes: Uint8Array): Picture {
  const address = `/pictures/${sha256(bytes).slice(0, 32)}`;
  return { address, ratio: pictureRatio(bytes), contentType, bytes };
}

/** The addresses of pictures, by their URL in the outline: equal ones have equal pictures. */
export function addressesOf(images: ReadonlyMap<string, PlacedPicture>): ReadonlyMap<string, string> {
  return new Map([...images].map(([url, { address }]) => [url, address]));
}

/** The files that slides ask for, by their address. */
export function filesOfPictures(images: ReadonlyMap<string, Picture>): ReadonlyMap<string, Picture> {
  return new Map([...images.values()].map((picture) => [picture.address, picture]));
}

/** What is written in place of each address into a document that has all within itself. */
export function dataUris(images: ReadonlyMap<string, Picture>): ReadonlyMap<string, string> {
  const files = [...filesOfPictures(images)];
  return new Map(files.map(([address, { contentType, bytes }]) => [address, dataUri(contentType, bytes)]));
}

function dataUri(contentType: string, bytes: Uint8Array): string {
  return `data:${contentType};base64,${bufferOf(bytes).toString('base64')}`;
}

/** How much wider than high a picture is; `null` where that isn’t known. */
export function pictureRatio(bytes: Uint8Array): number | null {
  const size = pictureFacts(bytes)?.size ?? sizeOfSvg(bytes);
  return 0 < size.width && 0 < size.height ? size.width / size.height : null;
}

/**
 * Puts another address in place of that of each picture in a document. An expression that matched one that has the picture’s content would run
 * out of its stack (“Maximum call stack size exceeded”): V8 remembers each letter that it has gone through, and a picture of 7 MB has ten million.
 */
export function replacePictures(html: string, replaced: (address: string) => string): string {
  const pieces: string[] = [];
  let end = 0;
  for (let at = html.indexOf(START); at !== -1; at = html.indexOf(START, end)) {
    const start = at + START.length;
    pieces.push(html.slice(end, start));
    end = html.indexOf('"', start);
    if (end === -1) end = html.length;
    pieces.push(replaced(html.slice(start, end)));
  }
  return pieces.length === 0 ? html : pieces.join('') + html.slice(end);
}

/** As `renderImage` writes it. */
const START = '<img src="';
