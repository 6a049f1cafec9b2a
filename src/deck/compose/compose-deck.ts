import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestWord, onlyWordNear, writeInstead } from '../../diagnostics/write-instead.ts';
import type { FootnoteReference } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { footnoteUnused, missingFootnote } from '../../outline/outline-diagnostics.ts';
import type { Outline, OutlineSlide } from '../../outline/outline.ts';
import { standInTitle } from '../../outline/inlines-of-outline.ts';
import { unknownSource } from '../../sources/source-diagnostics.ts';
import { SlideComposer, withoutEmphasis } from './compose-slide.ts';
import type { Deck } from './deck.ts';
import { type Source, formatSource, isoDateOf } from '../format-source.ts';
import { inlinesOfOutline, sourcesShown } from '../../outline/inlines-of-outline.ts';
import { planTimes } from '../plan-times.ts';
import type { SectionName } from '../slide.ts';
import type { ReceiptSummary } from '../summarise-receipt.ts';

/** What a deck is made of besides its outline. */
export interface DeckSurroundings {
  /** Names of the layouts that the author made: `templates/layouts/<name>.hbs`. */
  readonly ownLayouts: ReadonlySet<string>;
  /** What the check of the quotations came to; `null` before anything was looked up. */
  readonly receipt: ReceiptSummary | null;
  /** ISO dates on which web archives kept the pages of sources, by their ids. */
  readonly archived?: ReadonlyMap<string, string>;
}

/**
 * Makes the deck: a title slide where the outline has a title, the slides in order, the sources last. Unknown layouts,
 * bodies that don't fit their layout, unknown sources and missing footnotes are reported; the slide is then drawn as
 * points, so that everything else is checked as well.
 */
export function composeDeck(outline: Outline, surroundings: DeckSurroundings): Checked<Deck> {
  const { frontMatter } = outline;
  const sources = sourcesOf(outline, surroundings);
  const title = withoutEmphasis(frontMatter.title) ?? standInTitle(outline.file.path, outline.slides);
  const sections = namesOfSections(outline.slides);
  const shown = sourcesShown(outline);
  const published = Object.values(shown).map((item) => isoDateOf(item.issued))[0] ?? null;
  const plan = planTimes(outline);
  const composer = new SlideComposer({
    outline,
    sources,
    shown: Object.keys(shown),
    sections,
    published,
    plan,
    ...surroundings,
  });
  const { event = null, date = null, presenter = [] } = frontMatter;
  const { circulation = null, edition = null } = frontMatter;
  const deck: Deck = {
    title,
    subtitle: withoutEmphasis(frontMatter.subtitle),
    event,
    presenters: [presenter].flat(),
    date,
    circulation,
    edition,
    build: null,
    planned: plan.talk,
    language: frontMatter.lang,
    slides: composer.composeAll(),
    quotations: outline.quotations,
    sources,
    scripts: new Map(Object.entries(frontMatter.scripts)),
  };
  return { value: deck, diagnostics: [...checkReferences(outline), ...composer.diagnostics] };
}

function sourcesOf({ frontMatter }: Outline, { archived }: DeckSurroundings): Map<string, Source> {
  const { sources, lang } = frontMatter;
  return new Map(
    Object.entries(sources).map(([id, item]) => [id, formatSource(id, item, lang, archived?.get(id))]),
  );
}

function namesOfSections(slides: readonly OutlineSlide[]): SectionName[] {
  return slides
    .filter((slide) => slide.kind === 'section')
    .map((slide, index) => ({ number: index + 1, title: plainText(slide.heading?.children ?? []) }));
}

/** Reports citations of sources that the front matter doesn't name, and footnote marks without a footnote. */
function checkReferences(outline: Outline): Diagnostic[] {
  const { file } = outline;
  const known = Object.keys(outline.frontMatter.sources);
  const diagnostics: Diagnostic[] = [];
  const marks: FootnoteReference[] = [];
  for (const node of inlinesOfOutline(outline)) {
    if (node.type === 'footnote-reference') marks.push(node);
    if (node.type !== 'citation') continue;
    for (const { sourceId, position } of node.references) {
      if (known.includes(sourceId)) continue;
      const fix = writeInstead(file, position, sourceId, onlyWordNear(sourceId, known));
      const nearest = nearestWord(sourceId, known);
      diagnostics.push(unknownSource({ id: sourceId, nearest, known }, { file: file.path, position, fix }));
    }
  }
  return [...diagnostics, ...checkFootnotes(marks, outline)];
}

/** A mark that leads nowhere is one of a footnote that has none, where only one label is near. */
function checkFootnotes(
  marks: readonly FootnoteReference[],
  { file, footnotes }: Outline,
): readonly Diagnostic[] {
  const marked = new Set(marks.map(({ label }) => label));
  const unmarked = [...footnotes.values()].filter(({ label }) => !marked.has(label));
  const labels = unmarked.map(({ label }) => label);
  const missing = marks.filter(({ label }) => !footnotes.has(label));
  return [
    ...missing.map(({ label, position }) => {
      const fix = writeInstead(file, position, label, onlyWordNear(label, labels));
      return missingFootnote({ label }, { file: file.path, position, fix });
    }),
    ...unmarked.map(({ label, position }) => footnoteUnused({ label }, { file: file.path, position })),
  ];
}
