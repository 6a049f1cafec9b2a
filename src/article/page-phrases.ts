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

/** Opens what follows an article on a page, which is left out: “12 comments”, “Related:”. */
const TAIL = phrasePattern('iu')`^(?:\d{1,5} ?)?${'ends'}(?: ?[(（]\d{0,5}[)）])?\s?:?$`;

/** Whether a line opens what follows an article on its page. */
export const opensTail = (words: string): boolean => TAIL().test(words);

const AD = phrasePattern('iu')`^[–—\s]*${'advertisements'}[–—\s:：]*$`;

/** Whether a line says that what follows is an advertisement. */
export const isAdLabel = (words: string): boolean => AD().test(words);

/** Lines that systems put between the paragraphs of an article: buttons, how long ago it was, rights, letters to be had. */
const LINE = phrasePattern(
  'iu',
)`^${'lines'}:?$|^[（(]?${'beginnings'}(?!(?<=\p{L})\p{L})|^[▪·•|]$|^(?:\p{L}+ )?(?:©|\(c\)) ?\d{4}\b`;
const INVITATION = phrasePattern(
  'iu',
)`^${'invitations'}(?!\p{L})[^“”"]*(?<!\p{L})${'letters'}(?!\p{L})[^“”"]*$`;

const LONGEST_BOILERPLATE = 300;

/** What leads to another article, where a link follows. */
const ELSEWHERE = phrasePattern('iu')`^${'elsewhere'}\s?[:：]`;

/** Whether a paragraph is a line of the system rather than of the article; `linked` of its characters are a link. */
export const isBoilerplate = (words: string, linked: number): boolean =>
  isCookieNotice(words) ||
  (words.length <= LONGEST_BOILERPLATE &&
    (isAdLabel(words) ||
      LINE().test(words) ||
      INVITATION().test(words) ||
      (linked > words.length / 2 && ELSEWHERE().test(words))));

const COOKIES = phrasePattern('iu')`^${'cookies'}(?!(?<=\p{L})\p{L})`;
const CONSENT = phrasePattern('iu')`(?<!(?=\p{L}\p{sc=Latin})\p{L})${'consents'}`;
const BUTTONS = phrasePattern('iu')`^(?:${'consentButtons'}(?: ?[|·•✓×]? ?|$)){1,6}$`;
const LONGEST_NOTICE = 800;

/** Paragraphs without those by which a page asks for cookies, the line above and the buttons below them. */
export function withoutCookieNotices<T extends { readonly text: string }>(
  paragraphs: readonly T[],
): readonly T[] {
  return paragraphs.filter(({ text }, at) => {
    const next = paragraphs[at + 1]?.text ?? '';
    return (
      !isCookieNotice(text) && !(text.length <= LONGEST_HEAD && COOKIES().test(text) && isCookieNotice(next))
    );
  });
}

const LONGEST_HEAD = 60;

/** Whether a paragraph asks to be allowed cookies, or is the buttons below that. */
const isCookieNotice = (words: string): boolean =>
  words.length <= LONGEST_NOTICE &&
  ((COOKIES().test(words) && CONSENT().test(words)) || BUTTONS().test(words));
