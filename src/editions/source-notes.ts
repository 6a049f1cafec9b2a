import type { Slide } from '../deck/layouts/layouts.ts';
import { viewSource } from '../deck/layouts/sources.ts';
import type { Citation, CitationReference } from '../markdown/nodes/inline.ts';
import type { Endnotes } from '../render/nodes/endnotes.ts';
import { citationMark } from '../render/nodes/render-citation.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { renderText } from '../render/nodes/render-text.ts';
import { drawWith } from '../render/views/draw-with.ts';
import { EndnoteCollector } from './endnotes.ts';

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
