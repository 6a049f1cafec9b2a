import type { SavedArticle } from '../../article/article.ts';
import { mainSubject } from '../../speech/cues/main-subject.ts';
import type { ReadParagraph } from '../../speech/cues/read-paragraphs.ts';
import type { ReadQuotations } from '../../speech/find-quotations.ts';
import type { NameIndex } from '../../speech/names/name-index.ts';
import { spanOf } from '../../speech/references/paragraph-memory.ts';
import { type Address, findAnswers } from '../../speech/quotations/interview-answers.ts';
import type { FoundQuotation } from '../../speech/text/findings.ts';
import type { Range } from '../../text/source-file.ts';
import type { QuotedBlock, SpeakerAttribution } from '../model/article-speakers.ts';
import { listedWords } from '../words/listed-words.ts';
import { wordsOf } from './naming-words.ts';

/** Block quotations as the text announces them, turns, answers, and paragraphs that the page or the Markdown sets off. */
export function blocksOf(
  { findings: { language, quotations }, paragraphs: read, names }: ReadQuotations,
  { paragraphs, file }: SavedArticle,
): readonly QuotedBlock[] {
  const announced = quotations
    .filter(({ form }) => form === 'block')
    .map(({ start, end, cue, chain, rule }) => ({
      start,
      end,
      isReport: rule === 'block quotation' && cue !== null,
      reporters: rule === 'block quotation' ? chain.map(({ name }) => name) : [],
    }));
  const setOff = paragraphs
    .filter(({ isSetOff }) => isSetOff)
    .map((paragraph) => ({
      start: paragraph.start,
      end: paragraph.end,
      isReport: false,
      reporters: namesIn(leadOf(paragraphs, paragraph), names),
    }));
  const isKnown = language === 'en' || announced.length > 0;
  const answers = (isKnown ? [] : findAnswers(file.text, read, addressIn(file.text))).map(
    ({ start, end }) => ({
      start,
      end,
      isReport: false,
      reporters: [],
    }),
  );
  return [...announced, ...setOff, ...answers].toSorted((a, b) => a.start - b.start);
}

/** Who is spoken of in a language whose words nothing else reads. */
function addressIn(text: string): Address {
  const has = ({ start, end }: Range, list: 'ofSelf' | 'toYou'): boolean => {
    const said = text.slice(start, end).toLowerCase();
    const words = new Set(wordsOf(said));
    return listedWords(list).some((word) => words.has(word) || (IS_HAN.test(word) && said.includes(word)));
  };
  return {
    asksYou: (paragraph) => has(paragraph, 'toYou'),
    speaksOfSelf: (paragraph) => has(paragraph, 'ofSelf'),
  };
}

const IS_HAN = /\p{Script=Han}/u;

/** The paragraph that leads to what is set off: the last before it that isn't. */
function leadOf(paragraphs: SavedArticle['paragraphs'], { start }: Range): Range | null {
  return paragraphs.findLast((paragraph) => paragraph.end <= start && !paragraph.isSetOff) ?? null;
}

function namesIn(lead: Range | null, { mentions }: NameIndex): readonly string[] {
  if (lead === null) return [];
  const inside = mentions.filter(({ start, end }) => lead.start <= start && end <= lead.end);
  return [...new Set(inside.map(({ entity }) => entity.name))];
}

/** Whose words are set off as a block, by the subject of the paragraph that leads to it with a colon: “Ann Lee wrote to the town:”. */
export function setOffAttributions(
  { paragraphs: read, names }: ReadQuotations,
  { paragraphs, file }: SavedArticle,
  quotations: readonly FoundQuotation[],
): readonly SpeakerAttribution[] {
  return paragraphs.flatMap((paragraph): readonly SpeakerAttribution[] => {
    if (!paragraph.isSetOff) return [];
    const isKnown = quotations.some(({ start, speaker }) => start === paragraph.start && speaker !== null);
    const lead = isKnown ? null : leadOf(paragraphs, paragraph);
    if (lead === null) return [];
    const leading = read.find(({ start }) => start === lead.start);
    const isLead = leading !== undefined && /[:：]$/u.test(file.text.slice(leading.start, leading.end));
    return isLead ? attributionFrom(paragraph, leading, names, file.text) : [];
  });
}

/** Gives a block to the subject of the last sentence before it. */
function attributionFrom(
  { start, end }: Range,
  leading: ReadParagraph,
  names: NameIndex,
  text: string,
): readonly SpeakerAttribution[] {
  const sentence = leading.sentences.at(-1);
  const subject = sentence === undefined ? null : mainSubject(leading.tokens, sentence, sentence.to);
  if (subject === null) return [];
  const at = spanOf(leading, subject);
  const named = names.mentions.find((mention) => mention.start >= at.start && mention.start <= at.end + 2);
  const mention = text.slice(at.start, at.end);
  const words = { name: named?.entity.name ?? mention, mention, mentionAt: at, joint: '', cueAt: null };
  const isOneOfSeveral = false;
  const nobodyBetween = { isReported: false, intermediaries: [], intermediariesBeside: [] };
  const form = named === undefined ? 'other' : 'person';
  return [
    {
      start,
      end,
      basis: 'around',
      form,
      ...words,
      isOneOfSeveral,
      ...nobodyBetween,
      descriptions: named?.entity.descriptions ?? [],
    },
  ];
}
