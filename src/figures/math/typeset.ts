import { MathJaxTexFont } from '@mathjax/mathjax-tex-font/js/svg.js';
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import { AmsConfiguration } from '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import { BaseConfiguration } from '@mathjax/src/js/input/tex/base/BaseConfiguration.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { SVG } from '@mathjax/src/js/output/svg.js';

import { escapeSvg } from '../svg.ts';

/** A formula, typeset: one `svg` element, or what is wrong with its TeX. */
export type TypesetFormula =
  | { readonly kind: 'drawn'; readonly svg: string }
  | { readonly kind: 'fault'; readonly problem: string };

/**
 * Sets a formula. The letters are outlines, so it looks the same on every machine; its size goes by the type around it.
 * TeX knows its own commands and those of the American Mathematical Society; none defines another, takes a
 * style or makes a link, so no text can do harm or keep it busy.
 */
export function typeset(tex: string, isDisplay: boolean): TypesetFormula {
  try {
    const node = jax().convert(tex, { display: isDisplay, em: 16, ex: 8, containerWidth: 1280 });
    const [, head, inside] = /<svg([^>]*)>([^]*)<\/svg>/u.exec(adaptor.innerHTML(node)) ?? [];
    if (head === undefined || inside === undefined) return { kind: 'fault', problem: 'it makes no formula' };
    return harmless(head, inside, tex);
  } catch (error) {
    return { kind: 'fault', problem: problemOf(error) };
  }
}

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
  const output = new SVG({ fontCache: 'none', fontData: MathJaxTexFont, linebreaks: { inline: false } });
  return mathjax.document('', { InputJax: input, OutputJax: output });
}

/** The drawing without what only MathJax’s own page code needs; one with anything unforeseen is refused. */
function harmless(head: string, inside: string, tex: string): TypesetFormula {
  const content = inside
    .replace(/ (?:data-[\w-]+|xmlns|xml:space)="[^"]*"/gu, '')
    .replace(/(?<=<text )[^>]*/gu, inDeckFace);
  const tags = [...content.matchAll(/<\/?([\w:-]+)((?: [\w:-]+="[^"]*")*) ?\/?>/gu)];
  const isKnown = tags.every(([, name = '', attributes = '']) => {
    const names = [...attributes.matchAll(/ ([\w:-]+)="/gu)].map(([, attribute = '']) => attribute);
    return TAGS.has(name) && names.every((attribute) => ATTRIBUTES.has(attribute));
  });
  if (!isKnown || tags.length !== content.split('<').length - 1)
    return { kind: 'fault', problem: 'it makes something that a slide doesn’t show' };
  const label = escapeSvg(tex.replace(/\s+/gu, ' '));
  const size = [...head.matchAll(/ (?:style|width|height|viewBox)="[^"]*"/gu)].join('');
  return {
    kind: 'drawn',
    svg: `<svg class="formula"${size} role="img" aria-label="${label}">${content}</svg>`,
  };
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

/** What MathJax says, as a part of a sentence: “undefined control sequence \foo”. */
function problemOf(error: unknown): string {
  // MathJax’s own errors are no Error.
  const words =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return words.replace(/[.:\s]+$/u, '').replace(/^[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase());
}
