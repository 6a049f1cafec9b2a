import type { SavedArticle } from '../article/article.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ArticleIndex } from '../evidence/index/index-article.ts';
import { readDraftWords } from '../language/language-files.ts';
import { wordsInLanguage } from '../language/all-languages.ts';
import type { Findings } from '../speech/text/findings.ts';
import { type DraftContext, readsSpeakers } from './context/draft-context.ts';
import { contextOf } from './context/make-context.ts';
import { fewSlides, speakersNotRead, unknownFields } from './draft-diagnostics.ts';
import { type KnownSource, frontMatterOf, knownSource, withoutQuotationMarks } from './known-source.ts';
import { gatherMaterial, proposeSlides } from './propose-slides.ts';
import { proveDraft, provenText } from './prove-slides.ts';
import type { DraftOptions } from './draft-options.ts';
import { findDates } from '../article/find-dates.ts';

/** Writes an outline from findings that passes `check --strict` as it is; reports what isn’t known as `draft/…` warnings. */
export function draftOutline(
  article: SavedArticle,
  findings: Findings,
  options: DraftOptions,
): Checked<string> {
  const source = knownSource(article, options);
  const asked = options.language ?? findings.language;
  const language = wordsInLanguage(readDraftWords, asked) === null ? 'en' : asked;
  const context = contextOf(article, findings, source, language);
  const head = provenHead(source, options.textPath, language, context.index);
  const material = gatherMaterial(context, source.date === null ? null : isoDay(source.date));
  const { text, count } = provenText({
    head,
    empty: `${context.words.empty} [@${source.id}]`,
    indices: new Map([[source.id, context.index]]),
    propose: (dropped) => proposeSlides(context, material, options.mostSlides, dropped),
  });
  return { value: text, diagnostics: noticesFor(context, source, count, options) };
}

/** A title that the author gave may quote what is nowhere in the article. */
function provenHead(source: KnownSource, textPath: string, language: string, index: ArticleIndex): string {
  const headFor = (title: string): string => frontMatterOf(title, language, [{ source, textPath }]);
  const head = headFor(source.title);
  const faults = proveDraft(`${head}## Slide\n\nText [@${source.id}]\n`, new Map([[source.id, index]]));
  const isRefused = faults.some(({ position }) => position !== null && position.start.offset < head.length);
  return isRefused ? headFor(withoutQuotationMarks(source.title)) : head;
}

function noticesFor(
  context: DraftContext,
  source: KnownSource,
  count: number,
  { leastSlides: least }: DraftOptions,
): readonly Diagnostic[] {
  const place = { file: context.article.file.path, position: null };
  return [
    ...(source.unknown.length > 0 ? [unknownFields({ fields: source.unknown }, place)] : []),
    ...(readsSpeakers(context) ? [] : [speakersNotRead({}, place)]),
    ...(count < least ? [fewSlides({ count, least }, place)] : []),
  ];
}

/** The first date in a text as far as it is said: 2017-09-18, 2017-09 or 2017; `null` where no year is. */
function isoDay(text: string): string | null {
  const [date] = findDates(text);
  if (date === undefined || date.year === null) return null;
  return [String(date.year), date.month, date.day]
    .flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]))
    .join('-');
}
