import type { Checked } from '../diagnostics/diagnostic.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import type { Outline, OutlineSlide } from '../outline/outline.ts';
import { withoutEmphasis } from './emphasis-in.ts';
import { standInTitle } from '../outline/stand-in-title.ts';
import { checkReferences } from './check-references.ts';
import { SlideComposer } from './compose-slide.ts';
import type { Deck } from './deck.ts';
import { formatSource, isoDateOf } from './format-source.ts';
import type { Source } from './format-source.ts';
import type { SectionName } from './slide.ts';
import type { ReceiptSummary } from './summarise-receipt.ts';

/** What a deck is made of besides its outline. */
export interface DeckSurroundings {
  /** Names of the layouts that the author made: `templates/layouts/<name>.hbs`. */
  readonly ownLayouts: ReadonlySet<string>;
  /** What the check of the quotations came to; `null` before anything was looked up. */
  readonly receipt: ReceiptSummary | null;
}

/**
 * Makes the deck: a title slide where the outline has a title, the slides in order, the sources last. Unknown layouts,
 * bodies that don't fit their layout, unknown sources and missing footnotes are reported; the slide is then drawn as
 * points, so that everything else is checked as well.
 */
export function composeDeck(outline: Outline, surroundings: DeckSurroundings): Checked<Deck> {
  const { frontMatter } = outline;
  const sources = new Map<string, Source>(
    Object.entries(frontMatter.sources).map(([id, item]) => [id, formatSource(id, item, frontMatter.lang)]),
  );
  const title = withoutEmphasis(frontMatter.title) ?? standInTitle(outline.file.path, outline.slides);
  const sections = namesOfSections(outline.slides);
  const published = Object.values(frontMatter.sources).map((item) => isoDateOf(item.issued))[0] ?? null;
  const composer = new SlideComposer({
    outline,
    sources,
    sections,
    published,
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
    language: frontMatter.lang,
    slides: composer.composeAll(),
    quotations: outline.quotations,
    sources,
    scripts: new Map(Object.entries(frontMatter.scripts)),
  };
  return { value: deck, diagnostics: [...checkReferences(outline), ...composer.diagnostics] };
}

function namesOfSections(slides: readonly OutlineSlide[]): SectionName[] {
  return slides
    .filter((slide) => slide.kind === 'section')
    .map((slide, index) => ({ number: index + 1, title: plainText(slide.heading?.children ?? []) }));
}
