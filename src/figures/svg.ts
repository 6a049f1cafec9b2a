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
