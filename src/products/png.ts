import type { Slide } from '../deck/layouts/layouts.ts';
import { formatRanges } from '../editions/page-ranges.ts';
import {
  madeFile,
  PLAIN,
  type FittedDeck,
  type MadeFile,
  type Product,
  type ProductTools,
} from './product.ts';
import { printDocument } from './draw-briefing.ts';

/** Each chosen slide as `png/05-quote.png`, and small as `thumbnails/05-quote.png`. Pictures carry no receipt. */
export const png: Product = {
  ...PLAIN,
  name: 'png',
  files: 'by slides',
  fitting: 'must have',
  inputs: ({ isMono, print: { pages } }) => ({ isMono, pages: pages && formatRanges(pages) }),
  make: async (deck, tools) => ({ value: await drawPictures(deck, tools), diagnostics: [] }),
};

async function drawPictures(
  { drawn, chosen }: FittedDeck,
  { picture }: ProductTools,
): Promise<readonly MadeFile[]> {
  const slides = await chosen();
  const pictures = await picture({ ...printDocument({ ...drawn, slides }), pageCount: slides.length });
  const digits = Math.max(2, String(drawn.slides.length).length);
  const names = slides.map(({ slide }) => pictureName(slide, digits));
  const of = (folder: string, at: number, content: Uint8Array): MadeFile =>
    madeFile(`${folder}/${names[at] ?? at}.png`, content);
  return [
    ...pictures.map(({ full }, at) => of('png', at, full)),
    ...pictures.map(({ small }, at) => of('thumbnails', at, small)),
  ];
}

/** The number that is on the slide and its layout: they change less than headings do. */
function pictureName(slide: Slide, digits: number): string {
  const layout = slide.layout === 'custom' ? slide.template : slide.layout;
  return `${String(slide.number).padStart(digits, '0')}-${layout.replaceAll(/[^\w-]/gu, '')}`;
}
