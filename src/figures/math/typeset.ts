import { MathJaxTexFont } from '@mathjax/mathjax-tex-font/js/svg.js';
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import { STATE } from '@mathjax/src/js/core/MathItem.js';
import { SerializedMmlVisitor } from '@mathjax/src/js/core/MmlTree/SerializedMmlVisitor.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import { AmsConfiguration } from '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import { BaseConfiguration } from '@mathjax/src/js/input/tex/base/BaseConfiguration.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { SVG } from '@mathjax/src/js/output/svg.js';

import { leaningOut, type Outside } from './painted-box.ts';

/**
 * A formula, typeset: `svg` elements without a description, between which a line may be broken, and one `math` element; or
 * what is wrong with its TeX, or where it would paint that isn’t its own.
 */
export type TypesetFormula =
  | { readonly kind: 'drawn'; readonly pieces: readonly string[]; readonly mathml: string }
  | { readonly kind: 'fault'; readonly problem: string }
  | Outside;

/**
 * Sets a formula. The letters are outlines, so it looks the same on every machine; its size goes by the type around it.
 * TeX knows its own commands and those of the American Mathematical Society; none defines another, takes a
 * style or makes a link, so no text can do harm or keep it busy.
 */
export function typeset(tex: string, isDisplay: boolean): TypesetFormula {
  const key = `${isDisplay ? 'on a line of its own' : 'in a line'} ${tex}`;
  const known = typesetAlready.get(key) ?? typesetAgain(tex, isDisplay);
  if (typesetAlready.size >= MOST_KEPT) typesetAlready.clear();
  typesetAlready.set(key, known);
  return known;
}

/** What was set last: a formula is checked before it is drawn, and drawn again at each save under `lectern present`. */
const typesetAlready = new Map<string, TypesetFormula>();
const MOST_KEPT = 2000;

function typesetAgain(tex: string, isDisplay: boolean): TypesetFormula {
  if (tex.length > LONGEST)
    return {
      kind: 'fault',
      problem: `it has more than ${LONGEST.toLocaleString('en')} characters, which no slide can show`,
    };
  // A command of MathJax’s own, which takes styles.
  if (/\\mmlToken(?![a-z])/iu.test(tex))
    return { kind: 'fault', problem: 'undefined control sequence \\mmlToken' };
  try {
    const whole = drawingsOf(tex, isDisplay, 'whole');
    const [first] = whole;
    if (first === undefined) return { kind: 'fault', problem: 'it makes no formula' };
    const isLong = !isDisplay && LONG < first.width;
    const tree = jax('whole').convert(tex, { ...SIZES, display: isDisplay, end: STATE['CONVERT'] });
    return harmless(isLong ? drawingsOf(tex, isDisplay, 'in pieces') : whole, mathmlOf(tree));
  } catch (error) {
    return { kind: 'fault', problem: problemOf(error) };
  }
}

/** MathJax takes a second and a hundred megabytes for ten times as much. */
const LONGEST = 5000;

/**
 * Type of 16 px, as MathJax measures; what comes out goes by the type around it. A formula on a line of its own that is wider than a
 * slide in full size is broken at its operators.
 */
const SIZES = { em: 16, ex: 8, containerWidth: 480 };

/** In ex, of which two are an em: what is longer may continue in the next line, as TeX lets it, after an operand. */
const LONG = 24;

/** What MathJax drew between two places where a line may be broken. */
interface Drawing {
  readonly head: string;
  readonly inside: string;
  /** In ex. */
  readonly width: number;
  /** In em, before the next. */
  readonly gap: number;
}

function drawingsOf(tex: string, isDisplay: boolean, manner: Manner): readonly Drawing[] {
  const node = jax(manner).convert(tex, { ...SIZES, display: isDisplay });
  const [start = '', ...rest] = adaptor.innerHTML(node).split(/<mjx-break size="(\d)">[^<]*<\/mjx-break>/u);
  const gaps = rest.filter((_, at) => at % 2 === 0).map((size) => GAPS[Number(size)] ?? 0);
  return [start, ...rest.filter((_, at) => at % 2 === 1)].flatMap((piece, at) => {
    const [, head, inside] = /<svg([^>]*)>([^]*)<\/svg>/u.exec(piece) ?? [];
    if (head === undefined || inside === undefined) return [];
    const whole = head.replace(/ width="100%" height="([\d.]+)ex"/u, fullWidth);
    const width = Number(valueIn(whole, / width="([\d.]+)ex"/u));
    return [{ head: whole, inside, width, gap: gaps[at] ?? 0 }];
  });
}

/** Of what is as wide as a page, such as `multline`, MathJax gives no `viewBox`. */
function fullWidth(size: string, height: string): string {
  const { containerWidth, ex } = SIZES;
  const view = `0 0 ${containerWidth} ${Number(height) * ex}`;
  return size.replace('100%', `${containerWidth / ex}ex`) + ` viewBox="${view}"`;
}

/** The spaces of TeX by MathJax’s numbers, in em. */
const GAPS = [0, 0.111, 0.167, 0.222, 0.278, 0.333];

type Manner = 'whole' | 'in pieces';

const adaptor = liteAdaptor();
const made = new Map<Manner, ReturnType<typeof makeJax>>();

/** Made at the first formula; it takes a tenth of a second. */
function jax(manner: Manner): ReturnType<typeof makeJax> {
  const known = made.get(manner) ?? makeJax(manner);
  made.set(manner, known);
  return known;
}

function makeJax(manner: Manner) {
  if (made.size === 0) RegisterHTMLHandler(adaptor);
  const formatError = (_: unknown, error: Error): never => {
    throw error;
  };
  const input = new TeX({ packages: [BaseConfiguration.name, AmsConfiguration.name], formatError });
  const output = new SVG({
    fontCache: 'none',
    fontData: MathJaxTexFont,
    displayOverflow: 'linebreak',
    displayAlign: 'left',
    linebreaks: { inline: manner === 'in pieces', width: '100%', lineleading: 0.4 },
  });
  return mathjax.document('', { InputJax: input, OutputJax: output });
}

/** The drawing without what only MathJax’s own page code needs; one with anything unforeseen is refused. */
function harmless(drawings: readonly Drawing[], mathml: string): TypesetFormula {
  const contents = drawings.map(({ inside }) =>
    inside
      // Rules of MathJax’s are black, on a dark ground too.
      .replace(/ (?:data-[\w-]+|xmlns|xml:space)="[^"]*"| fill="black"/gu, '')
      .replace(/(?<=<text )[^>]*/gu, inDeckFace),
  );
  const isHarmless = contents.every((content) => holdsOnly(content, TAGS, ATTRIBUTES));
  if (!isHarmless || !holdsOnly(mathml, MATH_TAGS, MATH_ATTRIBUTES))
    return { kind: 'fault', problem: 'it makes something that a slide doesn’t show' };
  const pieces: string[] = [];
  for (const [at, drawing] of drawings.entries()) {
    const piece = pieceOf(drawing, contents[at] ?? '');
    if (typeof piece !== 'string') return piece;
    pieces.push(piece);
  }
  return { kind: 'drawn', pieces, mathml };
}

/** A drawing as an element, as wide as its letters need. */
function pieceOf({ head, width, gap }: Drawing, content: string): string | Outside {
  const [x = 0, y = 0, wide = 0, high = 0] = valueIn(head, / viewBox="([^"]*)"/u)
    .split(' ')
    .map(Number);
  const leaning = leaningOut(content, [x, y, x + wide, y + high]);
  if (leaning.kind === 'outside') return leaning;
  const whole = Number((leaning.left + wide + leaning.right).toFixed(1));
  const ex = Number(((width * whole) / wide).toFixed(3));
  const depth = valueIn(head, /vertical-align: (-?[\d.]+)/u) || '0';
  const behind = gap === 0 ? '' : ` margin-right: ${gap}em;`;
  const height = valueIn(head, / height="([^"]*)"/u);
  const size = `width="${ex}ex" height="${height}" viewBox="${x - leaning.left} ${y} ${whole} ${high}"`;
  return `<svg class="formula" style="--depth: ${depth}ex;${behind} --ex: ${ex}" ${size}>${content}</svg>`;
}

function valueIn(head: string, pattern: RegExp): string {
  return pattern.exec(head)?.[1] ?? '';
}

/** Whether a piece of markup has no other elements and attributes than those named. */
function holdsOnly(markup: string, names: ReadonlySet<string>, attributes: ReadonlySet<string>): boolean {
  const tags = [...markup.matchAll(/<\/?([\w:-]+)((?: [\w:-]+="[^"]*")*) ?\/?>/gu)];
  const areKnown = tags.every(([, name = '', written = '']) => {
    const found = [...written.matchAll(/ ([\w:-]+)="/gu)].map(([, attribute = '']) => attribute);
    return names.has(name) && found.every((attribute) => attributes.has(attribute));
  });
  return areKnown && tags.length === markup.split('<').length - 1;
}

/** Letters that the mathematical face hasn’t got, such as Chinese ones, are set in the deck’s serif. */
function inDeckFace(attributes: string): string {
  const looks = ['serif', ...(/ font-weight="bold"/u.test(attributes) ? ['bold'] : [])];
  if (/ font-style="italic"/u.test(attributes)) looks.push('italic');
  const others = attributes.replace(/ font-(?:family|weight|style)="[^"]*"/gu, '');
  return `${others} class="${looks.join(' ')}"`;
}

const TAGS: ReadonlySet<string> = new Set(['g', 'path', 'rect', 'line', 'svg', 'text']);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'd transform stroke fill stroke-width width height x y x1 y1 x2 y2 viewBox font-size class'.split(' '),
);

const MATH_TAGS: ReadonlySet<string> = new Set(
  (
    'math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mphantom menclose msub msup msubsup munder ' +
    'mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr'
  ).split(' '),
);
const MATH_ATTRIBUTES: ReadonlySet<string> = new Set(
  'mathvariant stretchy accent linethickness notation'.split(' '),
);

/** What MathJax says, as a part of a sentence: “undefined control sequence \foo”. */
function problemOf(error: unknown): string {
  // MathJax’s own errors are no Error.
  const words =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return words.replace(/[.:\s]+$/u, '').replace(/^[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase());
}

/** The tree of a formula as MathML, without white space and without what says only how it is spaced. */
function mathmlOf(tree: Parameters<SerializedMmlVisitor['visitTree']>[0]): string {
  return new SerializedMmlVisitor()
    .visitTree(tree)
    .replace(/\s*\n\s*/gu, '')
    .replace(/<(\/?)(?:mstyle|mpadded)\b/gu, '<$1mrow')
    .replace(/<([a-z]+)((?: [\w:-]+="[^"]*")+)/gu, (_, name: string, written: string) => {
      const kept = [...written.matchAll(/ ([\w:-]+)="[^"]*"/gu)].filter(([, key = '']) => KEPT.has(key));
      return `<${name}${kept.map(([attribute]) => attribute).join('')}`;
    });
}

/** Attributes that say what something is. */
const KEPT: ReadonlySet<string> = new Set(['mathvariant', 'stretchy', 'accent', 'linethickness', 'notation']);
