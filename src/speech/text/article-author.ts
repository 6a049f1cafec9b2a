import { lazily } from '../../text/lazily.ts';
import type { Article, Paragraph } from '../../article/article.ts';

const BELOW_HEADLINE = 4;
const LONGEST_BYLINE = 80;
const NAME = String.raw`\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}`;
/** A line of nothing but "By Ma Li", perhaps with who that is. */
const BYLINE = lazily(() => new RegExp(String.raw`^By (${NAME})(?:, [^.!?]{2,40})?$`, 'u'));
/** “Ma Li is a writer …” */
const SELF = lazily(() => new RegExp(String.raw`^(${NAME}) (?:is|was) (?:a|an|the)\b`, 'u'));

/** Who wrote the article: its byline, a line below the headline, or a name alone near the end. */
export function articleAuthor(article: Article): string | null {
  if (article.byline !== null) return article.byline.replace(/^by\s+/iu, '');
  const read = ({ start, end }: Paragraph): string =>
    article.file.text.slice(start, Math.min(end, start + 300));
  for (const { start, end } of article.paragraphs.slice(1, BELOW_HEADLINE)) {
    const line = article.file.text.slice(start, Math.min(end, start + LONGEST_BYLINE));
    const byline = line.startsWith('By ') ? BYLINE().exec(line)?.[1] : undefined;
    if (byline !== undefined) return byline;
  }
  return authorAtEnd(
    article.paragraphs.slice(-6).map(read),
    article.paragraphs.slice(0, BELOW_HEADLINE).map(read),
  );
}

function authorAtEnd(lines: readonly string[], head: readonly string[]): string | null {
  const reported = lines.map((line) => REPORTED.exec(line)?.[1]).find((names) => names !== undefined);
  if (reported !== undefined) return reported.replace(/ in \p{Lu}[\p{L} ]+?(?=,? and |, |$)/gu, '');
  for (const line of lines) {
    const name = / (?:is|was) (?:an?|the)\b/u.test(line) ? SELF().exec(line)?.[1] : undefined;
    if (name !== undefined && lines.at(-1) === line) return withOthers(name, head);
  }
  return null;
}

/** Who translated the article, as a line of its own above or below the story says: “Translated from the Greek by Ma Li.” */
export function articleTranslator({ paragraphs, file }: Article): string | null {
  const lines = [...paragraphs.slice(0, BELOW_HEADLINE + 1), ...paragraphs.slice(-3)];
  for (const { start, end } of lines) {
    const line = file.text.slice(start, Math.min(end, start + 300));
    const name = line.includes('ranslated') ? TRANSLATED.exec(line)?.[1] : undefined;
    if (name !== undefined) return name;
  }
  return null;
}

const TRANSLATED = new RegExp(
  String.raw`(?:^|[(.|·–—] ?)Translated (?:(?:from|into) (?:the (?:original )?)?\p{Lu}\p{L}+ )?by (${NAME})(?=[.,;)]|$| (?:and|for|from)\b)`,
  'u',
);

/** All who wrote it, where a line at the head names its bearer with others: “Ma Li and Bo Wen · 3 June 2026”. */
function withOthers(name: string, head: readonly string[]): string {
  const lines = head.map((line) => NAMES().exec(line)?.[1] ?? '');
  return lines.find((names) => names.split(/,? and |, /u).includes(name)) ?? name;
}

/** “(Reporting by Ma Li in Oslo and Bo Wen; editing by Ann Lee)” */
const REPORTED = new RegExp(
  String.raw`^\(?Reporting by (${NAME}(?: in \p{Lu}[\p{L} ]{2,20})?(?:(?:,? and |, )${NAME}(?: in \p{Lu}[\p{L} ]{2,20})?){0,4})[;.)]`,
  'u',
);

/** Two names or more. Each is separated from the next: letters that run on would be read in millions of ways. */
const NAMES = lazily(
  () => new RegExp(String.raw`^(${NAME}(?:(?:,? and |, )${NAME}){1,5})(?:\s*[·•|–—].*)?$`, 'u'),
);
