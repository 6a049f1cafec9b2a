import type { Image } from '../../src/markdown/nodes/inline.ts';
import { position, SECTION, t } from './deck-builder.ts';
import { placedPicture } from './placed-picture.ts';

export const entries = [
  'A dam is announced',
  'The words and their road',
  'Who may speak for the river',
  'What we should ask',
].map((title, index) => ({
  number: index + 1,
  title: t(title),
  slideId: `slide-${index + 3}`,
  isCurrent: index === 1,
}));
/** The slides after that of the section. */
export const inside = [
  'Three words do the work',
  'The slogan makes the people both owner and tool',
  'The secretary promises duty before water',
].map((title, index) => ({ number: index + 4, title, slideId: `slide-${index + 4}` }));
export const h = (
  heading: string,
): { heading: ReturnType<typeof t>; title: string; section: typeof SECTION } => ({
  heading: t(heading),
  title: heading.replaceAll('*', ''),
  section: SECTION,
});
/** The picture of the gallery, as an outline has it. */
export const DAM: Image = {
  type: 'image',
  url: 'dam.svg',
  alt: 'A grey dam above a river',
  title: null,
  texts: [],
  position,
};
const PICTURE = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#b9c4c0"/><path d="M0 620C300 520 600 700 900 600s500-60 700 40V900H0z" fill="#5d7a80"/><path d="M980 300h260l60 420H920z" fill="#8a8072"/></svg>',
).toString('base64')}`;
export const galleryImages = new Map([['dam.svg', placedPicture(PICTURE)]]);
