import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { checkFonts } from '../../../src/render/theme/check-sheet.ts';
import { sourceFile } from '../../../src/text/source-file.ts';

function places(css: string): readonly string[] {
  return checkFonts(sourceFile('themes/mine/tokens.css', css)).map(
    ({ code, position }) => `${code} at ${position?.start.line ?? '-'}:${position?.start.column ?? '-'}`,
  );
}

const face = (address: string): string => `@font-face {\n  font-family: 'Mine';\n  src: url(${address});\n}`;

test('a font that is none is shown where it stands', () => {
  const woff2 = readFileSync(
    'node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
  );
  expect(places(face(`data:font/woff2;base64,${woff2.toString('base64')}`))).toEqual([]);
  expect(places(face('"data:font/woff2;base64,…"'))).toEqual(['theme/font-unread at 3:13']);
  expect(places(face('data:application/font-woff;base64,'))).toEqual(['theme/font-unread at 3:12']);
  expect(places(face(`data:font/woff2;base64,${Buffer.from('mine.woff2').toString('base64')}`))).toHaveLength(
    1,
  );
});

test('TrueType and OpenType are fonts; a picture, and what stands in a comment, is not looked at', () => {
  expect(places(face('data:font/ttf;base64,AAEAAAAPAIAAAwBwRFNJRw'))).toEqual([]);
  expect(places(face('data:font/otf;base64,T1RUTwAKAIAAAwAgQ0ZGIA'))).toEqual([]);
  expect(
    places('a { background: url(data:image/png;base64,iVBORw0K); } /* data:font/woff2;base64,… */'),
  ).toEqual([]);
});
