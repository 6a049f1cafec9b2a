import type { Slide } from '../deck/layouts/layouts.ts';
import { languageOfText } from '../render/nodes/render-element.ts';
import { renderInline } from '../render/nodes/render-inline.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { hasWords } from '../render/views/view-slide.ts';

/** The heading of a slide among those of its deck: under that of its section, if it has one. */
export function viewHeading({ heading, section, layout }: Slide, context: RenderContext) {
  const { attributes, inner } = languageOfText(heading, context);
  return {
    isSecondLevel: section === null || layout === 'section',
    hasHeading: hasWords(heading),
    headingHtml: renderInline(heading, inner),
    headingAttributesHtml: attributes,
  };
}
