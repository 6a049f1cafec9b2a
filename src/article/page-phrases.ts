import { inAllLanguages } from '../language/all-languages.ts';
import type { ArticleWords } from '../language/article-words.ts';
import { readArticleWords } from '../language/language-files.ts';
import { patternOfPhrases } from '../language/phrases.ts';
import { lazily } from '../text/once-per.ts';

/** What is in such a pattern: phrases by their place in `article.yaml`, and other patterns. */
type PhrasePart = keyof ArticleWords | RegExp | (() => RegExp);

const inAll = inAllLanguages(readArticleWords);

/** A pattern with what articles and their pages say in all languages; it is made when it is first asked for. */
export function phrasePattern(
  flags: 'u' | 'gu' | 'iu' | 'giu',
): (raw: TemplateStringsArray, ...parts: readonly PhrasePart[]) => () => RegExp {
  return (raw, ...parts) => lazily(() => new RegExp(String.raw(raw, ...parts.map(sourceOf)), flags));
}

function sourceOf(part: PhrasePart): string {
  if (typeof part === 'string') return patternOfPhrases(inAll().flatMap(({ words }) => words[part]));
  return `(?:${(part instanceof RegExp ? part : part()).source})`;
}
