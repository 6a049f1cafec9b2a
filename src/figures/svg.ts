/** Attributes of an element; numbers are rounded to tenths of a pixel, `null` leaves one out. */
export type SvgAttributes = Readonly<Record<string, string | number | null>>;

/** An element of a drawing, its content escaped already. */
export function svg(name: string, attributes: SvgAttributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeSvg(value ?? '')}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text made safe for element content and quoted attributes of a drawing; control characters and soft hyphens are dropped. */
function escapeSvg(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('\u00AD', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number in tenths, so that the same drawing has the same bytes on every machine. */
export function rounded(value: number): string {
  const tenths = Math.round(value * 10) / 10;
  return String(Object.is(tenths, -0) ? 0 : tenths);
}

/** A shape with straight sides. */
export function polygon(name: string, points: readonly (readonly [x: number, y: number])[]): string {
  return svg('polygon', {
    class: name,
    points: points.map((point) => point.map(rounded).join(',')).join(' '),
  });
}

/** A line of text; `class` holds `bold` for the semibold cut, which the choice of fonts goes by. */
export function svgText(
  x: number,
  y: number,
  text: string,
  options: { readonly class: string; readonly anchor?: 'start' | 'middle' | 'end' },
): string {
  const anchor = options.anchor === undefined || options.anchor === 'start' ? null : options.anchor;
  return svg('text', { x, y, class: options.class, 'text-anchor': anchor }, escapeSvg(text));
}

/**
 * Ground behind words that are on a line or hatching. Not an outline around their letters: stroked letters go into a PDF
 * as Type 3 fonts.
 */
export function groundBehind(x: number, baseline: number, width: number, height = 28): string {
  return svg('rect', { class: 'ground', x, y: baseline - 22, width, height });
}

/**
 * A drawing for a text that is read from right to left: what stood at the left is at the right, and begins there. Words are
 * turned back where they are, and begin where they ended.
 */
export function mirrored(drawing: string): string {
  const [, opening = '', width = '0', content = ''] = WHOLE.exec(drawing) ?? [];
  const turned = content.replace(TEXT, (_, start: string, x: string, rest: string, anchor?: string) => {
    const back = `transform="matrix(-1 0 0 1 ${rounded(2 * Number(x))} 0)"`;
    return `${start}${x}" ${back}${rest}${OPPOSITES.get(anchor ?? 'start') ?? ''}>`;
  });
  return opening === ''
    ? drawing
    : `${opening}<g transform="matrix(-1 0 0 1 ${width} 0)">${turned}</g></svg>`;
}

/** As svg.ts writes them. */
const WHOLE = /^(<svg [^>]*viewBox="0 0 ([\d.]+) [^>]*>)(.*)<\/svg>$/su;
const TEXT = /(<text x=")([-\d.]+)"([^>]*?)(?: text-anchor="(\w+)")?>/gu;

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['start', ' text-anchor="end"'],
  ['middle', ' text-anchor="middle"'],
]);

/** The inside of a drawing, and its size in CSS pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** A place in a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Size of the labels in CSS pixels. Fitting shrinks a drawing to four fifths at most, to 19.2 px, which are 14.4 pt.
 */
export const LABEL = 24;
/** From one line of labels to the next. */
export const LINE = 28;
/** From the middle of a line of labels down to its baseline. */
export const BASELINE = 8;

/** A drawing as one element, with what it says to those who can’t see it. */
export function wholeDrawing({ width, height, content }: Drawing, style: string, words: string): string {
  const viewBox = `0 0 ${rounded(width)} ${rounded(height)}`;
  return svg('svg', { class: 'drawing', viewBox, style, role: 'img', 'aria-label': words }, content);
}
