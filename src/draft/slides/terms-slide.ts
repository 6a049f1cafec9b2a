import type { Term } from '../../speech/text/findings.ts';
import { type DraftContext, citationOf } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainLine } from '../context/markdown-text.ts';

const MOST_TERMS = 5;

/** Words that the article gives in another script, with reading and meaning; `null` where it has none. */
export function termsSlide(context: DraftContext): DraftSlide | null {
  const terms = [...new Map(context.findings.terms.toReversed().map((term) => [term.text, term])).values()]
    .filter(({ start, text }) => start < context.end && text.length > 1)
    .toSorted((one, other) => rankOf(one) - rankOf(other) || one.start - other.start)
    .slice(0, MOST_TERMS)
    .toSorted((one, other) => one.start - other.start);
  const [first] = terms;
  if (first === undefined) return null;
  const { words } = context;
  const lines = terms.map((term) => termLine(term, words.terms.noMeaning));
  return {
    heading: words.headings.terms,
    otherHeading: words.headings.terms,
    attributes: '{.terms}',
    comment: '',
    body: `${lines.join('\n')}\n\n${words.terms.source} ${citationOf(context, ...terms.map(({ start }) => start))}`,
    notes: words.notes.terms,
    at: first.start,
  };
}

/** A seminar looks at what words mean; the name of a person or a paper in its own script comes after those. */
function rankOf({ gloss }: Term): number {
  if (gloss === null) return 1;
  return NAME.test(gloss.text) ? 2 : 0;
}

/** “Global Times”, “the former editor Hu Yong”; a slogan with commas is none. */
const NAME = /^[^,]*(?:^| )\p{Lu}[\p{L}’'-]+(?: \p{Ll}{2,3} \p{Lu}[\p{L}’'-]+| \p{Lu}[\p{L}’'-]+)*$/u;

function termLine({ text, language, reading, gloss }: Term, noMeaning: string): string {
  const tag = language === 'und' ? '{.term}' : `{lang=${language}}`;
  const meaning = gloss === null ? noMeaning : plain(gloss.text);
  return `- [${plain(text)}]${tag}${reading === null ? '' : ` — *${plain(reading)}*`} — ${meaning}`;
}

/** A dash between spaces would part the entry. */
function plain(text: string): string {
  return markdownText(
    plainLine(text)
      .replace(/\s+[—–-]+\s+/gu, ', ')
      .replace(/[[\]“”"„«»]/gu, ''),
  );
}
