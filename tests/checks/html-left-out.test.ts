import { expect, test } from 'vitest';

import { hints, reports } from './support/reports.ts';

const told = (body: string): readonly string[] => reports('outline/html-left-out', `## Locks\n\n${body}\n`);

test.each([
  ['a picture on a line of its own', '<img src="map.png" alt="A map">', 'img'],
  ['a picture among words', 'See <img src="map.png"> here.', 'img'],
  ['a picture in a table', '<table><tr><td>\n<IMG SRC="map.png"></td></tr></table>', 'img'],
  ['a page of somebody else’s', '<iframe src="https://example.org"></iframe>', 'iframe'],
  ['a film', '<video src="a.mp4"></video>', 'video'],
  ['looks', '<style>h2 { color: red }</style>', 'style'],
  ['a drawing', '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', 'svg'],
])('%s in raw HTML is reported of where it stands', (_what, body, name) => {
  const line = body.includes('\n') ? 4 : 3;
  expect(told(body)).toEqual([
    `${line}: <${name}> isn’t shown: raw HTML may hold words and tables, nothing else.`,
  ]);
});

test('the hint says what to write instead, where something can be', () => {
  const hintsFor = (body: string): readonly (string | null)[] =>
    hints('outline/html-left-out', `## Locks\n\n${body}\n`);
  expect(hintsFor('<img src="map.png">')).toEqual([expect.stringContaining('![what it shows]')]);
  expect(hintsFor('Words <input> here.')).toEqual(['Delete it.']);
});

test('in a list and in a footnote, too', () => {
  expect(told('- One\n\n  <div>\n  <img src="map.png">\n  </div>')).toHaveLength(1);
  expect(told('Words.[^1]\n\n[^1]: A note <img src="map.png">.')).toHaveLength(1);
});

test.each([
  [
    'words, lists and tables',
    '<div class="box"><b>Words</b> <kbd>K</kbd><br><table><tr><td>a</td></tr></table></div>',
  ],
  ['comments', '<!-- <img src="map.png"> -->\n\nWords <!-- <video> --> here.'],
  ['names that begin alike', 'A <image-map> and <styled>.'],
  ['code', '`<img src="map.png">`\n\n```html\n<img src="map.png">\n```'],
  ['pictures in Markdown', '![A map](map.png)'],
])('%s are fine', (_what, body) => {
  expect(told(body)).toEqual([]);
});
