import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { inPage } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';
import { pageCode } from '../support/fixture-deck.ts';

const CSS = `html{font:16px/20px monospace}body{margin:0;display:flow-root;width:600px}p,h2,h3,ol,li,table{margin:0;padding:0}
.row{display:grid;grid-template-columns:100px 1fr;align-items:start}.row:not(:has(.row-side)){display:block}.little{height:60px}
.line{height:20px}.endnotes--page{list-style:none}.sheet>*{flex:none}.sheet{display:flex;flex-direction:column}td{height:40px}[hidden]{display:none}`;

/** What stands on each sheet: the words of its rows, in order, and how many lines to write on each has. */
const SHEETS = `() => [...document.querySelectorAll('.sheet')].map((sheet) => [...sheet.children].map((row) => {
  const lines = row.querySelectorAll('.line').length;
  return row.textContent.replaceAll(/\\s+/gu, ' ').trim() + (lines > 0 ? ' /' + lines : '');
}))`;

const LINES = '<div class="lines"></div>';
const slide = (name: string, words = `<p>${name}</p>`): string =>
  `<section class="row"><div class="row-side"><div class="little"></div><p class="again" hidden>${name}, continued</p></div><div class="row-words">${words}${LINES}</div></section>`;
const high = (name: string, height: number): string =>
  slide(name, `<p style="height:${height}px">${name}</p>`);
const opens = (name: string): string => `<section class="opens"><h2>${name}</h2></section>`;
const question = (name: string): string =>
  `<section class="row row--question"><div class="row-words"><p>${name}</p>${LINES}</div></section>`;

describe('rows of a handout are set on sheets', () => {
  const browser = testBrowser();
  let source = '';
  beforeAll(async () => {
    source = await pageCode('rows.js');
  });

  /** Sheets of 400 px, with four slides and two lines. */
  async function sheetsOf(body: string, setting = {}): Promise<readonly (readonly string[])[]> {
    const given = JSON.stringify({ type: 'rows', height: 400, most: 4, lines: 2, ...setting });
    const html = `<!doctype html><style>${CSS}</style><body>${body}</body>`;
    const call = `async () => { await (${source})(${given}); return (${SHEETS})(); }`;
    return z.array(z.array(z.string())).parse(await inPage(browser(), html, call));
  }

  test('as many as a sheet may have, what is left of it ruled for all alike', async () => {
    const sheets = await sheetsOf(['A', 'B', 'C', 'D', 'E'].map((name) => slide(name)).join(''));
    expect(sheets).toEqual([['A /4', 'B /4', 'C /4', 'D /3'], ['E /6']]);
  });

  test('fewer where their words are long; each stays whole', async () => {
    const sheets = await sheetsOf([high('A', 150), high('B', 100), high('C', 200)].join(''));
    expect(sheets).toEqual([['A /4', 'B /3'], ['C /6']]);
  });

  test('a heading stands on the sheet of what it opens', async () => {
    expect(await sheetsOf(high('A', 300) + opens('Part') + slide('B'))).toEqual([['A /4'], ['Part', 'B /6']]);
  });

  test('lines are spared where the last sheet would have little on it', async () => {
    const three = ['A', 'B', 'C'].map((name) => high(name, 110)).join('');
    expect(await sheetsOf(three)).toEqual([['A /1', 'B /1', 'C /1']]);
  });

  test('a question has lines for an answer, whatever slides have', async () => {
    const sheets = await sheetsOf(high('A', 200) + question('Who?') + question('Why?'), { lines: 0 });
    expect(sheets).toEqual([['A /1', 'Who? /3', 'Why? /3']]);
  });

  test('one that is higher than a sheet goes on, and says so; a table with its head', async () => {
    const rows = Array.from({ length: 14 }, (_, at) => `<tr><td>${at}</td></tr>`).join('');
    const sheets = await sheetsOf(
      slide('A', `<table><thead><tr><th>Head</th></tr></thead><tbody>${rows}</tbody></table>`),
    );
    expect(sheets.map((sheet) => sheet.map((row) => row.replaceAll(' ', '')))).toEqual([
      ['Head01234567'],
      ['A,continuedHead8910111213/5'],
    ]);
  });

  test('a text is parted between lines, of which two stand on either side', async () => {
    const words = `<p>${Array.from({ length: 21 }, (_, at) => `word-${at}`).join('<br>')}</p>`;
    const [first, second] = await sheetsOf(slide('A', words));
    expect(first?.[0]).toMatch(/word-18$/u);
    expect(second?.[0]).toMatch(/^A, continuedword-19/u);
  });

  test('the heading of a group is said again at the head of a sheet, and nowhere else', async () => {
    const follows = high('B', 150).replace('class="row"', 'class="row row--follows"');
    const sheets = await sheetsOf(high('A', 150) + follows + follows.replaceAll('B', 'C'));
    expect(sheets).toEqual([
      ['A /2', 'B /2'],
      ['C, continued C /6'].map((text) => text.replace('continued ', 'continued')),
    ]);
  });

  test('words have the width of the sheet where a table is wider than the space beside its picture', async () => {
    const wide = (cells: number): string =>
      `<table><tr>${'<td style="min-width:60px">x</td>'.repeat(cells)}</tr></table>`;
    const html = `<!doctype html><style>${CSS}</style><body>${slide('A', wide(9))}${slide('B', wide(3))}</body>`;
    const given = JSON.stringify({ type: 'rows', height: 400, most: 4, lines: 2 });
    const widened = "[...document.querySelectorAll('.row')].map((row) => row.matches('.row--wide'))";
    const call = `async () => { await (${source})(${given}); return ${widened}; }`;
    expect(await inPage(browser(), html, call)).toEqual([true, false]);
  });

  const MARK = '<sup class="note-mark"><a href="#note-1" id="call-1">1</a></sup>';
  const notes = (text: string): string =>
    `<section><h2>Notes</h2><ol class="endnotes"><li id="note-1" value="1"><a class="endnote-number" href="#call-1">1</a> ${text}</li></ol></section>`;

  test('notes stand at the foot of each sheet that calls them', async () => {
    const cited = (name: string): string => high(name, 250).replace(`>${name}</p>`, `>${name}${MARK}</p>`);
    const sheets = await sheetsOf(cited('A') + high('B', 250) + cited('C') + notes('Holt'));
    expect(sheets).toEqual([['A1 /5', '1 Holt'], ['B /7'], ['C1 /5', '1 Holt']]);
  });

  test('notes that are too long for that stand at the end', async () => {
    const long = Array.from({ length: 12 }, (_, at) => `line-${at}`).join('<br>');
    const sheets = await sheetsOf(slide('A', `<p>A${MARK}</p>`) + notes(long));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.[1]).toMatch(/^Notes1 line-0/u);
  });
});
