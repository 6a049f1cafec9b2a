import { fillIn } from '../../language/interface-words.ts';
import { countWords } from '../../text/words.ts';
import type { SpokenPassage } from '../../speech/text/findings.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';
import {
  type DraftContext,
  citationOf,
  hasWithin,
  inReadingOrder,
  paragraphAt,
  readsSpeakers,
  type DraftSlide,
} from '../context/draft-context.ts';
import { labelled, markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import { type DraftClaim, draftClaims, hangsOn } from './draft-claims.ts';

/** A figure that matters, with the claim that has it. */
export interface DraftNumber {
  readonly claim: DraftClaim;
  readonly slide: DraftSlide;
}

/** Slides of the figures in the most central claims, each of another paragraph. */
export function numberSlides(context: DraftContext): readonly DraftNumber[] {
  const paragraphs = new Set<number>();
  return draftClaims(context).flatMap((claim): readonly DraftNumber[] => {
    const [figure, ...others] = claim.claim.figures.filter((one) => isCount(context, claim, one));
    const isClear = figure !== undefined && others.length < 2 && countWords(claim.words) <= MOST_WORDS;
    if (!isClear || paragraphs.has(claim.claim.paragraph)) return [];
    if (hangsOn(context, claim)) return [];
    paragraphs.add(claim.claim.paragraph);
    return [{ claim, slide: numberSlide(context, claim, figure) }];
  });
}

/** Below a figure in the largest type, more words are set too small. */
const MOST_WORDS = 30;
/** The layout sets no longer figure large. */
const LONGEST_FIGURE = 13;

/** Whether a figure is in the words of a slide, counts something, and is no date or measure of a scene. */
function isCount(
  { article, patterns }: DraftContext,
  { words, claim: { dates } }: DraftClaim,
  { start, end, text }: SpokenPassage,
): boolean {
  const isShown = plainLine(text).length <= LONGEST_FIGURE && words.includes(plainLine(text));
  const isDate = dates.some((date) => date.start < end && start < date.end);
  return isShown && !isDate && !patterns.measures.test(article.file.text.slice(end, end + LONGEST_FIGURE));
}

function numberSlide(
  context: DraftContext,
  { claim, words, isSourced, isReported }: DraftClaim,
  figure: SpokenPassage,
): DraftSlide {
  const { headings, notes } = context.words;
  const shown = withNoun(context, figure);
  const { lead, rest } = around(words, shown, claim.end - figure.start);
  const name = plainName(claim.claimant?.name ?? '');
  const heading =
    name !== '' && name.length <= LONGEST_NAME && !/\d/u.test(name) && /^\p{Lu}|^\p{Lo}/u.test(name)
      ? fillIn(headings.figureFrom, { name: markdownText(name) })
      : isSourced || isReported || !readsSpeakers(context) || namesSomebody(context, claim)
        ? headings.figure
        : headings.figureUnsourced;
  const n = paragraphAt(context, claim.start);
  return {
    heading,
    otherHeading: fillIn(headings.inParagraph, { heading, n }),
    attributes: '{.number}',
    comment: '',
    body: [
      markdownText(lead),
      `**${markdownText(shown)}**`,
      markdownText(rest),
      citationOf(context, claim.start),
    ]
      .filter((part) => part !== '')
      .join(' '),
    notes: labelled(notes.figures, claim.figures.map(({ text }) => markdownText(text)).join(', ')),
    at: figure.start,
  };
}

const LONGEST_NAME = 50;

/** The sentence before its figure, and behind it without the comma or stop that would begin a line there. */
function around(
  words: string,
  figure: string,
  fromEnd: number,
): { readonly lead: string; readonly rest: string } {
  // Of figures that are written alike, the one that is where the claim has it.
  const behind = words.length - fromEnd;
  let at = words.indexOf(figure);
  for (let next = at; next !== -1; next = words.indexOf(figure, next + 1))
    if (Math.abs(next - behind) < Math.abs(at - behind)) at = next;
  if (at === -1) return { lead: '', rest: words };
  const rest = words.slice(at + figure.length).replace(/^[,;:.。，；：]\s*/u, '');
  return { lead: words.slice(0, at).trimEnd(), rest: rest.trim() };
}

/** “90,000 crowns”, where that has room; of “1,400 cubic metres” and “300 young people” the figure alone. */
function withNoun({ article, patterns, findings }: DraftContext, { text, end }: SpokenPassage): string {
  const figure = plainLine(text);
  const noun = /^[ \u00a0](\p{Ll}{4,})(?![\p{L}’'-])/u.exec(
    article.file.text.slice(end, end + LONGEST_FIGURE),
  )?.[1];
  const lexicon = lexiconOf(findings.language);
  const isNoun =
    noun !== undefined &&
    lexicon.is(noun, 'plural') &&
    !patterns.uncounted.has(noun) &&
    !lexicon.is(noun, 'lightWord');
  const longer = `${figure} ${noun ?? ''}`;
  return isNoun && /\d$/u.test(figure) && longer.length <= LONGEST_FIGURE ? longer : figure;
}

/** Whether the sentence names anybody, who may be the one that counted. */
const namesSomebody = (context: DraftContext, range: Range): boolean =>
  hasWithin(mentionsOfAll(context), range);

const mentionsOfAll = oncePer(({ findings }: DraftContext) =>
  inReadingOrder([...findings.actors, ...findings.organisations].flatMap(({ mentions }) => mentions)),
);
