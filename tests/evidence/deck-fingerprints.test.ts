import { expect, test } from 'vitest';

import { deckState, withFingerprints } from '../../src/evidence/receipt/deck-fingerprints.ts';

const DECK = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; script-src &#x27;sha256-a&#x3D;&#x27;">
<meta name="author" content="Ann &gt; Bo">
<link rel="icon" href="data:,">
<style media="not all">p { color: red }</style>
<script>const end = '</span>'; run();</script>
<script type="application/json" id="lectern-receipt">{"kind":"lectern-receipt"}</script>
</head>
<body>
<section class="slide"><blockquote>It will stand</blockquote></section>
<section><svg><style>path { fill: red }</style></svg></section>
</body>
</html>
`;
const BUILT = withFingerprints(DECK);

function after(from: string | RegExp, to: string) {
  const edited = BUILT.replace(from, to);
  expect(edited).not.toBe(BUILT);
  return deckState(edited);
}

test('a deck is as it was built until a byte differs', () => {
  expect(BUILT.length - DECK.length).toBeLessThan(80);
  expect(deckState(BUILT)).toBe('as-built');
  expect(after('It will', 'It  will')).toBe('changed');
});

test.each([
  ['a style sheet', '</head>', '<style>p::before { content: "No" }</style></head>'],
  ['a style sheet in a drawing', '</svg>', '<style>p { visibility: hidden }</style></svg>'],
  [
    'a style sheet behind what looks like a comment',
    '</head>',
    '<!--><style>p { font-size: 0 }</style><!-- --></head>',
  ],
  ['a rule', 'color: red', 'font-size: 0'],
  ['a rule in a drawing', 'fill: red', 'fill: none'],
  ['a script', '</body>', '<SCRIPT>lie()</SCRIPT></body>'],
  ['what a script does behind an end of another tag', 'run()', 'lie()'],
  ['what scripts may run', 'sha256-a', 'sha256-b'],
  ['all scripts', '; script-src', ' *; script-src'],
  ['a refresh', '</head>', '<meta http-equiv="refresh" content="0;url=x"></head>'],
  ['a refresh with a name', '</head>', '<meta name="a>b" http-equiv="refresh" content="0;url=x"></head>'],
  ['a base', '</head>', '<base href="x"></head>'],
  ['a style sheet of its own', '</head>', '<link rel="stylesheet" href="data:text/css,p{}"></head>'],
  ['a frame', '</section>', '<iframe srcdoc="<p>No</p>"></iframe></section>'],
  ['a shadow', '<blockquote>', '<template shadowrootmode="open">No</template><blockquote>'],
])('looks that were changed are told: %s', (_what, from, to) => {
  expect(after(from, to)).toBe('other-looks');
});

test.each([
  ['slides in another order', /(<section class[^]*?<\/section>)\n(<section>[^]*?<\/section>)/u, '$2\n$1'],
  ['other classes', 'class="slide"', 'class="slide hidden"'],
  ['other ends of lines', /\n/gu, '\r\n'],
  ['an icon left out', '<link rel="icon" href="data:,">\n', ''],
])('a file that changed elsewhere is only told to be another: %s', (_what, from, to) => {
  expect(after(from, to)).toBe('changed');
});

test('a copy that a browser saved has the looks of the build', () => {
  const saved = BUILT.replace('<!doctype html>', '<!-- saved from url=(0014)about:internet -->')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=')
    .replace(' media="not all"', '')
    .replace(
      '<meta charset',
      '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta charset',
    )
    .replace(
      '</body>',
      '<dialog><section><svg><style>path { fill: red }</style></svg></section></dialog></body>',
    );
  expect(deckState(saved)).toBe('changed');
});

test('a deck without fingerprints tells nothing', () => {
  expect(deckState(DECK)).toBe('untold');
  expect(withFingerprints('<p>No receipt</p>')).toBe('<p>No receipt</p>');
});
