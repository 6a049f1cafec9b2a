import { plainText } from '../markdown/nodes/plain-text.ts';
import type { Image, Inline } from '../markdown/nodes/inline.ts';
import { inlinesOfBlocks, walkInlines } from '../markdown/nodes/walk-inlines.ts';
import type { BodyBlock, Outline, OutlineSlide } from './outline.ts';
import { oncePer } from '../text/once-per.ts';

/** Every inline node of what a slide shows, in reading order: heading, body, attribution lines. */
export const inlinesOfSlide = oncePer(({ heading, body }: OutlineSlide): readonly Inline[] => [
  ...walkInlines(heading?.children ?? []),
  ...body.flatMap(inlinesOfBodyBlock),
]);

/** Every inline node of what the slides of an outline and their footnotes show. */
export function inlinesShown({ slides, footnotes }: Outline): readonly Inline[] {
  const shown = footnotesShown(slides, footnotes);
  const called = [...footnotes].filter(([label]) => shown.has(label));
  return [...slides.flatMap(inlinesOfSlide), ...inlinesOfFootnotes(new Map(called))];
}

/** The labels of the footnotes that slides refer to, or another of these does; what notes alone refer to, no audience sees. */
export function footnotesShown(
  slides: Outline['slides'],
  footnotes: Outline['footnotes'],
  hasNotes = false,
): ReadonlySet<string> {
  const shown = new Set<string>();
  const nodes = slides.flatMap((slide) => [
    ...inlinesOfSlide(slide),
    ...(hasNotes ? inlinesOfBlocks(slide.notes) : []),
  ]);
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type !== 'footnote-reference' || shown.has(node.label)) continue;
    shown.add(node.label);
    for (const inner of inlinesOfBlocks(footnotes.get(node.label)?.children ?? [])) nodes.push(inner);
  }
  return shown;
}

/** Every inline node of the slides, notes and footnotes, in order. */
export const inlinesOfOutline = oncePer(({ slides, footnotes }: Outline): readonly Inline[] => [
  ...slides.flatMap((slide) => [...inlinesOfSlide(slide), ...inlinesOfBlocks(slide.notes)]),
  ...inlinesOfFootnotes(footnotes),
]);

function inlinesOfFootnotes(footnotes: Outline['footnotes']): readonly Inline[] {
  return [...footnotes.values()].flatMap(({ children }) => inlinesOfBlocks(children));
}

/**
 * The sources that are used in what an audience is shown, in order: those that a slide or a footnote cites; where an uncited passage is
 * looked up, all with a text; where a time line counts from the day of the article, the first; and where nothing is cited, all, if they are
 * listed.
 */
export function sourcesShown(outline: Outline, isListed = true): Outline['frontMatter']['sources'] {
  const { sources } = outline.frontMatter;
  const cited = new Set(sourceIdsIn(inlinesShown(outline)));
  if (cited.size === 0 && isListed) return sources;
  const isLookedUp = outline.quotations.some(({ citation }) => citation === null);
  const isDated = outline.slides.some(({ layout }) => layout === 'timeline');
  const used = Object.entries(sources).filter(
    ([id, { text }], at) => cited.has(id) || (isLookedUp && text !== undefined) || (isDated && at === 0),
  );
  return Object.fromEntries(used);
}

/** The ids of the sources that an outline cites, on slides or in notes. */
export function citedSourceIds(outline: Outline): ReadonlySet<string> {
  return new Set(sourceIdsIn(inlinesOfOutline(outline)));
}

/** The ids of the sources that words cite, each as often as it is there. */
export function sourceIdsIn(nodes: readonly Inline[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.type === 'citation' ? node.references.map(({ sourceId }) => sourceId) : [],
  );
}

/** Every inline node of a block of a slide's body, attribution line included. */
export function inlinesOfBodyBlock(block: BodyBlock): readonly Inline[] {
  if (block.type !== 'quotation') return inlinesOfBlocks([block]);
  const { attribution } = block;
  const words = inlinesOfBlocks([...block.children, ...block.translation]);
  if (attribution === null) return words;
  const { speaker, role, intermediaries, translator, citation } = attribution;
  const said = [speaker, role, ...intermediaries, translator].flatMap(walkInlines);
  return [...words, ...said, ...(citation === null ? [] : [citation])];
}

/** Every picture of an outline's slides and notes, in order. */
export function picturesOf(outline: Outline): Image[] {
  return inlinesOfOutline(outline).filter((node) => node.type === 'image');
}

/** What names an outline without a title: its first heading, or else its file. */
export function standInTitle(path: string, slides: readonly OutlineSlide[]): string {
  const heading = slides.find((slide) => slide.heading !== null)?.heading;
  const fileName = path.split('/').at(-1) ?? '';
  return plainText(heading?.children ?? []) || fileName.replace(/\.\w+$/u, '') || 'Untitled';
}
