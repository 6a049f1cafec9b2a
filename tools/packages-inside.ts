/** Something inside of a package that somebody else wrote, which no package of its own stands for. */
export interface Inside {
  /** Files of packages that have it. */
  readonly within: RegExp;
  readonly name: string;
  readonly version?: string;
  readonly licence: string;
  readonly home: string;
  readonly copyright?: string;
  /** The text of its licence; `read` reads files of packages. */
  readonly text: (read: (file: string) => string) => string;
}

/** Texts of licences that are the same for everybody, by their names in SPDX, in packages that have them. */
export const STANDARD_TEXTS: ReadonlyMap<string, string> = new Map([
  ['Apache-2.0', 'pdfjs-dist/LICENSE'],
  ['ISC', 'hyphen/LICENSE'],
  ['MIT', 'commander/LICENSE'],
  ['MPL-2.0', 'axe-core/LICENSE'],
]);

/** The comment that a file begins with. */
const headOf =
  (file: string) =>
  (read: (file: string) => string): string =>
    /^\/\*\*?\s*\n([^]*?)\*\//u.exec(read(`node_modules/${file}`))?.[1]?.trim() ?? '';

const mit = (copyright: string) => (): string =>
  `The MIT License

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
“Software”), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const HYPH_UTF8 = 'https://github.com/hyphenation/tex-hyphen';
const PUPPETEER = 'puppeteer-core/lib/third_party';

export const INSIDE: readonly Inside[] = [
  {
    within: /puppeteer-core\/.*\/third_party\/mitt\//u,
    name: 'mitt, in puppeteer-core',
    licence: 'MIT',
    home: 'https://github.com/developit/mitt',
    text: headOf(`${PUPPETEER}/mitt/mitt.js`),
  },
  {
    within: /puppeteer-core\/.*\/third_party\/parsel-js\//u,
    name: 'parsel-js, in puppeteer-core',
    licence: 'MIT',
    home: 'https://github.com/LeaVerou/parsel',
    text: headOf(`${PUPPETEER}/parsel-js/parsel-js.js`),
  },
  {
    within: /puppeteer-core\/.*\/third_party\/rxjs\//u,
    name: 'rxjs, in puppeteer-core',
    licence: 'Apache-2.0',
    home: 'https://github.com/ReactiveX/rxjs',
    copyright: 'Copyright (c) 2015-2018 Google, Inc., Netflix, Inc., Microsoft Corp. and contributors',
    text: headOf(`${PUPPETEER}/rxjs/rxjs.js`),
  },
  {
    within: /puppeteer-core\/.*\/third_party\/urlpattern-polyfill\//u,
    name: 'urlpattern-polyfill, in puppeteer-core',
    licence: 'MIT',
    home: 'https://github.com/kenchris/urlpattern-polyfill',
    text: mit('Copyright 2020 Intel Corporation'),
  },
  {
    within: /pdfjs-dist\/legacy\//u,
    name: 'core-js, in pdfjs-dist',
    version: '3.48.0',
    licence: 'MIT',
    home: 'https://github.com/zloirock/core-js',
    text: mit(
      'Copyright (c) 2013–2025 Denis Pushkarev (zloirock.ru)\nCopyright (c) 2025–2026 CoreJS Company (core-js.io)',
    ),
  },
  {
    within: /@dagrejs\/dagre\/dist\//u,
    name: '@dagrejs/graphlib, in @dagrejs/dagre',
    licence: 'MIT',
    home: 'https://github.com/dagrejs/graphlib',
    text: (read) => read('node_modules/@dagrejs/graphlib/LICENSE'),
  },
  {
    within: /hyphen\/patterns\/en-us\.js$/u,
    name: 'Hyphenation patterns for American English, in hyphen',
    // All that it asks is to keep the notice.
    licence: 'FSFAP',
    home: HYPH_UTF8,
    text: () => `Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken

Copying and distribution of this file, with or without modification, are permitted in any medium without royalty provided the copyright
notice and this notice are preserved.`,
  },
  {
    within: /hyphen\/patterns\/en-gb\.js$/u,
    name: 'Hyphenation patterns for British English, in hyphen',
    licence: 'MIT',
    home: HYPH_UTF8,
    text: mit('Copyright (c) 1996 Dominik Wujastyk, Graham Toal'),
  },
  {
    within: /hyphen\/patterns\/de-1996\.js$/u,
    name: 'Hyphenation patterns for German, in hyphen',
    licence: 'MIT',
    home: HYPH_UTF8,
    text: mit(
      'Copyright (c) 2007–2021 Stephan Hennig, Werner Lemberg, Günter Milde, Sander van Geloven, Georg Pfeiffer, Gisbert W. Selke, Tobias Wendorf',
    ),
  },
  {
    within: /hyphen\/patterns\/fr\.js$/u,
    name: 'Hyphenation patterns for French, in hyphen',
    licence: 'MIT',
    home: HYPH_UTF8,
    text: mit('Copyright (c) 1984–2016 Daniel Flipo, Bernard Gaulle, Arthur Reutenauer'),
  },
  {
    within: /hyphen\/patterns\/es\.js$/u,
    name: 'Hyphenation patterns for Spanish, in hyphen',
    licence: 'MIT',
    home: HYPH_UTF8,
    text: mit('Copyright (c) 1993–2018 Javier Bezos and CervanTeX'),
  },
];
