import { expect, test } from 'vitest';

import { highlight } from '../../src/figures/highlight.ts';

test('words of code get classes of our own', () => {
  expect(highlight('const a = "b"; // c', 'ts')).toEqual([
    '<span class="code-keyword">const</span> a = <span class="code-string">&quot;b&quot;</span>; <span class="code-comment">// c</span>',
  ]);
});

test('what reaches over lines is closed on each', () => {
  const lines = highlight('/* one\ntwo */ x', 'js') ?? [];
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line.match(/<span/gu)?.length).toBe(line.match(/<\/span>/gu)?.length);
});

test('a language that isn’t known is left to be shown plain', () => {
  expect(highlight('x', 'klingon')).toBeNull();
  expect(highlight('x', '"><script>')).toBeNull();
});

test('hostile code stays text', () => {
  const all = (highlight('<script>alert("1")</script><img onerror=x>', 'html') ?? []).join('');
  expect(all.replace(/<span class="[\w -]+">|<\/span>/gu, '')).not.toMatch(/[<>]/u);
});

test('code that would take minutes is left to be shown plain', () => {
  expect(highlight('a'.repeat(3000), 'js')).toBeNull();
  expect(highlight('let a = 1;\n'.repeat(10_000), 'js')).toBeNull();
  expect(highlight('let a = 1;\n'.repeat(1000), 'js')).toHaveLength(1001);
});
