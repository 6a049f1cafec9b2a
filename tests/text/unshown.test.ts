import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';

import { HIDING_ROWS, hidesWords, isShownIn, isUnshown } from '../../src/text/unshown.ts';

const tagOf = (html: string) => {
  const element = parseHTML(`<html><body>${html}</body></html>`).document.querySelector('.x, [style]');
  if (element === null) throw new Error('no element');
  return element;
};

describe('the words of a style are hidden', () => {
  test.each(HIDING_ROWS.map(([, , example]) => example))('%s', (style) => {
    expect(hidesWords(style)).toBe(true);
    expect(hidesWords(`color: red; ${style.toUpperCase()} ;`)).toBe(true);
    expect(hidesWords(style.replaceAll(/(?<=: )[^;]+/gu, 'initial'))).toBe(false);
  });

  test.each([
    'display:/**/none',
    String.raw`d\69splay:none`,
    String.raw`display:\6e one`,
    'display:none!important;display:block',
    'content:"a;b";display:none',
    'background:url(data:a;b);display:none',
    '--a:none;display:var(--a)',
    'display:var(--a, none)',
    'opacity:0%',
    'opacity:0.0',
    'filter:opacity(0)',
    'font-size:1px',
    'font-size:calc(0px)',
    'font-size:calc(2px - 1px)',
    'font-size:calc(0 * 5rem)',
    'font-size:1e-3px',
    'font:italic bold .1px a',
    'color:transparent',
    'color:rgba(0,0,0,0)',
    'color:#0000',
    'color:hsl(0 0% 0% / 1%)',
    '-webkit-text-fill-color:transparent',
    'color:white;background:white',
    'color:#fff;background-color:rgb(254 255 255)',
    'color:tomato;background:tomato',
    'color:red;background:currentcolor',
    'height:0;overflow:hidden',
    'width:1px;height:1px;overflow:clip',
    'transform:translate(-9999px, 0)',
    'transform:rotate(3deg) scale(0)',
    'transform:matrix(0,0,0,0,0,0)',
    'transform:rotateY(90deg)',
    'translate:-200vw',
    'text-indent:-999em',
    'inset:0 auto auto -9999px',
    'clip:rect(1px,1px,1px,1px)',
    'clip-path:inset(50%)',
    'clip-path:inset(0 100% 0 0)',
    'clip-path:polygon(0 0,0 0,0 0)',
    'text-decoration-line:underline line-through',
  ])('by %s', (style) => {
    expect(hidesWords(style)).toBe(true);
  });

  test.each([
    'display:none;display:block',
    'content:"display:none"',
    '/* display:none */',
    'opacity:1',
    'opacity:.5',
    'zoom:0',
    'font-size:80%',
    'font-size:0.9em',
    'font:100 16px/1.5 a',
    'line-height:0',
    'height:0;padding-bottom:56%;overflow:hidden',
    'height:0',
    'color:transparent;background-clip:text;background-image:linear-gradient(red,blue)',
    'color:transparent;text-shadow:0 0 1px black',
    'color:#fff;background:#000',
    'color:#fff;background:#fff url(a.png)',
    'color:inherit;background:inherit',
    'transform:translateY(-40px)',
    'transform:translate(-50%,-50%)',
    'transform:rotate(-2deg) scale(.9)',
    'left:-20px',
    'top:12000px',
    'clip:auto',
    'clip:rect(auto,auto,auto,auto)',
    'clip-path:circle(40%)',
    'clip-path:polygon(0 0,100% 0,100% 90%)',
    'text-decoration:underline',
    'margin:0 -20px',
  ])('not by %s', (style) => {
    expect(hidesWords(style)).toBe(false);
  });
});

test.each([
  ['<p class="x" hidden>', true],
  ['<p class="x" hidden="until-found">', true],
  ['<p class="x" popover>', true],
  ['<p class="x" aria-hidden="true">', true],
  ['<p hidden style="display:block">', false],
  ['<dialog class="x">', true],
  ['<dialog class="x" open>', false],
  ['<s class="x">', true],
  ['<p class="x sr-only">', true],
  ['<p class="x hidden md:block">', false],
  ['<div style="background:#000"><p class="y"><b style="color:black">', false],
  ['<font class="x" color="#fff" bgcolor="white">', true],
])('%s is unshown: %s', (html, isSo) => {
  expect(isUnshown(tagOf(html))).toBe(isSo);
});

test('a colour is compared with what is behind it, whoever says either', () => {
  const { document } = parseHTML(
    '<body><div style="background:#000"><p style="color:#000">a<b style="color:red">b</b><i style="background:white">c</i></p></div></body>',
  );
  const [line, red, white] = ['p', 'b', 'i'].flatMap((name) => document.querySelector(name) ?? []);
  if (line === undefined || red === undefined || white === undefined) throw new Error('no element');
  expect([line, red, white].map(isUnshown)).toEqual([true, false, false]);
  expect([red, white].map((one) => isShownIn(line, one))).toEqual([true, true]);
});
