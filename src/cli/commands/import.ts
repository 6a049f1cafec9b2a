import { basename, dirname, extname, join, resolve } from 'node:path';

import { decodeText } from '../../article/decode-text.ts';
import { isZip } from '../../article/packed/open-package.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { pictureAddresses, type PicturePlace, type PicturePlaces } from '../../importing/convert-words.ts';
import { type GivenSeparators, importDeck } from '../../importing/import-deck.ts';
import { notADeck } from '../../importing/import-diagnostics.ts';
import { importSlideshow, picturesIn } from '../../importing/import-slideshow.ts';
import { textMissing } from '../../prepare/load-saved-sources.ts';
import { isInside, shownPath } from '../../prepare/read-files.ts';
import { sourceFile } from '../../text/source-file.ts';
import { outlineAt } from '../answers/make-draft.ts';
import { FAILED, FINE, FOUND, asTyped, type Terminal } from '../terminal/terminal.ts';

/** `lectern import deck.md`: writes an outline with the words, notes and pictures of a deck made for another program. Overwrites nothing. */
export async function importFile(
  path: string,
  output: string | null,
  separators: GivenSeparators,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const target = output === null ? null : await outlineAt(resolve(host.workingFolder, output), host);
  if (target !== null && (await host.statPath(target)) !== null) {
    const taken = shownPath(target, host);
    terminal.refuse(`${taken} is there already; nothing was changed. Name another file for the outline.`);
    return FAILED;
  }
  if (target !== null) await host.checkWritable(target, 'file');
  const place = resolve(host.workingFolder, path);
  const bytes = await host.readFile(place);
  if (bytes === null) {
    terminal.report([await textMissing(path, host)]);
    return FAILED;
  }
  const { value: made, diagnostics } = await imported({ path, place, bytes, target, separators }, host);
  if (made === null || diagnostics.some(({ severity }) => severity === 'error')) {
    terminal.report(diagnostics);
    return FOUND;
  }
  if (target === null) terminal.print(made.outline);
  else {
    for (const [name, picture] of made.files) await host.writeFile(join(dirname(target), name), picture);
    await host.writeFile(target, made.outline);
    terminal.say(`✓ ${shownPath(target, host)}`);
  }
  terminal.report(diagnostics);
  if (target !== null) terminal.say(`Next: lectern check ${asTyped(shownPath(target, host))}`);
  return FINE;
}

interface DeckAtHand {
  /** As the user named it, and absolute. */
  readonly path: string;
  readonly place: string;
  readonly bytes: Uint8Array;
  /** Where its outline is to be, and its pictures beside it; `null` for nowhere. */
  readonly target: string | null;
  readonly separators: GivenSeparators;
}

interface ImportedDeck {
  readonly outline: string;
  readonly files: FoundPictures['files'];
}

async function imported(deck: DeckAtHand, host: Host): Promise<Checked<ImportedDeck | null>> {
  const { path, bytes } = deck;
  if (isZip(bytes)) {
    const { places, files } = await picturesWithin(deck, host);
    const { value: outline, diagnostics } = importSlideshow(bytes, path, places);
    return { value: outline === null ? null : { outline, files: shownIn(outline, files) }, diagnostics };
  }
  const { value: text, diagnostics: unread } = decodeText(bytes, path);
  if (text === null) {
    const isOther = unread.some(({ code }) => code === 'article/not-text');
    const notRead = isOther ? [notADeck({ path }, { file: path, position: null })] : unread;
    return { value: null, diagnostics: notRead };
  }
  const { places, files } = await picturesBeside(deck, pictureAddresses(text), host);
  const { value: outline, diagnostics } = importDeck(sourceFile(path, text), places, deck.separators);
  return { value: { outline, files: shownIn(outline, files) }, diagnostics: [...unread, ...diagnostics] };
}

const PICTURES = /\.(?:png|jpe?g|svg|webp|gif|avif)$/iu;
/** Sources, and the style they are listed in. */
const SOURCES = /\.(?:bib|ris|json|csl)$/iu;
/** What an outline may show. */
const MOST_BYTES = 10_000_000;

interface FoundPictures {
  readonly places: PicturePlaces;
  /** Pictures to write beside the outline, by their paths there. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What stood on a slide that is left out isn’t needed. */
function shownIn(outline: string, files: FoundPictures['files']): FoundPictures['files'] {
  return new Map([...files].filter(([name]) => outline.includes(name)));
}

/** The pictures in a PPTX, if there is a folder for them. */
async function picturesWithin({ bytes, target }: DeckAtHand, host: Host): Promise<FoundPictures> {
  const places = new Map<string, PicturePlace>();
  const files = new Map<string, Uint8Array>();
  for (const [path, picture] of picturesIn(bytes, MOST_BYTES)) {
    if ('reason' in picture) places.set(path, picture);
    else if (target === null) places.set(path, { reason: 'has no folder to be put into without -o' });
    else {
      const name = await freeName(basename(path), dirname(target), files, host);
      places.set(path, { path: name });
      files.set(name, picture.bytes);
    }
  }
  return { places, files };
}

/** The pictures in the deck’s own folder; whatever else a deck names is left alone. Slidev has its own in public/. */
async function picturesBeside(
  { place, target }: DeckAtHand,
  addresses: readonly string[],
  host: Host,
): Promise<FoundPictures> {
  const folder = dirname(place);
  const { realPath: realFolder = folder } = (await host.statPath(folder)) ?? {};
  const places = new Map<string, PicturePlace>();
  const files = new Map<string, Uint8Array>();
  for (const address of new Set(addresses)) {
    const path = address.startsWith('/') ? join(folder, 'public', address) : resolve(folder, address);
    const bytes = isInside(path, folder) ? await pictureAt(path, realFolder, host) : null;
    if (bytes === 'too large') places.set(address, { reason: `is larger than ${MOST_BYTES / 1_000_000} MB` });
    if (bytes === null || bytes === 'too large') continue;
    const name = target === null ? address : await freeName(basename(path), dirname(target), files, host);
    places.set(address, { path: name });
    files.set(name, bytes);
  }
  return { places, files };
}

/** The bytes of a picture, if it is one that a briefing may show, and really in a folder. */
async function pictureAt(path: string, folder: string, host: Host): Promise<Uint8Array | 'too large' | null> {
  const facts = PICTURES.test(path) || SOURCES.test(path) ? await host.statPath(path) : null;
  if (facts?.kind !== 'file' || !isInside(facts.realPath, folder)) return null;
  if (facts.size > MOST_BYTES) return 'too large';
  return host.readFile(path);
}

/** A plain name in assets/ that no other picture has, here or there already; one beside the outline for sources. */
async function freeName(
  name: string,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  host: Host,
): Promise<string> {
  const ending = extname(name);
  const place = SOURCES.test(name) ? '' : 'assets/';
  // What a name may hold besides would be read as Markdown.
  const plain = name
    .slice(0, name.length - ending.length)
    .replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');
  const start = `${place}${plain === '' ? 'picture' : plain}`;
  for (let number = 1; ; number += 1) {
    const free = `${start}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!files.has(free) && (await host.statPath(join(folder, free))) === null) return free;
  }
}
