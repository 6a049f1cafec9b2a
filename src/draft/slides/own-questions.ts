import type { FoundQuotation } from '../../extract/findings.ts';
import { isBesideStory, quotedAt, speakerName, stands, SURE, tellsOfSpeakers } from '../draft-context.ts';
import type { DraftContext } from '../draft-context.ts';
import { markdownText, plainLine, plainName } from '../markdown-text.ts';
import { capitalised } from '../../source/capitalised.ts';
import { voicedClaims } from './claim-slides.ts';

/**
 * Questions that only articles of a kind can be asked: those that keep a word in the original, that hand on words of somebody
 * nameless, that count, whose people could answer each other, and that are nothing but a speech or an interview.
 */
export function ownQuestions(context: DraftContext, asked: readonly string[]): readonly string[] {
  const isTold = tellsOfSpeakers(context);
  return [
    ...termQuestion(context),
    ...(isTold ? [...namelessSpeaker(context), ...answerQuestion(context)] : []),
    ...figureQuestion(context, asked),
    ...(isTold ? formQuestion(context) : []),
  ];
}

/** “What does ‘gatekeepers’ leave out of 把关人?” */
function termQuestion(context: DraftContext): readonly string[] {
  const term = context.findings.terms.find(
    ({ gloss, text, start }) =>
      gloss !== null &&
      text.length > 1 &&
      gloss.text.split(' ').length <= LONGEST_GLOSS &&
      !isBesideStory(context, { start }),
  );
  if (term === undefined || term.gloss === null || !stands(context, term.gloss.text, null, term.start))
    return [];
  const words = `[${markdownText(plainLine(term.text))}]{lang=${term.language}}`;
  return [context.words.askTerm(quotedAt(context, plainLine(term.gloss.text), term.start), words)];
}

const LONGEST_GLOSS = 8;

/** Whoever speaks and is called by nothing but what they are: “a Western diplomat”. */
function namelessSpeaker(context: DraftContext): readonly string[] {
  const names = spoken(context).map(speakerName);
  const name = names.find((speaker) => SOMEBODY.test(speaker));
  return name === undefined
    ? []
    : [
        `${capitalised(plainName(name))} speaks without a name. What does that make possible, and what does it cost the reader?`,
      ];
}

const SOMEBODY =
  /^(?:an?|one) (?:[\p{L}-]+ ){0,4}(?:official|diplomat|source|person|adviser|aide|employee|worker|manager|executive|insider|member|banker|officer|analyst|resident)\b/u;

/** Two whom the article quotes most, who never speak to each other in it. */
function answerQuestion(context: DraftContext): readonly string[] {
  const people = new Set(
    context.findings.actors.filter(({ quotations }) => quotations > 0).map(({ name }) => name),
  );
  const names = [...new Set(spoken(context).map(speakerName))].filter((name) => people.has(name));
  const [first, second] = names.map(plainName);
  return first === undefined || second === undefined ? [] : [`What would ${second} answer to ${first}?`];
}

/** The first figure that the article lives on, and that nothing was asked of. */
function figureQuestion(context: DraftContext, asked: readonly string[]): readonly string[] {
  for (const { claim } of voicedClaims(context)) {
    const figure = claim.figures.find(({ text }) => SHARE_OR_SUM.test(text));
    if (figure === undefined || asked.some((question) => question.includes(plainLine(figure.text)))) continue;
    if (!stands(context, figure.text, null, figure.start)) continue;
    return [context.words.askFigure(quotedAt(context, plainLine(figure.text), figure.start))];
  }
  return [];
}

const SHARE_OR_SUM =
  /%|per ?cent|million|billion|trillion|millon|milli?ard|Prozent|pour cent|por ciento|процент|млн|млрд|миллион|миллиард|[万亿]/iu;

/** What is nothing but talk is asked about as such. */
function formQuestion({ findings, end }: DraftContext): readonly string[] {
  const isOf = (rule: string): number =>
    findings.quotations
      .filter((quotation) => quotation.form === 'block' && quotation.rule === rule)
      .reduce((sum, quotation) => sum + quotation.end - quotation.start, 0);
  if (isOf('turn') > end / 2)
    return ['Which answer leaves its question open, and what would you have asked next?'];
  if (isOf('block quotation') > end / 2)
    return ['Which sentence is meant for those in the room, and which for those outside of it?'];
  return isOf('byline') > end / 2 ? ['Which of these letters argues, and which one tells of a life?'] : [];
}

/** Words in marks or whole paragraphs whose speaker is clear, those that tell most first. */
function spoken(context: DraftContext): readonly FoundQuotation[] {
  const { quotations, keyQuotations } = context.findings;
  return keyQuotations.flatMap((index) => {
    const quotation = quotations[index];
    return quotation === undefined || quotation.confidence < SURE || isBesideStory(context, quotation)
      ? []
      : [quotation];
  });
}
