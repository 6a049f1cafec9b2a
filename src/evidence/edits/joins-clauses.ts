import { wordSet } from '../../extract/words/word-set.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { AUXILIARIES, REPORTING, SUPPOSING } from '../words/frame-words.ts';
import { isUnspaced, isWord, lowerAt } from '../text/tokenise.ts';
import { CONJUNCTIONS } from '../words/clause-marks.ts';

/**
 * Whether a gap within two sentences completes a clause of the one with the end of one of the other, so that somebody does what somebody else did: “The town …
 * has paid” of “The town paid nothing. The state has paid”. Not where either is cut at a mark or an “and”, what goes on has a subject of its own, or both have
 * one “I”.
 */
export function joinsClauses(index: ArticleIndex, from: number, to: number): boolean {
  const { words } = index.tokens;
  if (!isWord(words[from - 1] ?? '')) return false;
  if (RELATIVES.has(words[to] ?? '')) return true;
  const isCutWithin = isPlain(words[from] ?? '') && isPlain(words[to - 1] ?? '');
  return isCutWithin && goesOn(words[to] ?? '') && !haveOneSubject(index, from, to);
}

/**
 * Whether a gap within a sentence leaves out a verb of saying or thinking with the subject of what is said, so that who speaks does it: “The mayor … will leave” of “The
 * mayor believes the firm will leave”.
 */
export function givesToSpeaker({ tokens, sentenceOf }: ArticleIndex, from: number, to: number): boolean {
  const [before = '', verb = '', last = '', next = ''] = [from - 1, from, to - 1, to].map((at) =>
    lowerAt(tokens.words, at),
  );
  if (to - from < 2 || sentenceOf[from - 1] !== sentenceOf[to] || !isWord(before)) return false;
  const isSaid = [SAID, REPORTING, SUPPOSING].some((verbs) => verbs.has(verb));
  return isSaid && isPlain(last) && !PERSONS.has(last) && AUXILIARIES.has(next);
}

/**
 * Whether a gap within a sentence gives one subject the predicate of another: “Demand from shops was … stronger” of “Demand from shops was weak, but that from makers
 * was stronger”. The verb behind the subject that isn't shown goes with it, or stays while that of the first goes.
 */
export function givesPredicate({ tokens, sentenceOf }: ArticleIndex, from: number, to: number): boolean {
  const { words } = tokens;
  if (sentenceOf[from - 1] !== sentenceOf[to]) return false;
  const isVerb = (at: number): boolean => FINITE.has(lowerAt(words, at));
  const isOneVerb = (isVerb(from - 1) && isVerb(to - 1)) || (isVerb(from) && isVerb(to));
  if (!isOneVerb || isVerb(from - 1) === isVerb(from)) return false;
  const end = isVerb(to - 1) ? to - 1 : to;
  let at = end;
  while (at > from && isPlain(words[at - 1] ?? '')) at -= 1;
  return at > from && at < end;
}

const FINITE = wordSet(
  'is are was were has have had will would can could do does did ist sind war waren hat haben est sont était a ont es son era fue',
);

const SAID = wordSet('said told announced warned denied asked wrote added');

/** Whether a word doesn’t begin a clause by itself, as a subject does. */
function goesOn(word: string): boolean {
  return isPlain(word) && !/^\p{Lu}/u.test(word) && !SUBJECTS.has(stemOf(word));
}

/** Whether a sentence begins with a pronoun that stands in one before it as well: “I was there all day. I saw it.” */
function haveOneSubject({ tokens, sentenceOf }: ArticleIndex, from: number, to: number): boolean {
  let start = to;
  while (start > 0 && sentenceOf[start - 1] === sentenceOf[to]) start -= 1;
  const opening = stemOf(tokens.words[start] ?? '');
  if (!PERSONS.has(opening)) return false;
  for (let at = from - 1; sentenceOf[at] === sentenceOf[from - 1]; at -= 1)
    if (stemOf(tokens.words[at] ?? '') === opening) return true;
  return false;
}

/** A word that opens no clause, in a script that shows where words end. */
function isPlain(word: string): boolean {
  return isWord(word) && !isUnspaced(word) && !CONJUNCTIONS.has(word.toLowerCase()) && !word.startsWith('و');
}

/** “it” of “it’s”. */
function stemOf(word: string): string {
  return word.toLowerCase().replace(/'.*$/u, '');
}

/** What tells more of the word before it, and so of another word behind an ellipsis. */
const RELATIVES = wordSet('who whom whose qui dont cuyo cuya которая который которое которые');

const PERSONS = wordSet(
  'i we you he she it they ich wir du er sie je j nous il elle on ils elles yo nosotros ella ellos ellas я мы он она они',
);

/** With these a clause may begin: pronouns, articles and possessives. */
const SUBJECTS = wordSet(
  `i we you he she it they this that these those there one nobody everybody everyone the a an my your his her its our their some many much few several others both none all no what
  ich wir du er sie es man ihr das der die ein eine mein meine unser unsere sein seine kein keine dies diese dieser dieses niemand alle da so dann
  je j nous vous il elle on ils elles ce c ça cela le la les l un une mon ma mes notre nos leur leurs personne tout
  yo nosotros él ella ellos ellas usted se el los las lo una uno mi mis nuestro nuestra su sus nadie todo todos esto eso
  я мы ты вы он она они оно это этот эта эти мой моя наш наша никто все всё
  io noi lui lei loro il gli le mio mia nostro nostra si eu nós ele ela eles elas o os as meu minha nosso nossa ik wij hij zij het de`,
);
