import type { Slide } from '../deck/layouts/layouts.ts';
import type { Endnotes } from '../render/nodes/endnotes.ts';
import { renderCitation } from '../render/nodes/render-citation.ts';
import { renderFootnoteReference } from '../render/nodes/render-inline.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { EndnoteCollector } from './endnotes.ts';

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
