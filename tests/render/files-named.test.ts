import { expect, test } from 'vitest';

import { checkFilesNamed } from '../../src/render/templates/read-template.ts';
import { sourceFile } from '../../src/text/source-file.ts';

const found = (template: string) => checkFilesNamed(sourceFile('templates/layouts/poster.hbs', template));

test.each([
  ['<img src="logo.png" alt="Logo">', 'logo.png'],
  ["<img alt='' src='../logo.svg'>", '../logo.svg'],
  ['<img src=logo.png>', 'logo.png'],
  ['<img src="https://example.org/logo.png">', 'https://example.org/logo.png'],
  ['<source srcset="a.webp 2x">', 'a.webp 2x'],
  ['<video poster="still.jpg"></video>', 'still.jpg'],
  ['<svg><image x="0" href="map.png"/></svg>', 'map.png'],
  ['<svg><use xlink:href="marks.svg#star"/></svg>', 'marks.svg#star'],
  ['<p style="background: url(\'paper.png\')">', 'paper.png'],
])('a file that a template names is told: %s', (template, address) => {
  expect(found(template).map(({ code, severity }) => [code, severity])).toEqual([
    ['template/file-not-taken', 'warning'],
  ]);
  expect(found(template)[0]?.message).toContain(`“${address}”`);
});

test.each([
  '<img src="data:image/png;base64,AAAA" alt="">',
  '<img src="{{picture.address}}" alt="{{picture.description}}">',
  '<svg><use href="#star"/></svg>',
  '<a href="other.html">{{title}}</a>',
  '{{!-- <img src="logo.png"> --}}<!-- <img src="logo.png"> -->{{! src="logo.png" }}',
  '<p data-src="a.png">The src of it</p>',
  '<p style="mask: url(#shape)">',
])('what it holds itself, and what Lectern fills in, is passed over: %s', (template) => {
  expect(found(template)).toEqual([]);
});

test('the place is that of the address', () => {
  const [first] = found('{{#> slide}}\n  <img src="logo.png">\n{{/slide}}\n');
  expect([first?.file, first?.position?.start.line, first?.position?.start.column]).toEqual([
    'templates/layouts/poster.hbs',
    2,
    8,
  ]);
});

test.each([
  [' src', 0],
  ['<image ', 0],
  [' href=', 0],
  ['{{!--', 0],
  ['<!--', 0],
  ['url(', 1],
  [' src=', 50_000],
  ['<use href', 0],
])('a template of nothing but %s keeps nobody waiting: %i files', (piece, files) => {
  expect(found(piece.repeat(100_000))).toHaveLength(files);
});
