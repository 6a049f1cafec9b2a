import type { FigureSlide, TableSlide } from '../../deck/slide.ts';
import { plainBody, viewBody } from './body-view.ts';
import type { FigureView, TableView } from './layout-views.ts';
import { figureSpace } from '../nodes/figure-space.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { renderBlocks } from '../nodes/render-blocks.ts';
import { renderCitation } from '../nodes/render-citation.ts';
import type { RenderContext } from '../nodes/render-context.ts';
import { renderImage } from '../nodes/render-inline.ts';
import { renderTable } from '../nodes/render-table.ts';
import { renderLineOfText } from '../nodes/render-line.ts';
import type { SlideView } from './slide-view.ts';

/** A picture this much wider than high, such as a panorama, has text under it, not beside it. */
const WIDE = 2.2;

/** A picture beside or above its text, or a chart or diagram in the room that heading and text leave it. */
export function viewFigure(slide: FigureSlide, frame: SlideView, context: RenderContext): FigureView {
  const { figure } = slide;
  const space = figureSpace(plainText(slide.heading), plainBody(slide.body, context));
  return {
    ...frame,
    isWide: figure.type === 'image' && WIDE <= (context.images.get(figure.url)?.ratio ?? 1),
    imageHtml: figure.type === 'image' ? renderImage(figure, context) : '',
    chartHtml: figure.type === 'image' ? '' : renderBlocks([figure], { ...context, figureSpace: space }),
    captionHtml: renderLineOfText(slide.caption ?? '', context),
    creditHtml: slide.credit === null ? '' : renderCitation(slide.credit, context),
    body: viewBody(slide.body, context),
  };
}

/** A table, in type by its rows. */
export function viewTable(slide: TableSlide, frame: SlideView, context: RenderContext): TableView {
  const rows = slide.table.rows.length;
  return {
    ...frame,
    length: rows <= 4 ? 'short' : rows <= 6 ? 'medium' : rows <= 8 ? 'long' : 'full',
    introduction: viewBody(slide.introduction, context),
    tableHtml: renderTable(slide.table, context),
    body: viewBody(slide.body, context),
  };
}
