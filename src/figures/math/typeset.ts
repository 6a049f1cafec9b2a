import { MathJaxTexFont } from '@mathjax/mathjax-tex-font/js/svg.js';
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import { AmsConfiguration } from '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import { BaseConfiguration } from '@mathjax/src/js/input/tex/base/BaseConfiguration.js';
import { STATE } from '@mathjax/src/js/core/MathItem.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { SVG } from '@mathjax/src/js/output/svg.js';

import { mathmlOf } from './mathml.ts';

/** A formula, typeset: one `svg` element without a description, and one `math` element; or what is wrong with its TeX. */
export type TypesetFormula =
  | { readonly kind: 'drawn'; readonly svg: string; readonly mathml: string }
  | { readonly kind: 'fault'; readonly problem: string };

/**
 * Sets a formula. The letters are outlines, so it looks the same on every machine; its size goes by the type around it.
 * TeX knows its own commands and those of the American Mathematical Society; none defines another, takes a
 * style or makes a link, so no text can do harm or keep it busy.
 */
export function typeset(tex: string, isDisplay: boolean): TypesetFormula {
  try {
    const node = jax().convert(tex, { ...SIZES, display: isDisplay });
    const [, head, inside] = /<svg([^>]*)>([^]*)<\/svg>/u.exec(adaptor.innerHTML(node)) ?? [];
    if (head === undefined || inside === undefined) return { kind: 'fault', problem: 'it makes no formula' };
    const tree = jax().convert(tex, { ...SIZES, display: isDisplay, end: STATE['CONVERT'] });
    return harmless(head, inside, mathmlOf(tree));
  } catch (error) {
    return { kind: 'fault', problem: problemOf(error) };
  }
}

/**
 * Type of 16 px, as MathJax measures; what comes out goes by the type around it. A formula on a line of its own that is wider than a
 * slide in full size is broken at its operators.
 */
const SIZES = { em: 16, ex: 8, containerWidth: 480 };

const adaptor = liteAdaptor();
let made: ReturnType<typeof makeJax> | null = null;

/** Made at the first formula; it takes a tenth of a second. */
function jax(): ReturnType<typeof makeJax> {
  made ??= makeJax();
  return made;
}

function makeJax() {
  RegisterHTMLHandler(adaptor);
  const formatError = (_: unknown, error: Error): never => {
    throw error;
  };
  const input = new TeX({ packages: [BaseConfiguration.name, AmsConfiguration.name], formatError });
  const output = new SVG({
    fontCache: 'none',
    fontData: MathJaxTexFont,
    displayOverflow: 'linebreak',
    displayAlign: 'left',
    linebreaks: { inline: false, width: '100%', lineleading: 0.4 },
  });
  return mathjax.document('', { InputJax: input, OutputJax: output });
}

/** The drawing without what only MathJax’s own page code needs; one with anything unforeseen is refused. */
function harmless(head: string, inside: string, mathml: string): TypesetFormula {
  const content = inside
    .replace(/ (?:data-[\w-]+|xmlns|xml:space)="[^"]*"/gu, '')
    .replace(/(?<=<text )[^>]*/gu, inDeckFace);
  if (!holdsOnly(content, TAGS, ATTRIBUTES) || !holdsOnly(mathml, MATH_TAGS, MATH_ATTRIBUTES))
    return { kind: 'fault', problem: 'it makes something that a slide doesn’t show' };
  const size = [...head.matchAll(/ (?:width|height|viewBox)="[^"]*"/gu)].join('');
  const [, style = ''] = / style="([^"]*)"/u.exec(head) ?? [];
  const [, width = '0'] = / width="([\d.]+)ex"/u.exec(head) ?? [];
  return {
    kind: 'drawn',
    svg: `<svg class="formula" style="${style} --ex: ${width}"${size}>${content}</svg>`,
    mathml,
  };
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

const TAGS: ReadonlySet<string> = new Set(['g', 'path', 'rect', 'line', 'ellipse', 'polygon', 'svg', 'text']);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'd transform stroke fill stroke-width width height x y x1 y1 x2 y2 cx cy rx ry viewBox points ' +
    'stroke-dasharray stroke-linecap stroke-linejoin font-size class preserveAspectRatio style'
  ).split(' '),
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
