import { layoutOf, type Slide } from '../../deck/layouts/layouts.ts';
import { widthOf } from '../../deck/width-of.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { withoutControls } from '../nodes/escape-html.ts';
import { renderBlocks } from '../nodes/render-blocks.ts';
import { languageOfText } from '../nodes/render-element.ts';
import { renderInline } from '../nodes/render-inline.ts';
import { renderLineOfText } from '../nodes/render-line.ts';
import type { RenderContext } from '../nodes/render-context.ts';
import type { SlideView } from './slide-view.ts';
import { shortText } from '../../deck/text-length.ts';

/** How the fitting of a slide's text changes its drawing. */
export interface Adjustment {
  /** Multiplier of the type size, 1 for full size. */
  readonly fit: number;
  /** Set closer; `narrow` lets words break too. */
  readonly variant: 'tight' | 'narrow' | null;
  /** Multiplier of the distances; `null` for those of the variant. */
  readonly gap: number | null;
}

/** Two lines of the title size hold about this many letters. */
const LONG_HEADING = 72;

/** So many letters stand on one line of the foot, and in the third of it that a section has at the least. */
const [FOOTER, THIRD] = [90, 40];

/** What stands in the foot: the section has the space that the source leaves. */
export function viewFooter(
  slide: Slide,
  source: string,
  context: RenderContext,
): Pick<SlideView, 'sectionTitleHtml' | 'sourceLabelHtml'> {
  const section = shortText(slide.section?.title ?? '', Math.max(THIRD, FOOTER - widthOf(source)));
  return {
    sectionTitleHtml: renderLineOfText(section, context),
    sourceLabelHtml: renderLineOfText(source, context),
  };
}

/** The fields that every slide's view has; a layout's view adds its own. */
export function viewFrame(
  slide: Slide,
  context: RenderContext,
  options: { readonly showsNotes: boolean; readonly adjustment: Adjustment | null },
): SlideView {
  const { attributes, inner } = languageOfText(slide.heading, context);
  const { fit, variant, gap } = options.adjustment ?? { fit: 1, variant: null, gap: null };
  return {
    id: slide.id,
    layout: slide.layout === 'custom' ? slide.template : slide.layout,
    number: slide.number,
    title: withoutControls(slide.title),
    hasHeading: hasWords(slide.heading),
    hasLongHeading: LONG_HEADING < plainText(slide.heading).length,
    headingId: `${slide.id}--heading`,
    headingHtml: renderInline(slide.heading, inner),
    headingAttributesHtml: attributes,
    isPart: layoutOf(slide).isPart,
    sectionTitleHtml: '',
    sourceLabelHtml: '',
    circulationHtml: '',
    stampHtml: '',
    uncited: context.uncited.join(' '),
    footnotes: slide.footnotes.map(({ number, children }) => ({
      id: `${slide.id}--note-${number}`,
      number,
      contentHtml: renderBlocks(children, context),
    })),
    notesHtml: options.showsNotes && 0 < slide.notes.length ? renderBlocks(slide.notes, context) : null,
    fit: fit === 1 && gap === null ? null : String(fit),
    variant,
    gap: gap === null ? null : String(gap),
    length: 'medium',
  };
}

/** Whether a heading has words; one of nothing but blanks would be an empty line in the outline of a PDF. */
export function hasWords(heading: readonly Inline[]): boolean {
  return plainText(heading).replace(/[\p{C}\p{Z}]/gu, '') !== '';
}
