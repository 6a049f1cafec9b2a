import type { Article } from '../../article/article.ts';
import { hanDatelineIn } from '../../article/front/byline-in.ts';
import { type FoundSpeech, passageOf, rankActors } from '../quotations/found.ts';
import { RULE_CONFIDENCE } from '../references/attribution.ts';
import type { FoundQuotation, Intermediary, Speaker } from '../text/findings.ts';
import type { MarkedPassage } from '../text/token.ts';
import { findMarkedPassages } from '../text/quotation-marks.ts';
import { attributeParagraph } from './attribute.ts';
import { partClauses } from './clauses.ts';
import { findNames } from './find-names.ts';
import { type UnspacedPerson, findPeople } from './find-people.ts';
import type { UnspacedLexicon } from './lexicon.ts';
import { type NameAt, type NameMatcher, matcherOf } from './name-matcher.ts';
import type { UnspacedDraft, UnspacedParagraph } from './paragraph.ts';
import { readWords } from './read-words.ts';
import { type TurnDraft, findTurns } from './find-turns.ts';
import { resolverOf } from './resolve.ts';

/** Finds the quotations of an article whose language puts no spaces between words, and its people. Never throws; linear in the text. */
export function readUnspaced(
  article: Article,
  lexicon: UnspacedLexicon,
  writers: readonly Intermediary[],
): FoundSpeech {
  const { text: original } = article.file;
  const { paragraphs, nameAt } = readParagraphs(article, lexicon);
  const people = findPeople(lexicon, original, paragraphs, nameAt);
  const resolve = resolverOf({ text: original, lexicon, paragraphs, people, nameAt });
  const turns = findTurns(lexicon, paragraphs, people);
  const attributed = paragraphs.map((paragraph) => {
    const turn = turns.get(paragraph);
    if (turn === undefined) return attributeParagraph(original, lexicon, paragraph);
    return { drafts: turn === null ? [] : [turn], asides: [] };
  });
  const quotations = attributed.flatMap(({ drafts }) =>
    drafts.map((draft: UnspacedDraft | TurnDraft) => {
      const guest = 'guest' in draft && draft.guest !== null ? guestAs(original, draft.guest) : null;
      const speaker = draft.speaker === null ? guest : resolve(draft.paragraph, draft.speaker);
      return quotationOf(original, draft, speaker, writers);
    }),
  );
  return {
    quotations,
    asides: attributed.flatMap(({ asides }) => asides),
    actors: rankActors(people.values(), quotations),
  };
}

/** In characters. */
const LONGEST_NICKNAME = 16;

/** 网友“海边的风”: words in marks that somebody goes by. */
function isNicknameAt(
  lexicon: UnspacedLexicon,
  text: string,
  { start, end, outerStart }: MarkedPassage,
): boolean {
  const words = text.slice(start, end);
  if (words.length > LONGEST_NICKNAME || !/^[\p{L}\p{N}_-]+$/u.test(words)) return false;
  return [2, 3, 4].some((length) => lexicon.is(text.slice(outerStart - length, outerStart), 'nicknamed'));
}

/** Reads the words twice: the names of people are found among the words, and are words then. */
function readParagraphs(
  { file, paragraphs }: Article,
  lexicon: UnspacedLexicon,
): { readonly paragraphs: readonly UnspacedParagraph[]; readonly nameAt: NameMatcher } {
  const text = lexicon.folded(file.text);
  const nicknames = new Map<number, NameAt>();
  const marked = paragraphs.map((paragraph) => {
    const all = findMarkedPassages(file.text, paragraph.start, paragraph.end);
    const passages = all.filter((passage) => {
      const isNickname = isNicknameAt(lexicon, text, passage);
      if (isNickname)
        nicknames.set(passage.outerStart, {
          end: passage.outerEnd,
          name: text.slice(passage.start, passage.end),
        });
      return !isNickname;
    });
    // “新华社江城5月12日电（记者 王宇）” belongs to no sentence.
    const opening = hanDatelineIn(file.text.slice(paragraph.start, paragraph.end))?.length ?? 0;
    return { ...paragraph, start: paragraph.start + opening, passages };
  });
  const plain = { text, lexicon, endOfName: (at: number): number => nicknames.get(at)?.end ?? at };
  const words = marked.map((paragraph) => readWords(plain, paragraph, paragraph.passages));
  const named = matcherOf(lexicon, text, findNames(lexicon, text, words));
  const nameAt: NameMatcher = (at) => nicknames.get(at) ?? named(at);
  const reading = { text, lexicon, endOfName: (at: number): number => nameAt(at)?.end ?? at };
  return {
    nameAt,
    paragraphs: marked.map((paragraph): UnspacedParagraph => {
      const tokens = readWords(reading, paragraph, paragraph.passages);
      return { ...paragraph, tokens, pieces: partClauses(text, tokens, paragraph.passages) };
    }),
  };
}

function quotationOf(
  text: string,
  draft: UnspacedDraft,
  speaker: Speaker | null,
  writers: readonly Intermediary[],
): FoundQuotation {
  const { type, form, cue, rule } = draft;
  return {
    ...passageOf(text, draft),
    type,
    form,
    cue: cue === null ? null : passageOf(text, cue),
    speaker,
    chain: writers,
    rule,
    confidence: RULE_CONFIDENCE[rule],
  };
}

/** Who answers, by the first mention. */
function guestAs(text: string, { name, role, mentions }: UnspacedPerson): Speaker | null {
  const [first] = mentions;
  return first === undefined ? null : { ...passageOf(text, first), name, role, organisation: null };
}
