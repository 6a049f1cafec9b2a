import type { Paragraph } from '../../markdown/nodes/block.ts';
import type { Image, Inline } from '../../markdown/nodes/inline.ts';
import type { RenderContext } from './render-context.ts';
import { renderElement } from './render-element.ts';
import { renderInline, renderLineOfText } from './render-inline.ts';
import { sum } from '../../text/collections.ts';

interface Picture {
  readonly image: Image;
  /** The citations of its origin, which come after it. */
  readonly origin: readonly Inline[];
}

/** Pictures that are by themselves, each with its title as caption and its origin beside that; several of them side by side. */
export function renderPictures(paragraphs: readonly Paragraph[], context: RenderContext): string {
  const pictures = paragraphs.flatMap(({ children }) => picturesAmong(children));
  const [first, second] = pictures;
  if (first === undefined) return '';
  if (second === undefined) return renderPicture(first, context);
  return inRows(pictures.map((picture) => ({ picture, ratio: ratioOf(picture, context) })))
    .map((row) => {
      const cells = row.map(
        ({ picture, ratio }) =>
          `<div style="--ratio: ${ratio.toFixed(3)}">${renderPicture(picture, context)}</div>`,
      );
      const width = sum(row.map(({ ratio }) => ratio));
      const line = captionLine(row.length, width);
      const loose = line === null ? '' : `; --line: ${line}px`;
      return `<div class="pictures" style="--ratios: ${width.toFixed(3)}${loose}">${cells.join('')}</div>`;
    })
    .join('');
}

/** What a slide is wide, pictures side by side are high at the most, and between them, in pixels. */
const [ROW, HEIGHT, GAP] = [1104, 420, 24];

/** Lines shorter than this hold hardly two words, longer ones than this are longer than they need be. */
const [SHORTEST_LINE, LONGEST_LINE] = [180, 300];

/** How long the lines under narrow pictures may be, from the width that their row leaves; `null` where it leaves none. */
function captionLine(pictures: number, ratios: number): number | null {
  const left = (ROW - GAP * (pictures - 1) - HEIGHT * ratios) / pictures;
  return left < SHORTEST_LINE ? null : Math.min(LONGEST_LINE, Math.round(left));
}

function picturesAmong(children: readonly Inline[]): Picture[] {
  const starts = children.flatMap((node, at) => (node.type === 'image' ? [{ image: node, at }] : []));
  return starts.map(({ image, at }, index) => ({
    image,
    origin: children.slice(at, starts[index + 1]?.at).filter(({ type }) => type === 'citation'),
  }));
}

function renderPicture({ image, origin }: Picture, context: RenderContext): string {
  const words = [
    ...(image.title === null || image.title === '' ? [] : [renderLineOfText(image.title, context)]),
    ...(origin.length === 0 ? [] : [renderInline(origin, context)]),
  ];
  const caption = words.length === 0 ? '' : `<p class="caption">${words.join(' ')}</p>`;
  return renderElement('p', [image], context) + caption;
}

function ratioOf({ image }: Picture, context: RenderContext): number {
  return context.images.get(image.url)?.ratio ?? 1;
}

/** In a row wider than this for its height, pictures would be smaller than in two. */
const WIDEST_ROW = 5.5;

/** As many rows as their widths ask for, of about as many pictures each. */
function inRows<T extends { readonly ratio: number }>(pictures: readonly T[]): T[][] {
  const width = sum(pictures.map(({ ratio }) => ratio));
  const rows = Math.min(pictures.length, Math.ceil(width / WIDEST_ROW));
  const length = Math.ceil(pictures.length / rows);
  return Array.from({ length: rows }, (_, row) => pictures.slice(row * length, (row + 1) * length));
}
