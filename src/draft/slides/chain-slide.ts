import type { FoundQuotation, Intermediary, Term } from '../../speech/text/findings.ts';
import { capitalised } from '../../text/capitalised.ts';
import { type DraftContext, SURE, citationOf, nearestName, paragraphAt } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { inNotes, markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import { numberWord } from '../words/number-words.ts';

/** Fewer stations are no way worth drawing. */
const FEWEST = 3;

/** The way of the words, for the quotation that went through most hands; empty where none went through two. */
export function chainSlides(context: DraftContext): readonly DraftSlide[] {
  const quotation = longestChain(context);
  if (quotation === null) return [];
  const stations = stationsOf(context, quotation);
  if (stations.length < FEWEST) return [];
  return [
    {
      kind: 'slide',
      heading: `${capitalised(numberWord(stations.length))} hands carried the words of ${nearestName(quotation)} to us`,
      otherHeading: null,
      attributes: '{.chain}',
      body: stations.map((station, at) => `${at + 1}. ${station}`).join('\n'),
      notes: [
        `The words, paragraph ${paragraphAt(context, quotation.start)}: ${inNotes(quotation.text, context.words.marks)}`,
        'At each arrow something can change: what is chosen, how it is worded, in which language. Which of these steps could a reader check?',
      ].join('\n\n'),
      at: quotation.start - 1,
      priority: 1,
      voice: 'chain',
    },
  ];
}

/** The quotation with the longest chain; of equals somebody’s own words, and the first. */
export function longestChain({ findings, end }: DraftContext): FoundQuotation | null {
  let longest: FoundQuotation | null = null;
  for (const quotation of findings.quotations) {
    if (quotation.start >= end || quotation.speaker === null || quotation.confidence < SURE) continue;
    if (nearestName(quotation) === '' || quotation.text === quotation.speaker.text) continue;
    if (longest === null || wayOf(quotation) > wayOf(longest)) longest = quotation;
  }
  return longest;
}

const wayOf = ({ chain, form }: FoundQuotation): number =>
  chain.length + (form === 'reported' || chain.length === 0 ? 0 : OWN_WORDS);
const OWN_WORDS = 0.5;

function stationsOf({ article }: DraftContext, quotation: FoundQuotation): readonly string[] {
  const { chain, cue } = quotation;
  const speakerAt = quotation.speaker?.start ?? 0;
  // The verb behind “SONNA, citing the cabinet, reported” is SONNA’s.
  const before = article.plainText.slice(Math.max(0, speakerAt - LONGEST_CITING), speakerAt);
  const isCited = /, (?:citing|quoting) (?:the |an? )?$/u.test(before);
  const first = station(nearestName(quotation), 'speaker', isCited ? 'was cited' : (cue?.text ?? 'spoke'));
  return [
    first,
    ...chain.map((intermediary) =>
      station(intermediary.name, kindOf(intermediary), RELATION[intermediary.relation]),
    ),
  ];
}

const LONGEST_CITING = 20;

function station(name: string, kind: string, how: string): string {
  return `**${markdownText(plainName(name))}** — ${kind} — ${markdownText(plainLine(how).replace(/[“”"„«»—–]/gu, ''))}`;
}

const RELATION: Readonly<Record<Intermediary['relation'], string>> = {
  told: 'was told',
  reported: 'reported',
  cited: 'was cited',
  published: 'published',
  translated: 'translated',
  wrote: 'wrote the article',
};

function kindOf({ name, relation }: Intermediary): string {
  if (relation === 'translated') return 'translator';
  if (relation === 'wrote') return 'writer';
  return /\bAgency\b/u.test(name) ? 'agency' : 'outlet';
}

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
