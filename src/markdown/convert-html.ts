import { writeInstead } from '../diagnostics/write-instead.ts';
import type { Position } from '../source/position.ts';
import { isLanguageTag, languageMeant } from './language-tag.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { unknownLanguage } from './markdown-diagnostics.ts';
import type { HtmlBlock } from './nodes/block.ts';

/** A block of raw HTML without its comments, which are the author’s own; `null` where nothing else is in it. */
export function convertHtml(html: string, position: Position, context: MarkdownContext): HtmlBlock | null {
  const value = withoutComments(html);
  for (const [, quoted, bare] of value.matchAll(LANGUAGE)) {
    const language = (quoted ?? bare ?? '').replaceAll(/^["']|["']$/gu, '');
    if (isLanguageTag(language)) continue;
    const fix = writeInstead(context.file, position, language, languageMeant(language));
    context.report(unknownLanguage({ language }, { file: context.file.path, position, fix }));
  }
  return value.trim() === '' ? null : { type: 'html-block', value: value.trimEnd(), position };
}

const LANGUAGE = /<[a-z][^<>]*?\slang\s*=\s*(?:("[^"]*"|'[^']*')|([^\s>]+))/giu;

/** A comment that is never closed reaches to the end, as browsers have it. */
function withoutComments(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', from)) {
    kept.push(html.slice(from, start));
    const end = html.indexOf('-->', start + 4);
    if (end === -1) return kept.join('');
    from = end + 3;
  }
  return kept.join('') + html.slice(from);
}
