import type { Deck } from '../deck/compose/deck.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { viewSource } from '../deck/layouts/sources.ts';
import type { NumberedFootnote } from '../deck/slide.ts';
import { shownAddress } from '../markdown/inlines/link-address.ts';
import type { Citation, CitationReference } from '../markdown/nodes/inline.ts';
import type { Endnotes, RenderContext } from '../render/nodes/render-context.ts';
import { escapeHtml } from '../render/nodes/language-attributes.ts';
import { renderBlocks } from '../render/nodes/render-blocks.ts';
import { citationMark, locatorText, renderCitation, sourceAnchor } from '../render/nodes/render-citation.ts';
import { renderFootnoteReference } from '../render/nodes/render-inline.ts';
import { renderText } from '../render/nodes/render-text.ts';
import { drawWith } from '../render/view-slide.ts';

/**
 * Collects the notes of a text in the order in which they are called. The same place of the same source keeps its
 * number; the first note on a source names it in full, later ones in short.
 */
export class EndnoteCollector {
  private readonly numbers = new Map<string, number>();
  private readonly contents: NoteContent[] = [];
  private readonly named = new Set<string>();
  protected readonly sources: Deck['sources'];
  private readonly place: string;

  /** `place` parts the ids of its notes from those of other collectors in the same document. */
  constructor(sources: Deck['sources'], place = '') {
    this.sources = sources;
    this.place = place;
  }

  /** The notes that were called so far, for a template. */
  views(): readonly object[] {
    return this.contents.map((content, index) => ({ number: index + 1, place: this.place, ...content }));
  }

  /** What rendering calls for the texts of one slide. `context` draws the notes themselves. */
  forSlide(slide: Slide, context: RenderContext): Endnotes {
    const inNotes: RenderContext = { ...context, marksEdits: false, isIncremental: false };
    return {
      citation: (citation) =>
        this.mark(keyOf(citation), () =>
          inWords(this.references(citation, inNotes) + context.words.fullStop),
        ),
      opening: (citation) => this.references(citation, inNotes),
      footnote: (label) => {
        const footnote = slide.footnotes.find((candidate) => candidate.label === label);
        if (footnote === undefined) return '';
        return this.mark(`${slide.id} ${label}`, () =>
          inWords(this.footnote(footnote, slide, inNotes, [label])),
        );
      },
      link: (url) => this.mark(url, () => inWords(addressHtml(url))),
    };
  }

  /**
   * A note has no notes of its own, which would be at the foot of no page: what it cites is in brackets, and so
   * does another footnote that it calls, unless that one is `open` itself.
   */
  private footnote(
    { children }: NumberedFootnote,
    slide: Slide,
    context: RenderContext,
    open: readonly string[],
  ): string {
    const [first, ...others] = children.flatMap((block) =>
      block.type === 'paragraph' ? block.children : [],
    );
    const endnotes: Endnotes = {
      citation: (citation) => `(${this.references(citation, context)})`,
      opening: (citation) => {
        const references = this.references(citation, context);
        return citation === first && others.length === 0 ? references + context.words.fullStop : references;
      },
      footnote: (label) => {
        const inner = slide.footnotes.find((candidate) => candidate.label === label);
        if (inner === undefined || open.includes(label)) return '';
        return ` (${this.footnote(inner, slide, context, [...open, label])})`;
      },
      link: (url) => ` (${addressHtml(url)})`,
    };
    return withoutParagraph(renderBlocks(children, { ...context, endnotes }));
  }

  /** The mark that calls a note; the first one that calls it is where the note leads back to. */
  protected mark(key: string, draw: () => NoteContent): string {
    const known = this.numbers.get(key);
    if (known !== undefined) return markHtml(`${this.place}${known}`, known, '');
    const number = this.contents.push(inWords(''));
    this.numbers.set(key, number);
    this.contents[number - 1] = draw();
    const name = `${this.place}${number}`;
    return markHtml(name, number, ` id="call-${name}"`);
  }

  private references({ references }: Citation, context: RenderContext): string {
    return references
      .map((reference) => this.referenceHtml(reference, context))
      .join(context.words.semicolon);
  }

  private referenceHtml({ sourceId, locator }: CitationReference, context: RenderContext): string {
    const source = this.sources.get(sourceId);
    const { words } = context;
    const place = locator === null ? '' : escapeHtml(words.comma + locatorText(locator, words));
    if (source === undefined) return `${escapeHtml(sourceId)}${place}`;
    const isFirst = !this.named.has(sourceId);
    this.named.add(sourceId);
    const name = isFirst ? source.shortTitle : source.mark;
    return `<a href="#${sourceAnchor(sourceId)}">${renderText(name, context)}</a>${place}`;
  }
}

/** What a note says: words, or a source in full. */
interface NoteContent {
  readonly contentHtml: string;
  readonly source: object | null;
}

function inWords(contentHtml: string): NoteContent {
  return { contentHtml, source: null };
}

function markHtml(name: string, number: number, id: string): string {
  return `<sup class="note-mark"><a href="#note-${name}"${id}>${number}</a></sup>`;
}

function keyOf({ references }: Citation): string {
  return references
    .map(
      ({ sourceId, locator }) => `@${sourceId} ${locator === null ? '' : `${locator.kind} ${locator.value}`}`,
    )
    .join(';');
}

function addressHtml(url: string): string {
  return `<a class="address" href="${escapeHtml(url)}">${escapeHtml(shownAddress(url))}</a>`;
}

/** A note of one paragraph needs none. */
function withoutParagraph(html: string): string {
  return /^<p>((?:(?!<p>).)*)<\/p>$/su.exec(html)?.[1] ?? html;
}

/** Collects the addresses of links alone, for a text that cites as slides do. */
export class AddressNotes extends EndnoteCollector {
  override forSlide(slide: Slide, context: RenderContext): Endnotes {
    const cites: RenderContext = { ...context, endnotes: null };
    return {
      ...super.forSlide(slide, context),
      citation: (citation) => renderCitation(citation, cites),
      opening: (citation) => renderCitation(citation, cites),
      footnote: (label) => renderFootnoteReference(label, cites),
    };
  }
}

/** Collects the notes of a handout: a citation says by itself who and where, and a note says once what the source is. */
export class SourceNotes extends EndnoteCollector {
  override forSlide(slide: Slide, context: RenderContext): Endnotes {
    const cite = ({ references }: Citation): string =>
      `<span class="cite">${references.map((reference) => this.cited(reference, context)).join(context.words.semicolon)}</span>`;
    return { ...super.forSlide(slide, context), citation: cite, opening: cite };
  }

  /** The ids of the sources that have a note. */
  readonly noted = new Set<string>();

  private cited(reference: CitationReference, context: RenderContext): string {
    const { sourceId } = reference;
    const source = this.sources.get(sourceId);
    const name = renderText(citationMark(reference, context) ?? sourceId, { ...context, marksEdits: false });
    if (source === undefined) return name;
    this.noted.add(sourceId);
    return `${name}${this.mark(`@${sourceId}`, () => ({ contentHtml: '', source: viewSource(source, drawWith(context)) }))}`;
  }
}
