import type { FigureSlide, TableSlide } from '../deck/slide.ts';
import { viewBody } from './body-view.ts';
import type { FigureView, TableView } from './layout-views.ts';
import { isWidePicture } from './is-wide-picture.ts';
import { renderCitation } from './render-citation.ts';
import type { RenderContext } from './render-context.ts';
import { renderImage } from './render-inline.ts';
import { renderTable } from './render-table.ts';
import { renderText } from './render-text.ts';
import type { SlideView } from './slide-view.ts';

export function viewFigure(slide: FigureSlide, frame: SlideView, context: RenderContext): FigureView {
  return {
    ...frame,
    isWide: isWidePicture(context.images.get(slide.image.url) ?? ''),
    imageHtml: renderImage(slide.image, context),
    captionHtml: renderText(slide.caption ?? '', context),
    creditHtml: slide.credit === null ? '' : renderCitation(slide.credit, context),
    body: viewBody(slide.body, context),
  };
}

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
