import type { Citation, Inline } from '../../markdown/nodes/inline.ts';
import { renderCitation } from './render-citation.ts';
import type { RenderContext } from './render-context.ts';
import { renderInline } from './render-inline.ts';

/** Inlines with which a line begins; a citation there is among the words where others are marks. */
export function renderOpening(inlines: readonly Inline[], context: RenderContext): string {
  const [first, ...others] = inlines;
  if (first?.type !== 'citation') return renderInline(inlines, context);
  return renderOpeningCitation(first, context) + renderInline(others, context);
}

/** A citation with nothing before it that a mark could come after. */
export function renderOpeningCitation(citation: Citation, context: RenderContext): string {
  return context.endnotes?.opening(citation) ?? renderCitation(citation, context);
}
