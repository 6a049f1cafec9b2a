import type { FoundQuotation } from '../../speech/text/findings.ts';
import type { Range } from '../../text/position.ts';
import { wordsAt } from '../context/draft-context.ts';
import type { DraftContext } from '../context/draft-context.ts';
import { fitsSlide, LARGE, READING } from '../headings/shorten.ts';
import { countSpaced } from '../../speech/words/word-set.ts';
import type { SlideSpace } from '../headings/shorten.ts';

/** Stretches of a quotation that fit a slide: the marked words of a mixed one, whole sentences of a long one. */
export function quotationWindows(context: DraftContext, quotation: FoundQuotation): readonly Range[] {
  if (quotation.type === 'mixed') return markedIn(context, quotation);
  const space = spaceFor(quotation);
  const parts = withoutNarrator(
    context.article.plainText.slice(quotation.start, quotation.end),
    quotation.start,
  );
  if (parts.length > 1) return parts.filter((part) => fitsSlide(wordsAt(context, part), space));
  if (fitsSlide(wordsAt(context, quotation), space))
    return countSpaced(quotation.text) < 3 ? [] : [quotation];
  const windows: Range[] = [];
  for (const sentence of sentencesIn(context, quotation)) {
    const last = windows.at(-1);
    const joined = last === undefined ? null : { start: last.start, end: sentence.end };
    if (joined !== null && fitsSlide(wordsAt(context, joined), space)) windows[windows.length - 1] = joined;
    else windows.push(sentence);
  }
  return windows.toSorted(
    (a, b) => weight(context, b, space) - weight(context, a, space) || a.start - b.start,
  );
}

/** In Russian the writer’s words may stand within the marks: «Нет, — сказал он. — Мы остаёмся». */
function withoutNarrator(words: string, start: number): readonly Range[] {
  const spans: Range[] = [];
  let from = 0;
  for (const { index, 0: narrated } of words.matchAll(NARRATOR)) {
    spans.push({ start: start + from, end: start + index });
    from = index + narrated.length;
  }
  spans.push({ start: start + from, end: start + words.length });
  return spans.filter((span) => /\p{L}/u.test(words.slice(span.start - start, span.end - start)));
}

const NARRATOR =
  /(?:,|(?<=[!?…]))\s[—–]\s(?:сказал|заявил|отметил|подчеркнул|добавил|пояснил|сообщил|говорит|считает|рассказал|написал|уверен|признал|ответил|спросил|объяснил|заметил|напомнил)[^»„“]{0,120}?(?:[.,]\s[—–]\s|$)/gu;

/** A speech that the article hands on in whole paragraphs is shown at more length. */
export function spaceFor({ form }: FoundQuotation): SlideSpace {
  return form === 'block' ? READING : LARGE;
}

/** Sentences that fit come first, those with a term or a demand before others. */
function weight(context: DraftContext, window: Range, space: SlideSpace): number {
  const hasTerm = context.findings.terms.some(({ start }) => start >= window.start && start < window.end);
  const text = wordsAt(context, window);
  return (
    (fitsSlide(text, space) ? 2 : 0) +
    (hasTerm ? 2 : 0) +
    (/\b(?:must|we|never|should|need)\b/iu.test(text) ? 1 : 0)
  );
}

function sentencesIn({ findings, article }: DraftContext, quotation: Range): readonly Range[] {
  const cut = findings.claims
    .filter(({ start, end }) => start < quotation.end && end > quotation.start)
    .map(({ start, end }) => ({
      start: Math.max(start, quotation.start),
      end: Math.min(end, quotation.end),
    }));
  const spans = cut.length === 0 ? [quotation] : cut;
  return spans.filter(({ start, end }) => /\p{L}/u.test(article.plainText.slice(start, end)));
}

const MARKED = /[“"„«]([^“”"„«»\n]{3,400})[”"“»]/gu;

/** The words in marks inside a mixed quotation, the longest first. */
export function markedIn({ article }: DraftContext, { start, end }: FoundQuotation): readonly Range[] {
  return [...article.plainText.slice(start, end).matchAll(MARKED)]
    .map((match) => ({
      start: start + match.index + 1,
      end: start + match.index + 1 + (match[1] ?? '').length,
    }))
    .filter((span) => countSpaced(article.plainText.slice(span.start, span.end)) >= 3)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
}
