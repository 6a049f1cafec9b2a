import { expect, test } from 'vitest';

import { checkFormulas } from '../../src/figures/math/check-formulas.ts';
import { loadFormulas } from '../../src/figures/math/load-formulas.ts';
import { typeset } from '../../src/figures/math/typeset.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

const BAR = '\\rule{9em}{1em}';
const HIGH = '\\smash{\\raise9em{x}}';

const REFUSED = [
  `\\smash{\\raise5.1em{\\rlap{\\kern5.9em\\rule{3em}{.17em}}}}`,
  '\\smash{\\lower4em{\\rlap{\\text{NOT, SHE LIED}}}}',
  '\\raise5em{\\smash{x}}',
  '\\smash{\\rule{1em}{9em}}',
  '\\smash[b]{\\rule[-9em]{1em}{9em}}',
  '\\smash{\\Huge\\smash{X}}',
  '\\smash{\\begin{array}{c}a\\\\b\\\\c\\\\d\\\\e\\end{array}}',
  '\\smash{\\frac{\\frac{\\frac{a}{b}}{c}}{d}}',
  `\\llap{${BAR}}`,
  `\\rlap{${BAR}}`,
  `\\mathrel{\\rlap{${BAR}}}`,
  `\\kern-9em${BAR}`,
  `${BAR}\\kern-9em`,
  'a\\kern-9em b',
  `\\hspace{-9em}${BAR}`,
  `\\hskip-9em ${BAR}`,
  `\\mspace{-99mu}${BAR}`,
  `\\mskip-99mu ${BAR}`,
  '\\mkern-99mu x',
  '\\!\\!\\!\\!\\!\\!x',
  '\\negthickspace\\negthickspace\\negthickspace x',
  `\\moveleft9em{${BAR}}`,
  `\\moveright9em{${BAR}}`,
  `\\Space{-9em}{0em}{0em}${BAR}`,
  '\\rule{-9em}{1em}x',
  `\\phantom{${BAR}}\\llap{\\rule{19em}{1em}}`,
  '\\hphantom{x}\\kern-9em\\Huge X',
  '\\skew{99}\\hat x',
  `\\begin{array}{c}${HIGH}\\end{array}`,
  `\\begin{matrix}a\\\\\\smash{\\lower9em{\\text{not}}}\\end{matrix}`,
  `\\begin{aligned}\\kern-9em${BAR}\\end{aligned}`,
  `\\begin{cases}${HIGH}\\end{cases}`,
  `\\begin{smallmatrix}${HIGH}\\end{smallmatrix}`,
  '\\begin{multline}\\llap{\\rule{99em}{1em}}a\\\\b\\end{multline}',
  `\\overset{${HIGH}}{x}`,
  `\\overset{\\rlap{${BAR}}}{x}`,
  `\\stackrel{${HIGH}}{=}`,
  `\\xrightarrow{${HIGH}}`,
  `\\mathop{}\\limits^{${HIGH}}`,
  `\\underbrace{\\smash{\\lower9em{x}}}_{y}`,
  `x^{${HIGH}}`,
  `\\frac{\\llap{${BAR}}}{b}`,
  `\\cfrac[l]{\\llap{${BAR}}a}{b}`,
  '\\sqrt{\\smash{\\rule{1em}{9em}}}',
  `\\boxed{\\llap{${BAR}}}`,
  `\\vec{\\rlap{${BAR}}}`,
  '\\dot{\\smash{\\rule{1em}{9em}}}',
  '\\vcenter{\\smash{\\rule{1em}{9em}}}',
  `\\mathchoice{\\llap{${BAR}}}{\\llap{${BAR}}}{x}{x}`,
  `\\sideset{\\llap{${BAR}}}{}\\sum`,
  `\\substack{\\llap{${BAR}}x}`,
  '\\text{漢字漢字漢字漢字}\\kern-9em',
];

test.each(REFUSED)('%s would be painted outside of its space, in a line and by itself', (tex) => {
  expect([typeset(tex, false).kind, typeset(tex, true).kind]).toEqual(['outside', 'outside']);
});

test.each([
  '\\mmlToken{mi}[style="transform:translate(0,-99px)"]{NOT}',
  '\\mmlToken {mo}[mathcolor="white"]{x}',
  '\\raisebox{9em}{x}',
  '\\rotatebox{90}{x}',
  '\\mathllap{x}',
  '\\cancel{x}',
  '\\style{position:absolute}{x}',
])('%s is no command', (tex) => {
  expect(typeset(tex, true)).toMatchObject({
    kind: 'fault',
    problem: expect.stringMatching(/^undefined control sequence/u),
  });
});

test.each([
  '\\int_0^\\infty e^{-x^2}\\,dx=\\frac{\\sqrt\\pi}{2}',
  '\\oint_C \\vec{F}\\cdot d\\vec{r}',
  '\\int\\!\\!\\!\\int f',
  '\\sum_{\\substack{0<i<m\\\\0<j<n}}P(i,j)',
  '\\lim_{x\\to0}\\frac{\\sin x}{x}',
  '\\frac{a}{b+\\cfrac{c}{d+\\cfrac{e}{f}}}',
  '\\sqrt[3]{1+\\sqrt{2}}',
  '\\hat{f}\\tilde{y}\\bar{z}\\vec{v}\\ddot{q}\\widehat{abc}',
  '\\overline{\\overline{AB}}\\overbrace{a+b}^{n}',
  'Y_j f_i T^f',
  'f',
  '\\mathcal{F}\\mathbb{R}\\mathfrak{g}\\mathit{fluffy}',
  '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
  '\\begin{Vmatrix}a&b\\\\c&d\\end{Vmatrix}',
  'f(x)=\\begin{cases}x&x>0\\\\-x&\\text{sonst}\\end{cases}',
  '\\begin{array}{|c:c|}\\hline a&b\\\\\\hdashline c&d\\\\\\hline\\end{array}',
  'a\\neq b\\not\\in C\\nexists\\nvDash',
  '\\left.\\frac{\\partial f}{\\partial x}\\right|_{x=0}',
  '\\Bigg(\\bigg[\\left\\{\\frac{a}{b}\\right\\}',
  '\\text{für alle 中文 x}',
  '\\boxed{E=mc^2}',
  'A\\xrightarrow[\\text{below}]{\\text{above}}B',
  '\\sideset{_a^b}{_c^d}\\sum',
  '\\sqrt{\\smash[b]{y}}',
  '\\mathrel{\\rlap{=}\\mkern2mu/}',
  '\\raise9em{x}',
  '\\phantom{abc}\\llap{abc}',
  BAR,
])('%s stays in its space', (tex) => {
  expect([typeset(tex, false).kind, typeset(tex, true).kind]).toEqual(['drawn', 'drawn']);
});

test('the pieces of a long formula are no space for one another', () => {
  const sum = `a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+\\llap{\\rule{3em}{1em}}x`;
  expect(typeset(sum, false).kind).toBe('outside');
  expect(typeset(sum, true).kind).toBe('drawn');
});

function sizeOf(tex: string): readonly number[] {
  const set = typeset(tex, true);
  if (set.kind !== 'drawn') return [];
  return / width="([\d.]+)ex" height="([\d.]+)ex"/u.exec(set.pieces.join(''))?.slice(1).map(Number) ?? [];
}

test.each([
  ['\\widehat{d}', 'd'],
  ['\\ddddot{t}', 't'],
])('%s leans far out of its box, and gets the space for it', (leaning, plain) => {
  expect(sizeOf(leaning)[0]).toBeGreaterThan(sizeOf(plain)[0] ?? Infinity);
});

test('what is as wide as a slide goes by the type around it, and so does its space', () => {
  expect(sizeOf('\\begin{multline}a\\\\b\\end{multline}')).toEqual([60, 5.656]);
});

test('a rule has the colour of the text around it', () => {
  const set = typeset(BAR, true);
  expect(set.kind === 'drawn' ? set.pieces.join('') : '').not.toContain('black');
});

const SMASHED = `$${HIGH}$`;

test.each([
  ['a heading', `## S ${SMASHED}\n\n- a`],
  ['an item', `## S\n\n- one\n  - ${SMASHED}`],
  ['a cell', `## S\n\n| a | b |\n| - | - |\n| c | ${SMASHED} |`],
  ['a head of a table', `## S\n\n| a | ${SMASHED} |\n| - | - |\n| c | d |`],
  ['a footnote', `## S\n\n- a[^1]\n\n[^1]: b ${SMASHED}`],
  ['notes', `## S\n\n- a\n\nNote:\nb ${SMASHED}`],
  ['emphasis in a link', `## S\n\n- [*a ${SMASHED}*](https://example.org)`],
  ['a caption', `## S\n\n![b](c.png)\n\n*a ${SMASHED}*`],
  ['a block of its own', `## S\n\n$$${HIGH}$$`],
  ['a fenced block', `## S\n\n\`\`\`math\n${HIGH}\n\`\`\``],
])('it is an error in %s, with its line', async (_, text) => {
  const { value } = parseOutline('outline.md', `---\ntitle: T\n---\n${text}\n`);
  const line = `---\ntitle: T\n---\n${text}`.split('\n').findIndex((one) => one.includes('smash')) + 1;
  const found = await checkFormulas(value);
  expect(found.map(({ code, position }) => [code, position?.start.line])).toEqual([
    ['math/outside', text.includes('```') ? line - 1 : line],
  ]);
});

test('it isn’t drawn where nothing is stopped by errors, as in a deck that is being written', async () => {
  const setFormula = await loadFormulas('en');
  expect(setFormula(HIGH, false)).toEqual({ kind: 'outside', ems: 9.5, side: 'above' });
});
