import { colourIn, declarationsOf, sizesIn } from './css-values.ts';
import { oncePer } from './once-per.ts';

/** What is asked of an element, or of a tag of one, to know whether its words are shown. */
export interface StyledTag {
  readonly nodeName: string;
  readonly parentElement?: StyledTag | null;
  getAttribute(name: string): string | null;
}

/** The value of a property, the empty text where the style doesn’t have it. */
type Style = (property: string) => string;

/** What leaves nothing of an element to be seen: a property, the test of its value, an example, and whether elements inside may say otherwise. */
type HidingRow = readonly [
  property: RegExp,
  hides: (value: string, style: Style) => boolean,
  example: string,
  isInherited?: 'inherited',
];

/** Fainter is none of a colour, smaller no letter. */
const FAINT = 0.1;
const SMALL = 2;
/** As far off, in pixels, is off the page: as an offset, and as what may be a shift of something large. */
const OFF = -100;
const FAR = -500;

const isFaint = (value: string): boolean => sizesIn(value, 0.01).some((size) => size < FAINT);
const isOff = (value: string, limit: number): boolean => sizesIn(value, 1).some((size) => size <= limit);
const isSmall = (value: string, percent: number, least = SMALL): boolean =>
  sizesIn(value, percent)
    .slice(0, 1)
    .some((size) => size < least);
const isClipped = (style: Style): boolean =>
  ['', '-x', '-y'].some((end) => /hidden|clip/u.test(style(`overflow${end}`)));
const isPadded = (style: Style): boolean =>
  ['', '-top', '-bottom'].some((end) => /[1-9]/u.test(style(`padding${end}`)));
/** Letters in the colours of what is behind them, with an outline or a shadow, are seen. */
const isDrawn = (style: Style): boolean =>
  /\btext\b/u.test(style('background-clip') + style('-webkit-background-clip')) ||
  ['text-shadow', '-webkit-text-stroke'].some((property) => /[1-9]/u.test(style(property)));
const calls = (value: string, is: (name: string, inside: string) => boolean): boolean =>
  [...value.matchAll(CALL)].some(([, name = '', inside = '']) => is(name, inside));

/** By property. */
export const HIDING_ROWS: readonly HidingRow[] = [
  [/^display$/u, (value) => value === 'none', 'display: none'],
  [/^visibility$/u, (value) => /^(?:hidden|collapse)$/u.test(value), 'visibility: hidden', 'inherited'],
  [/^content-visibility$/u, (value) => value === 'hidden', 'content-visibility: hidden'],
  [/^opacity$/u, isFaint, 'opacity: .01'],
  // Browsers take none for all.
  [/^zoom$/u, (value) => isFaint(value) && /[1-9]/u.test(value), 'zoom: 1%'],
  [
    /filter$/u,
    (value) => calls(value, (name, inside) => name === 'opacity' && isFaint(inside)),
    'filter: opacity(0%)',
  ],
  [
    /mask(?:-image)?$/u,
    (value) => /^[a-z-]+\((?:,?\s*transparent)+\)$/u.test(value),
    'mask: linear-gradient(transparent, transparent)',
  ],
  [
    /^text-decoration(?:-line)?$/u,
    (value) => /\bline-through\b/u.test(value),
    'text-decoration: line-through red',
  ],
  [
    /^font(?:-size)?$/u,
    (value) => isSmall(value.replaceAll(WEIGHT, ''), 0.16),
    'font: 700 0/0 a',
    'inherited',
  ],
  [
    /^(?:color|-webkit-text-fill-color)$/u,
    (value, style) => (colourIn(value)?.alpha ?? 1) < FAINT && !isDrawn(style),
    'color: rgb(0 0 0 / 0%)',
    'inherited',
  ],
  [
    /^(?:max-)?(?:height|width|block-size|inline-size)$/u,
    (value, style) => isSmall(value, 8) && isClipped(style) && !isPadded(style),
    'max-height: 0; overflow-y: clip',
  ],
  [
    /^line-height$/u,
    (value, style) => isSmall(value, 0.16, FAINT) && isClipped(style),
    'line-height: 0; overflow: hidden',
    'inherited',
  ],
  [
    /^(?:left|right|top|bottom|text-indent|margin-(?:left|top))$/u,
    (value) => isOff(value, OFF),
    'left: -9999px',
  ],
  [
    /^text-indent$/u,
    (value, style) => sizesIn(value, 10).some((size) => size >= -FAR) && isClipped(style),
    'text-indent: 100%; white-space: nowrap; overflow: hidden',
    'inherited',
  ],
  [/^(?:margin|inset|translate)$/u, (value) => isOff(value, FAR), 'margin: 0 0 0 -9999px'],
  [/^scale$/u, (value) => movesAway('scale', value), 'scale: 0'],
  [/^transform$/u, (value) => calls(value, movesAway), 'transform: scaleX(0)'],
  [/^clip$/u, (value) => isEmptyShape('rect', value), 'position: absolute; clip: rect(0 0 0 0)'],
  [/clip-path$/u, (value) => calls(value, isEmptyShape), 'clip-path: circle(0 at 50% 50%)'],
];

const CALL = /([a-z\d-]+)\(([^()]*)\)/gu;
const WEIGHT = /(?<=^|\s)\d{3}(?=\s)/gu;

function movesAway(name: string, inside: string): boolean {
  const sizes = sizesIn(inside, name.startsWith('scale') ? 0.01 : 1);
  if (/^scale(?:x|y|3d)?$/u.test(name)) return sizes.slice(0, 2).some((size) => Math.abs(size) < FAINT);
  if (/^rotate[xy]$/u.test(name)) return sizes.some((size) => Math.abs(size) % 180 === 90);
  if (/^translate(?:x|y|3d)?$/u.test(name)) return sizes.some((size) => size <= FAR);
  const [a = 1, b = 0, c = 0, d = 1, ...shift] = sizes;
  return name === 'matrix' && (Math.abs(a * d - b * c) < FAINT ** 2 || shift.some((size) => size <= FAR));
}

/** Whether a shape that an element is cut to has no inside; the whole of the element is a thousand wide and high. */
function isEmptyShape(name: string, inside: string): boolean {
  const sizes = sizesIn(/^.*?(?=\b(?:at|round)\b|$)/u.exec(inside)?.[0] ?? '', 10);
  const [top = NaN, right = top, bottom = top, left = right] = sizes;
  switch (name) {
    case 'inset':
      return Math.max(top + bottom, left + right) >= 1000 - SMALL;
    case 'rect':
      return !inside.includes('auto') && Math.min(right - left, bottom - top) < SMALL;
    case 'xywh':
      return Math.min(bottom, left) < SMALL;
    case 'polygon': {
      const points = inside.split(',').map((point) => sizesIn(point, 10));
      return [0, 1].some((axis) => new Set(points.flatMap((point) => point[axis] ?? [])).size === 1);
    }
    default:
      return /^(?:circle|ellipse)$/u.test(name) && sizes.some((size) => size < SMALL);
  }
}

/** Elements whose words a browser doesn’t show, or only where it can’t show something else, what was struck, and how to read what is below it. */
const UNSHOWN: ReadonlySet<string> = new Set(
  'textarea select datalist option audio video canvas object noframes noembed progress meter rp rt annotation annotation-xml del s strike'.split(
    ' ',
  ),
);

/** The names under which sites keep words for screen readers alone, or for nobody. */
const UNSHOWN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|assistive-text|offscreen|is-hidden|sf-hidden|hidden|d-none|invisible)(?:\s|$)/iu;

/** A class that shows again what another hides, on a wider screen: `hidden md:block`, `d-none d-md-block`. */
const SHOWN_CLASS = /(?:^|\s)(?:\w+:\S+|not-sr-only|d-\w+-\S+)/u;

/** Whether an element hides its words: by its name, an attribute, a class that many sites have for it, or its own style. */
export function isUnshown(tag: StyledTag): boolean {
  const names = tag.getAttribute('class') ?? '';
  return (
    isUnshownTag(tag) || (UNSHOWN_CLASS.test(names) && !SHOWN_CLASS.test(names)) || hidingIn(tag).length > 0
  );
}

function isUnshownTag(tag: StyledTag): boolean {
  const name = tag.nodeName.toLowerCase();
  const has = (attribute: string): boolean => tag.getAttribute(attribute) !== null;
  const isClosed = has('hidden') || has('popover') || (name === 'dialog' && !has('open'));
  // A style that says how it is displayed counts more.
  return (
    UNSHOWN.has(name) ||
    (isClosed && !styleOf(tag).has('display')) ||
    tag.getAttribute('aria-hidden') === 'true'
  );
}

/** Whether an element inside of one that is unshown is seen all the same: what hides the other is set anew in its style. */
export function isShownIn(outer: StyledTag, tag: StyledTag): boolean {
  const rows = hidingIn(outer);
  const properties = [...styleOf(tag).keys()];
  return (
    rows.length > 0 &&
    rows.every(
      ([named, , , isInherited]) => isInherited !== undefined && properties.some((one) => named.test(one)),
    ) &&
    !isUnshown(tag)
  );
}

/** Whether the style of a run of words, which nothing is inside of, leaves nothing of them to be seen. */
export const hidesWords = (style: string): boolean =>
  hidingIn({ nodeName: '', getAttribute: (name) => (name === 'style' ? style : null) }).length > 0;

/** The style of an element, with what older pages say of colours. */
const styleOf = oncePer((tag: StyledTag): ReadonlyMap<string, string> => {
  const hints = (['color', 'bgcolor'] as const).flatMap((name) => {
    const value = tag.getAttribute(name)?.toLowerCase();
    return value === undefined ? [] : [[name === 'color' ? name : 'background', value] as const];
  });
  return new Map([...hints, ...declarationsOf(tag.getAttribute('style') ?? '')]);
});

function hidingIn(tag: StyledTag): readonly HidingRow[] {
  const style = styleOf(tag);
  const said: Style = (property) => style.get(property) ?? '';
  const sameColour: HidingRow = [
    PAINT,
    () => !isDrawn(said) && isSameColour(frontOf(tag), behindOf(tag)),
    '',
    'inherited',
  ];
  return [...HIDING_ROWS, sameColour].filter(([property, hides]) =>
    [...style].some(([name, value]) => property.test(name) && hides(value, said)),
  );
}

/** What words, and what is behind them, are painted in. */
const PAINT = /^(?:(?:background-)?color|-webkit-text-fill-color|background)$/u;

/** The colour of words, as it is written; nothing where no style around them says it. */
const frontOf = oncePer((tag: StyledTag): string => {
  const style = styleOf(tag);
  const own = style.get('-webkit-text-fill-color') ?? style.get('color') ?? 'inherit';
  return own !== 'inherit' ? own : tag.parentElement ? frontOf(tag.parentElement) : '';
});

const behindOf = oncePer((tag: StyledTag): string => {
  const style = styleOf(tag);
  const own = style.get('background-color') ?? style.get('background') ?? 'none';
  const isSeen = !/^(?:none|inherit|initial|unset|transparent)?$/u.test(own) && colourIn(own)?.alpha !== 0;
  return isSeen ? own : tag.parentElement ? behindOf(tag.parentElement) : '';
});

function isSameColour(front: string, behind: string): boolean {
  // Over a picture words of its colour may be seen.
  if (front === '' || behind === '' || /url\(|gradient\(/u.test(behind)) return false;
  if (behind.split(/\s+/u).includes(front) || behind === 'currentcolor') return true;
  const [one, other] = [colourIn(front), colourIn(behind)];
  const isNear = (channel: number, at: number): boolean =>
    Math.abs(channel - (other?.channels[at] ?? NaN)) <= NEAR;
  return one !== null && one.channels.length === 3 && one.channels.every(isNear);
}

/** Colours that differ by no more in red, green and blue nobody tells apart. */
const NEAR = 8;
