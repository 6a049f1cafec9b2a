import { Lexer, Marked } from 'marked';
import { expect, test } from 'vitest';

import { MARKED_SHORTCUTS } from '../../src/markdown/marked-shortcuts.ts';

const LINES = [
  '',
  'a',
  '   ',
  '---',
  ' ===\t',
  '|-|-|',
  'a | b',
  ':-: | --',
  '<div>',
  '   <!-- c',
  '> q',
  '- i',
  '# h',
  '    c',
];

function tokens(text: string, hasShortcuts: boolean): unknown {
  const marked = new Marked({ gfm: true });
  if (hasShortcuts) marked.use({ tokenizer: MARKED_SHORTCUTS });
  return new Lexer(marked.defaults).lex(text);
}

test('three lines of any kind are read alike with the shortcuts and without', () => {
  const texts = LINES.flatMap((one) =>
    LINES.flatMap((two) => LINES.map((three) => `${one}\n${two}\n${three}`)),
  );
  for (const text of texts) expect(tokens(text, true), JSON.stringify(text)).toEqual(tokens(text, false));
});
