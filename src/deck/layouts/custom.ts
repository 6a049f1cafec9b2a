import type { DeckBlock } from '../deck-block.ts';
import { mapSlices } from '../paginate/divisible.ts';
import { paginateBody } from '../paginate/paginate-blocks.ts';
import type { SlideFrame } from '../slide.ts';
import { bySlices, inBlocks, type DeckLayoutModule, USUAL } from './layout-module.ts';
import { viewPoints } from './points.ts';

/** An author's own layout: `templates/layouts/<template>.hbs`. */
export interface CustomSlide extends SlideFrame {
  readonly layout: 'custom';
  readonly template: string;
  readonly body: readonly DeckBlock[];
}

/** It takes any body as it is. */
export const custom: DeckLayoutModule<CustomSlide> = {
  ...USUAL,
  view: viewPoints,
  contents: ({ body }) => inBlocks(body),
  split: bySlices((slide: CustomSlide, context) =>
    mapSlices(paginateBody(slide.body, context), (body) => ({ ...slide, body })),
  ),
};
