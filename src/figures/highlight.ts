import hljs from 'highlight.js/lib/common';

/**
 * Code as HTML whose words have classes, `code-keyword`, `code-string` and so on; `null` for a language that isn’t known,
 * and for code that would take it minutes.
 * Each line is by itself: what reaches over a line end is closed there and opened again.
 */
export function highlight(code: string, language: string): readonly string[] | null {
  if (hljs.getLanguage(language) === undefined || isTooLong(code)) return null;
  hljs.configure({ classPrefix: 'code-' });
  const { value } = hljs.highlight(code, { language, ignoreIllegals: true });
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const line of value.split('\n')) {
    const before = open.join('');
    for (const [tag] of line.matchAll(/<span class="[^"<>]*">|<\/span>/gu))
      open = tag === '</span>' ? open.slice(0, -1) : [...open, tag];
    lines.push(before + line + '</span>'.repeat(open.length));
  }
  return lines;
}

/** Expressions of languages run on from each word to the end of its line: a slide shows a hundred characters of it. */
const LONGEST_LINE = 2000;
const LONGEST = 100_000;

function isTooLong(code: string): boolean {
  return code.length > LONGEST || code.split('\n').some((line) => line.length > LONGEST_LINE);
}
