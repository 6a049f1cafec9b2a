import { oncePer } from '../../text/once-per.ts';
import type { Article, Paragraph } from '../../article/article.ts';
import { type Lexicon, lexiconOf } from '../words/lexicon.ts';
import { articleLanguage } from './article-language.ts';

const BELOW_HEADLINE = 4;
const LONGEST_BYLINE = 80;
const NAME = String.raw`\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}`;

/** The lines that name who wrote an article. */
const LINES = oncePer((lexicon: Lexicon) => {
  const next = `(?:,? ${lexicon.oneOf('and')} |, )`;
  const reporter = String.raw`${NAME}(?: ${lexicon.oneOf('inPlace')} \p{Lu}[\p{L} ]{2,20})?`;
  return {
    next: new RegExp(next, 'u'),
    by: new RegExp(String.raw`^${lexicon.oneOf('byline')}\s+`, 'iu'),
    inPlace: new RegExp(String.raw` ${lexicon.oneOf('inPlace')} \p{Lu}[\p{L} ]+?(?=${next}|$)`, 'gu'),
    /** A line of nothing but "By Ma Li", perhaps with who that is. */
    byline: new RegExp(String.raw`^${lexicon.oneOf('byline')} (${NAME})(?:, [^.!?]{2,40})?$`, 'u'),
    /** “Ma Li is a writer …” */
    self: new RegExp(`^(${NAME}) ${lexicon.oneOf('be')} ${lexicon.oneOf('definite', 'indefinite')} `, 'u'),
    /** “(Reporting by Ma Li in Oslo and Bo Wen; editing by Ann Lee)” */
    reported: new RegExp(
      String.raw`^\(?${lexicon.oneOf('reportedBy')} (${reporter}(?:${next}${reporter}){0,4})[;.)]`,
      'u',
    ),
    /** Two names or more. Each is separated from the next: letters that run on would be read in millions of ways. */
    names: new RegExp(String.raw`^(${NAME}(?:${next}${NAME}){1,5})(?:\s*[·•|–—].*)?$`, 'u'),
    /** “Translated from the original Greek by Ma Li” */
    translated: new RegExp(
      String.raw`(?:^|[(.|·–—] ?)${lexicon.oneOf('translated')} (?:(?:\p{Ll}+ ){1,3}\p{Lu}\p{L}+ )?${lexicon.oneOf('byline')} (${NAME})(?=[.,;)]|$| ${lexicon.oneOf('and', 'behindNoun')}\b)`,
      'u',
    ),
  };
});

const linesOf = ({ file }: Article): ReturnType<typeof LINES> => LINES(lexiconOf(articleLanguage(file.text)));

/** Who wrote the article: its byline, a line below the headline, or a name alone near the end. */
export function articleAuthor(article: Article): string | null {
  const { paragraphs, file, byline: known } = article;
  const lines = linesOf(article);
  if (known !== null) return known.replace(lines.by, '');
  const read = ({ start, end }: Paragraph): string => file.text.slice(start, Math.min(end, start + 300));
  const head = paragraphs.slice(0, BELOW_HEADLINE).map(read);
  const byline = head
    .slice(1)
    .map((line) => (line.length > LONGEST_BYLINE ? null : lines.byline.exec(line)?.[1]))
    .find((name) => typeof name === 'string');
  if (typeof byline === 'string') return byline;
  const end = paragraphs.slice(-6).map(read);
  const reported = end.map((line) => lines.reported.exec(line)?.[1]).find((names) => names !== undefined);
  if (reported !== undefined) return reported.replace(lines.inPlace, '');
  const name = lines.self.exec(end.at(-1) ?? '')?.[1];
  if (name === undefined) return null;
  // All who wrote it, where a line at the head names its bearer with others: “Ma Li and Bo Wen · 3 June 2026”.
  const together = head.map((line) => lines.names.exec(line)?.[1] ?? '');
  return together.find((names) => names.split(lines.next).includes(name)) ?? name;
}

/** Who translated the article, as a line of its own above or below the story says: “Translated from the Greek by Ma Li.” */
export function articleTranslator(article: Article): string | null {
  const { paragraphs, file } = article;
  const { translated } = linesOf(article);
  for (const { start, end } of [...paragraphs.slice(0, BELOW_HEADLINE + 1), ...paragraphs.slice(-3)]) {
    const name = translated.exec(file.text.slice(start, Math.min(end, start + 300)))?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
