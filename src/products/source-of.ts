import { normalize } from 'node:path/posix';

import { idOfWhole } from '../deck/slide.ts';
import { canonicalOutline } from '../deck/canonical-outline.ts';
import { formatLock, type EvidenceLock, type ShareLevel } from '../evidence/lock/lock.ts';
import { makeLock } from '../evidence/lock/make-lock.ts';
import { LOCK_FILE } from '../evidence/receipt/references-itself.ts';
import { formatRanges } from '../editions/page-ranges.ts';
import { decodedAddress } from '../prepare/load-pictures.ts';
import type { PreparedBriefing } from '../prepare/prepare-briefing.ts';
import type { PrintOptions } from '../settings.ts';
import { bufferOf } from '../text/bytes.ts';
import { VERSION } from '../version.ts';
import { type CarriedSource, hashOfPicture } from './carried-source.ts';
import type { FittedDeck, ProductTools } from './product.ts';

/** The source that a deck of HTML carries: what it was made of, but for the article, and for notes where it shows none. */
export function sourceOf(deck: FittedDeck): CarriedSource {
  const { images, settings } = deck.drawn;
  const pictures = Object.fromEntries(
    [...images].map(([url, { bytes }]) => [fileOfPicture(url), hashOfPicture(bytes)]),
  );
  const { isPresenter } = settings;
  return {
    ...partsOfSource(deck, isPresenter),
    product: 'html',
    pictures,
    options: { isPresenter, print: null },
  };
}

/** Whether a PDF has what a presenter says. */
export const holdsNotes = (product: string, { withNotes }: Pick<PrintOptions, 'withNotes'>): boolean =>
  product === 'notes' || (product === 'handout' && withNotes);

/** The source that a PDF carries; its pictures are in it as files, as they were. */
export function sourceOfPrint(
  deck: FittedDeck,
  product: CarriedSource['product'],
  printed: ProductTools['printed'],
): CarriedSource {
  const { images, settings, record } = deck.drawn;
  const { print, isMono } = settings;
  const { paper, handout, isLarge, withNotes, withSteps, pages } = print;
  const hasNotes = holdsNotes(product, print);
  const isQuotes = product === 'handout' && handout === 'quotes' && record.excerpts().size > 0;
  const parts = partsOfSource(deck, hasNotes, isQuotes ? 'excerpt' : 'locator');
  const pictures = [...images].map(([url, { bytes }]) => [
    fileOfPicture(url),
    { base64: bufferOf(bytes).toString('base64') },
  ]);
  return {
    ...parts,
    files: { ...parts.files, ...Object.fromEntries(pictures) },
    product,
    pictures: {},
    options: {
      isPresenter: false,
      print: {
        ...printed,
        isMono,
        paper: product === 'slides' ? null : paper,
        handout: product === 'handout' ? handout : null,
        isLarge: product !== 'slides' && isLarge,
        withNotes: product === 'handout' && withNotes,
        withSteps: product === 'slides' && withSteps,
        pages: pages && formatRanges(pages),
      },
    },
  };
}

function partsOfSource(
  { whole, drawn, layout }: FittedDeck,
  hasNotes: boolean,
  share: ShareLevel = 'locator',
): Pick<CarriedSource, 'kind' | 'version' | 'lectern' | 'files' | 'fitting'> {
  const { settings, beside, ownTemplates, outline } = drawn;
  const { theme } = settings;
  const { bibliography } = outline.frontMatter;
  const texts = [...beside, ...ownTemplates]
    .filter(([path]) => path !== bibliography)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    kind: 'lectern-source',
    version: 1,
    lectern: VERSION,
    files: {
      'outline.md': canonicalOutline(outline, { hasNotes, theme }),
      [LOCK_FILE]: formatLock(lockOf(drawn, share)),
      ...Object.fromEntries(texts.map(([path, text]) => [normalize(path), text])),
    },
    fitting: layout === null ? null : { parts: partsOf(whole.slides, drawn.deck.slides), set: setOf(layout) },
  };
}

/** The file of a picture, from the briefing’s folder. */
export const fileOfPicture = (url: string): string => normalize(decodedAddress(url));

/** What the quotations that are shown were compared with, with the receipt that came of it. */
function lockOf(
  { evidence, savedSources: { articles, lock }, record }: PreparedBriefing,
  unlocked: ShareLevel,
): EvidenceLock {
  const share = lock?.share ?? unlocked;
  const made = makeLock(evidence, articles, share);
  const shown = new Set(record.receipt.quotations.map(({ words }) => words));
  const shownSources = Object.keys(record.receipt.sources);
  const kept = (lock?.quotations ?? []).filter(
    ({ source, words }) => !articles.has(source) && shown.has(words),
  );
  const sources = { ...lock?.sources, ...made.sources };
  return {
    ...made,
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => shownSources.includes(id))),
    quotations: [...kept, ...made.quotations].filter(({ source }) => shownSources.includes(source)),
    receipt: record.receipt,
  };
}

function partsOf(
  whole: readonly { readonly id: string }[],
  shown: readonly { readonly id: string }[],
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of shown) counts.set(idOfWhole(id), (counts.get(idOfWhole(id)) ?? 0) + 1);
  const spread = whole.filter(({ id }) => 1 < (counts.get(id) ?? 1));
  return Object.fromEntries(spread.map(({ id }) => [id, counts.get(id) ?? 1]));
}

function setOf(layout: NonNullable<FittedDeck['layout']>): NonNullable<CarriedSource['fitting']>['set'] {
  const changed = layout.filter(({ fit, variant }) => fit !== 1 || variant !== null);
  return Object.fromEntries(changed.map(({ id, fit, variant, gap }) => [id, { fit, variant, gap }]));
}
