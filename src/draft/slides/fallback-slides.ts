import { blockQuote, citationOf, stands, wordsAt } from '../context/draft-context.ts';
import type { DraftContext } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { wordsToShow } from '../headings/shorten.ts';

/** A short text or a list has neither sentences nor quotations: its first lines stand for it. */
export function fallbackSlides(context: DraftContext): readonly DraftSlide[] {
  return context.article.paragraphs.slice(0, 3).flatMap((paragraph, at): readonly DraftSlide[] => {
    const content = wordsToShow(wordsAt(context, paragraph));
    if (content === null || !stands(context, content, null, paragraph.start)) return [];
    return [
      {
        kind: 'slide',
        heading: context.words.paragraph(paragraph.number),
        otherHeading: null,
        attributes: '',
        body: blockQuote(content, `${context.words.article} ${citationOf(context, paragraph.start)}`),
        notes: context.words.noSentence,
        at: paragraph.start,
        priority: at,
        voice: '',
      },
    ];
  });
}
