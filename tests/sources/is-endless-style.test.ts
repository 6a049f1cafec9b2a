import { expect, test } from 'vitest';

import { CHICAGO_STYLE } from '../../src/sources/chicago-style.ts';
import { formatBibliography, isEndlessStyle } from '../../src/sources/format-bibliography.ts';

const TITLE = '<text variable="title"/>';

function style(macros: string, layout: string, head = ''): string {
  return `<?xml version="1.0"?>${head}<style>${macros}<bibliography><layout>${layout}</layout></bibliography></style>`;
}

/** Macros of which each calls the one before it `times` times. */
function ladder(rungs: number, times: number, prefix = ''): string {
  const call = (rung: number): string => `<${prefix}text macro="m${rung}"/>`;
  const macro = (rung: number): string => (rung === 0 ? TITLE : call(rung - 1).repeat(times));
  return Array.from(
    { length: rungs },
    (_, rung) => `<${prefix}macro name="m${rung}">${macro(rung)}</${prefix}macro>`,
  ).join('');
}

test.each([
  ['calls others eight times each', style(ladder(10, 8), '<text macro="m9"/>')],
  ['does so with a prefix', style(ladder(10, 8, 'cs:'), '<cs:text macro="m9"/>')],
  [
    'calls itself',
    style(
      '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>',
      '<text macro="a"/>',
    ),
  ],
  ['has elements by the ten thousand', style('', TITLE.repeat(11_000))],
  ['declares entities', style('', '&b;', '<!DOCTYPE style [<!ENTITY b "b">]>')],
  ['hides the name of a macro', style('<macro name="a"><text macro="&#97;"/></macro>', '<text macro="a"/>')],
])('a style that %s is endless', (_, xml) => {
  expect(isEndlessStyle(xml)).toBe(true);
});

test.each([
  ['Lectern’s own', CHICAGO_STYLE],
  ['one whose macros call others once', style(ladder(60, 1), '<text macro="m59"/>')],
  [
    'one that chooses among many',
    style(ladder(5, 5), `<choose>${'<else-if type="book"><text macro="m4"/></else-if>'.repeat(40)}</choose>`),
  ],
  ['one with macros in comments', style(`<!-- ${ladder(10, 8)} -->`, TITLE)],
  ['one with macros that nothing calls', style(ladder(10, 8), TITLE)],
])('%s is not', (_, xml) => {
  expect(isEndlessStyle(xml)).toBe(false);
});

test.each([
  ['calls others eight times each', style(ladder(10, 8), '<text macro="m9"/>'), 'one entry would take it'],
  ['nests without end', style('', `${'<group>'.repeat(400)}${'</group>'.repeat(400)}`), 'or nested'],
])('the list is set by the own style where another %s, and the author told', async (_, xml, reason) => {
  const sources = new Map([['holt', { title: 'The last bus', type: 'book', author: [] }]]);
  const { value, diagnostics } = await formatBibliography(sources, { path: 'endless.csl', xml }, 'en');
  expect([value.length, diagnostics.length]).toEqual([1, 1]);
  expect(diagnostics[0]?.message).toContain('endless.csl can’t be used as a citation style');
  expect(diagnostics[0]?.message).toContain(reason);
});
