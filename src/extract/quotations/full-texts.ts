import type { Range } from '../../source/position.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import type { BlockQuotation } from './block-quotation.ts';
import { plainBlock } from './block-quotation.ts';
import { speaksOfSelf } from './speaks-of-self.ts';

const SPEECH = String.raw`(?:speech|address|remarks|statement|lecture|eulogy|sermon|letter|testimony|keynote|talk)\b`;
/** “The following is the full text of the speech …”, “Full text: Ma Li’s address …” */
const ANNOUNCES = new RegExp(
  [
    String.raw`^(?:The following|What follows|This|Below|Here) (?:is|are) .{0,60}?\b(?:text|transcript|version)\b.{0,60}?\b${SPEECH}`,
    String.raw`^(?:Full|Complete) (?:text|transcript)\b.{0,100}?\b${SPEECH}`,
  ].join('|'),
  'iu',
);
/** “Ma Li’s speech in full” */
const GIVES_IN_FULL = new RegExp(String.raw`\b${SPEECH} in full$`, 'iu');
/** Where such a line stands, in paragraphs, and how long it is. */
const HEAD = 6;
const LONGEST_LINE = 400;

/** Fewer paragraphs are no speech. */
const FEWEST = 3;
/** So many of them have to speak of “I” or “we”. */
const SHARE_OF_SELF = 0.4;

/** The paragraphs of a speech or letter that an article is nothing but the text of: what stands at its head says whose. */
export function findFullText(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): readonly BlockQuotation[] {
  const head = paragraphs.slice(0, HEAD);
  const at = head.findLastIndex(
    ({ start, end }) => end - start <= LONGEST_LINE && announces(text.slice(start, end)),
  );
  const announced = head[at];
  const speaker = announced === undefined ? null : speakerIn(text, announced, names);
  const spoken = paragraphs.slice(at + 1).filter(({ isAside }) => !isAside);
  if (announced === undefined || speaker === null || spoken.length < FEWEST) return [];
  const ofSelf = spoken.filter((paragraph) => speaksOfSelf(text, paragraph));
  const isReport = speaker.mentions.some(({ start }) => isReported(spoken, start));
  if (isReport || ofSelf.length < spoken.length * SHARE_OF_SELF) return [];
  const isTranslated = /\btranslat/iu.test(text.slice(announced.start, announced.end));
  return spoken.map((paragraph) => ({
    ...plainBlock('announced', paragraph, speaker.mention),
    isTranslated,
  }));
}

/** The end of a line is looked at first: finding a word in all of it takes longer. */
const announces = (line: string): boolean =>
  ANNOUNCES.test(line) || (/full$/iu.test(line.slice(-4)) && GIVES_IN_FULL.test(line));

interface NamedSpeaker {
  readonly mention: Range;
  readonly mentions: readonly Range[];
}

/** Whoever the line names: alone, or behind “by”, or as the one whose speech it is. */
function speakerIn(text: string, { start, end }: Range, names: NameIndex): NamedSpeaker | null {
  const named = names.entities
    .filter(({ isPerson }) => isPerson)
    .flatMap(({ mentions }) => {
      const mention = mentions.find((span) => start <= span.start && span.end <= end);
      return mention === undefined ? [] : [{ mention, mentions }];
    });
  const isOwner = ({ mention }: NamedSpeaker): boolean =>
    OWNER_BEFORE.test(text.slice(start, mention.start)) || /^[’']s? /u.test(text.slice(mention.end, end));
  return named.length === 1 ? (named[0] ?? null) : (named.find(isOwner) ?? null);
}

/** “delivered by the Foreign Minister, ” */
const OWNER_BEFORE = /\b(?:by|of) (?:[\p{L}’'-]+,? ){0,5}$/u;

/** Whether a name is the subject of a verb of saying: then the paragraphs tell of the speech. */
const isReported = (spoken: readonly ReadParagraph[], at: number): boolean =>
  spoken.some(
    ({ start, end, sentences, tokens }) =>
      start <= at &&
      at < end &&
      sentences.some(({ cues }) =>
        cues.some(
          ({ frame, subject }) =>
            frame === 'say' &&
            (tokens[subject.from]?.start ?? at + 1) <= at &&
            at < (tokens[subject.to - 1]?.end ?? at),
        ),
      ),
  );
