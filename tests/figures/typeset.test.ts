import { expect, test } from 'vitest';

import { checkFormulas } from '../../src/figures/math/check-formulas.ts';
import { loadFormulas } from '../../src/figures/math/load-formulas.ts';
import { typeset } from '../../src/figures/math/typeset.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

function svgOf(tex: string, isDisplay = false): string {
  const set = typeset(tex, isDisplay);
  if (set.kind === 'drawn') return set.pieces.join('');
  return set.kind === 'fault' ? `fault: ${set.problem}` : set.kind;
}

test.each([
  'x^2',
  '\\frac{a}{b}',
  '\\sqrt{\\sum_{i=1}^n x_i^2}',
  '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
  '\\mathbb{R} \\to \\mathcal{L}',
  '\\text{für alle 中}',
  '\\begin{aligned}a&=b\\\\&=c\\end{aligned}',
  '\\boxed{x} \\hat{y} \\overbrace{a+b}^{n}',
])('%s is drawn, in the colour and size of the text around it', (tex) => {
  const svg = svgOf(tex, true);
  expect(svg).toMatch(
    /^<svg class="formula" style="[^"]*" width="[\d.]+ex" height="[\d.]+ex" viewBox="[^"]*">/u,
  );
  expect(svg).toContain('currentColor');
  expect(svg).not.toMatch(/ id=|data-|href|<style|<script|url\(/u);
});

test('letters that mathematical faces lack are words in the deck’s serif, bold and italic where TeX says so', () => {
  expect(svgOf('\\text{人}\\textbf{人}\\textit{ж}').match(/<text [^>]*class="[^"]*">./gu)).toEqual([
    '<text transform="scale(1,-1)" font-size="884px" class="serif">人',
    '<text transform="scale(1,-1)" font-size="884px" class="serif bold">人',
    '<text transform="scale(1,-1)" font-size="884px" class="serif italic">ж',
  ]);
});

test('a long formula in a line may be broken before its operators, a short one and one on its own line not so', () => {
  const piecesOf = (tex: string, isDisplay: boolean): number => {
    const set = typeset(tex, isDisplay);
    return set.kind === 'drawn' ? set.pieces.length : 0;
  };
  const sum = Array.from({ length: 20 }, (_, at) => `a_{${at}}`).join(' + ');
  expect(piecesOf(sum, false)).toBe(20);
  expect(piecesOf(sum, true)).toBe(1);
  expect(piecesOf(`\\sqrt{${sum}}`, false)).toBe(1);
  expect(piecesOf('a = b + c', false)).toBe(1);
});

const QUADRATIC = 'x = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}';

test.each([
  [
    'en',
    'x equals the fraction with numerator negative b plus or minus the square root of b squared minus 4 a c and denominator 2 a',
  ],
  [
    'de-CH',
    'x ist gleich Bruch mit Zähler minus b plus minus Quadratwurzel aus b Quadrat minus 4 a c und Nenner 2 a',
  ],
  ['zh-Hans', 'x = (− b ± √(b² − 4ac))/(2a)'],
])('a formula is said in words of %s, or in signs where there are no rules', async (language, words) => {
  const set = (await loadFormulas(language))(QUADRATIC, true);
  expect(set).toMatchObject({ kind: 'drawn', words });
});

test('decks in two languages that are drawn at once each keep their own words', async () => {
  const [english, spanish] = await Promise.all(['en', 'es'].map(loadFormulas));
  const wordsOf = (setter: typeof english, tex: string): unknown => {
    const set = setter?.(tex, false);
    return set?.kind === 'drawn' ? set.words : set;
  };
  expect(wordsOf(english, 'a+b')).toBe('a plus b');
  expect(wordsOf(spanish, 'a+c')).toBe('a más c');
  expect(wordsOf(english, 'a+d')).toBe('a plus d');
});

test('assistive technology gets a formula as MathML with nothing but its structure', () => {
  const set = typeset('a < \\text{"b" &c}\\begin{array}{|c|}x\\end{array}\\phantom{y}', true);
  expect(set).toMatchObject({
    mathml:
      '<math><mi>a</mi><mo>&lt;</mo><mtext>&quot;b&quot; &amp;c</mtext>' +
      '<menclose notation="left right"><mtable><mtr><mtd><mi>x</mi></mtd></mtr></mtable></menclose>' +
      '<mrow><mphantom><mi>y</mi></mphantom></mrow></math>',
  });
});

test.each([
  ['\\foo', 'undefined control sequence \\foo'],
  ['\\frac{a', 'missing close brace'],
  ['\\begin{matrix}', 'missing \\end{matrix}'],
  ['\\href{javascript:alert(1)}{x}', 'undefined control sequence \\href'],
  ['\\style{position:fixed}{x}', 'undefined control sequence \\style'],
  ['\\def\\a{\\a\\a}\\a', 'undefined control sequence \\def'],
  ['\\require{html}', 'undefined control sequence \\require'],
])('%s is refused', (tex, problem) => {
  expect(svgOf(tex)).toBe(`fault: ${problem}`);
});

test('hostile text in a formula stays text', () => {
  for (const text of ['</svg><script>alert(1)</script>', '" onload="alert(1)', '&lt;img src=x onerror=y&gt;'])
    expect(svgOf(`\\text{${text.replaceAll('&', '\\&')}}`).replace(/"[^"]*"/gu, '""')).not.toMatch(
      /<script|<img|<[^>]*\son\w+=/u,
    );
});

test('a formula is set once, however often it stands there', () => {
  expect(typeset('\\frac{a}{b}', false)).toBe(typeset('\\frac{a}{b}', false));
  expect(typeset('\\frac{a}{b}', true)).not.toEqual(typeset('\\frac{a}{b}', false));
});

test('a fault is reported where the formula stands', async () => {
  const { value } = parseOutline('outline.md', '---\ntitle: T\n---\n## S\n\n- one $x$\n- two $\\foo$\n');
  const found = await checkFormulas(value);
  expect(
    found.map(({ code, position }) => `${code} ${position?.start.line}:${position?.start.column}`),
  ).toEqual(['math/tex 7:7']);
});

test('a formula of thousands of characters is a fault, not minutes of work', () => {
  expect(svgOf('a + '.repeat(2000))).toMatch(/^fault: it has more than 5,000 characters/u);
});

/** What is reported about an outline with these formulas, forty to a slide. */
async function saidOf(formulas: readonly string[]) {
  const lines = formulas.map((tex, at) => `${at % 40 === 0 ? `## S${at}\n\n` : ''}- $${tex}$\n`);
  const { value } = parseOutline('outline.md', `---\ntitle: T\n---\n${lines.join('')}`);
  return checkFormulas(value);
}

test('formulas without end are one error, at the first that is not set', async () => {
  // Blanks count as the rest does, and take no time to set.
  const found = await saidOf(Array.from({ length: 800 }, (_, at) => `a${' '.repeat(77)}${100 + at}`));
  expect(found.map(({ code }) => code)).toEqual(['math/too-many']);
  // 81 characters and ten more: the 495th passes forty-five thousand, the 15th of the thirteenth slide.
  expect(found[0]?.position?.start.line).toBe(4 + 12 * 42 + 2 + 14);
});

test('equal formulas count once', async () => {
  expect(await saidOf(Array.from({ length: 6000 }, () => 'x_1 + x_2'))).toEqual([]);
});
