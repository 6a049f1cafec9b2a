import { pictureSlides } from '../browser/picture-slides.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { printDocument } from './print-document.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { ProductFile } from './build-report.ts';

/** Each chosen slide as `png/05-quote.png`, and small as `thumbnails/05-quote.png`. */
export async function pictureFiles(
  drawn: DrawnBriefing,
  chosen: readonly RenderedSlide[],
  browser: RunningBrowser,
): Promise<readonly ProductFile[]> {
  const pictures = await pictureSlides(browser, {
    ...printDocument({ ...drawn, slides: chosen }),
    pageCount: chosen.length,
  });
  const digits = String(drawn.slides.length).length;
  const names = chosen.map(({ slide }) => pictureName(slide, Math.max(2, digits)));
  const of = (folder: string, at: number, content: Uint8Array | undefined): readonly ProductFile[] =>
    content === undefined ? [] : [{ name: `${folder}/${names[at] ?? at}.png`, content, pages: null }];
  return [
    ...pictures.flatMap(({ full }, at) => of('png', at, full)),
    ...pictures.flatMap(({ small }, at) => of('thumbnails', at, small)),
  ];
}

/** The number that stands on the slide and its layout: they change less than headings do. */
function pictureName(slide: Slide, digits: number): string {
  const layout = slide.layout === 'custom' ? slide.template : slide.layout;
  return `${String(slide.number).padStart(digits, '0')}-${layout.replaceAll(/[^\w-]/gu, '')}`;
}
