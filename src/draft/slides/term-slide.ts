import type { Term } from '../../extract/text/findings.ts';
import { citationOf } from '../context/draft-context.ts';
import type { DraftContext } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainLine } from '../context/markdown-text.ts';

const MOST_TERMS = 5;

/** Words that the article gives in another script, with reading and meaning. */
export function termSlides(context: DraftContext): readonly DraftSlide[] {
  const found = [...new Map(context.findings.terms.toReversed().map((term) => [term.text, term])).values()]
    .toReversed()
    .filter(({ start, text }) => start < context.end && text.length > 1);
  const turns = turnsOf(found);
  const terms = found
    .toSorted((a, b) => rankOf(a) - rankOf(b) || turnOf(turns, a) - turnOf(turns, b) || a.start - b.start)
    .slice(0, MOST_TERMS)
    .toSorted((a, b) => a.start - b.start);
  const [first] = terms;
  if (first === undefined) return [];
  const places = [...new Set(terms.map(({ start }) => citationOf(context, start)))];
  return [
    {
      kind: 'slide',
      heading:
        terms.length === 1
          ? 'One phrase is given in the original too'
          : 'Some words are given in the original too',
      otherHeading: null,
      attributes: '{.terms}',
      body: `${terms.map(termLine).join('\n')}\n\nThe article gives both the words and their meaning ${places.join(' ')}`,
      notes:
        'Take the phrase apart with somebody who reads the language. Why did the writer keep the original here, and nowhere else?',
      at: first.start,
      priority: 2,
      voice: 'terms',
    },
  ];
}

/** How many of its language stand before each term: no language crowds another out. */
function turnsOf(terms: readonly Term[]): ReadonlyMap<Term, number> {
  const counts = new Map<string, number>();
  return new Map(
    terms.map((term) => {
      const turn = counts.get(term.language) ?? 0;
      counts.set(term.language, turn + 1);
      return [term, turn];
    }),
  );
}

const turnOf = (turns: ReadonlyMap<Term, number>, term: Term): number => turns.get(term) ?? 0;

/** A seminar looks at what words mean; the name of a person or a paper in its own script comes after those. */
function rankOf({ gloss }: Term): number {
  if (gloss === null) return 1;
  return NAME.test(gloss.text) ? 2 : 0;
}

/** “Global Times”, “the former editor Hu Yong”; a slogan with commas is none. */
const NAME = /^[^,]*(?:^| )\p{Lu}[\p{L}’'-]+(?: (?:of|for|and|the) \p{Lu}[\p{L}’'-]+| \p{Lu}[\p{L}’'-]+)*$/u;

function termLine({ text, language, reading, gloss }: Term): string {
  const tag = language === 'und' ? '' : `{lang=${language}}`;
  const words = `[${plain(text)}]${tag === '' ? '{.term}' : tag}`;
  const meaning = gloss === null ? 'meaning not given in the article' : plain(gloss.text);
  return `- ${words}${reading === null ? '' : ` — *${plain(reading)}*`} — ${meaning}`;
}

/** A dash between spaces would part the entry. */
function plain(text: string): string {
  return markdownText(
    plainLine(text)
      .replace(/\s+[—–-]+\s+/gu, ', ')
      .replace(/[[\]“”"„«»]/gu, ''),
  );
}
