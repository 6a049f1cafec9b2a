import { type DrawnPictures, picturePdf, pictureDeck } from '../browser/picture-documents.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import { NOWHERE, type Checked, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { suspectSlides } from './differences.ts';
import type { GivenDeck } from './read-source.ts';
import { notPictured, pictured } from './verify-diagnostics.ts';

/** A slide or page, drawn from the file and from what its source makes; `null` where it isn’t there. */
interface PicturePair {
  readonly name: 'slide' | 'page';
  readonly number: number;
  readonly file: Uint8Array | null;
  readonly source: Uint8Array | null;
}

/**
 * Pictures of the slides or pages that look different in a file and in what its source makes, by the names of their files, and what is to be
 * said about them. What is in `folder` is only named.
 */
export async function pictureChanges(
  given: Pick<GivenDeck, 'bytes' | 'html'>,
  built: string | Uint8Array,
  browser: RunningBrowser,
  folder: string,
  host: Host,
): Promise<Checked<ReadonlyMap<string, Uint8Array>>> {
  const { pairs, isWhole } =
    typeof built === 'string'
      ? await slidePairs(given.html, built, browser)
      : await pagePairs(given.bytes, built, browser, host);
  const unlike = pairs.filter(({ file, source }) => !isSamePicture(file, source));
  const kept = unlike.slice(0, MOST_KEPT);
  const files = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const { name, number, file, source } of kept) {
    const start = `${name}-${String(number).padStart(2, '0')}`;
    const paths = [
      [`${start}-file.png`, file],
      [`${start}-source.png`, source],
    ] as const;
    for (const [path, bytes] of paths) if (bytes !== null) files.set(path, bytes);
    const [ofFile, ofSource] = paths.map(([path, bytes]) => (bytes === null ? null : `${folder}/${path}`));
    diagnostics.push(pictured({ name, number, file: ofFile ?? null, source: ofSource ?? null }, NOWHERE));
  }
  if (!isWhole) diagnostics.push(notPictured({ why: 'undrawn' }, NOWHERE));
  else if (kept.length === 0) diagnostics.push(notPictured({ why: 'alike' }, NOWHERE));
  if (unlike.length > kept.length) diagnostics.push(notPictured({ why: 'many' }, NOWHERE));
  return { value: files, diagnostics };
}

/** The most slides or pages that are kept, and the most that are drawn to find them. */
const MOST_KEPT = 20;
const MOST_DRAWN = 100;

interface Drawn {
  readonly pairs: readonly PicturePair[];
  /** Whether none is missing because it couldn’t be drawn. */
  readonly isWhole: boolean;
}

async function slidePairs(shown: string, built: string, browser: RunningBrowser): Promise<Drawn> {
  const suspects = suspectSlides(shown, built).slice(0, MOST_DRAWN);
  const draw = async (html: string, side: 'shown' | 'built') => {
    const ids = suspects.flatMap((pair) => pair[side] ?? []);
    const drawn = await pictureDeck(browser, html, ids);
    return {
      drawn,
      of: (id: string | null) => (id === null ? null : drawn.pictures[ids.indexOf(id)]) ?? null,
    };
  };
  const [ofFile, ofSource] = [await draw(shown, 'shown'), await draw(built, 'built')];
  const pairs = suspects.map(({ number, shown: one, built: other }) => ({
    name: 'slide' as const,
    number,
    file: ofFile.of(one),
    source: ofSource.of(other),
  }));
  return paired(pairs, ofFile.drawn, ofSource.drawn);
}

async function pagePairs(
  shown: Uint8Array,
  built: Uint8Array,
  browser: RunningBrowser,
  host: Host,
): Promise<Drawn> {
  const ofFile = await picturePdf(browser, shown, MOST_DRAWN, host);
  const ofSource = await picturePdf(browser, built, MOST_DRAWN, host);
  const count = Math.max(ofFile.pictures.length, ofSource.pictures.length);
  const pairs = Array.from({ length: count }, (_, at) => ({
    name: 'page' as const,
    number: at + 1,
    file: ofFile.pictures[at] ?? null,
    source: ofSource.pictures[at] ?? null,
  }));
  return paired(pairs, ofFile, ofSource);
}

/** Without the pairs of which a picture may be missing because it couldn’t be drawn. */
function paired(pairs: readonly PicturePair[], ofFile: DrawnPictures, ofSource: DrawnPictures): Drawn {
  return {
    pairs: pairs.filter(
      ({ file, source }) => (file !== null || ofFile.isWhole) && (source !== null || ofSource.isWhole),
    ),
    isWhole: ofFile.isWhole && ofSource.isWhole,
  };
}

function isSamePicture(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === null || other === null ? one === other : Buffer.compare(one, other) === 0;
}
