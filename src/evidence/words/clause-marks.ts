import { wordSet } from '../../speech/words/word-set.ts';
import { isUnspaced } from '../text/tokenise.ts';

/** What parts clauses, or one speaker's words from another's. Hyphens don't. */
export const CLAUSE_MARKS: ReadonlySet<string> = new Set(', ; : — " ( ) 、 ， ； ：'.split(' '));

/** Words that join clauses, in some languages. */
export const CONJUNCTIONS = wordSet(
  `and but or yet that which who whose whom whether if because when where while as than though although until unless
  und aber oder sondern dass ob wenn weil als während obwohl et mais ou que qui y pero o porque ma perché и но или что если`,
);

/** Words that open a clause of its own about what stands before it. */
export const OPENERS = wordSet(
  `who whom whose which that because since although though while whereas where when as after before so if
  weil da obwohl während wo als nachdem bevor dass damit qui dont où parce puisque alors quand lorsque bien que quien cuyo porque aunque mientras cuando donde который которая которое которые потому когда`,
);

export const PREPOSITIONS = wordSet(
  `of at from with on in to by for into over under after before about against between among during through without within than per
  auf aus bei mit nach von zu über unter vor für gegen ohne um durch bis seit wegen im am vom zum zur
  à dans par pour sur sous avec sans vers chez de du des au aux en entre con por para sin sobre desde hasta del al`,
);

/** Articles, and what points at something as they do. */
export const DETERMINERS = wordSet(
  `the a an this that these those his her its our their my your
  der die das den dem des ein eine einen einem einer diese dieser dieses unsere ihre le la les l un une ces nos leurs el los las lo una unos estos estas nuestros sus`,
);

/** Articles, prepositions and the like, behind which something must follow. None of them ends a sentence, as “on” and “that” do. */
const LEADING: ReadonlySet<string> = new Set(
  [
    'the a an of at from with and or my your our their every per is are am was were be been being has have will would can could shall should must',
    'der dem den des ein eine einen einem einer im zum zur vom beim von bei und oder ist sind war waren',
    'meine meiner meinem meinen unsere unserer unserem unseren seine seiner seinem seinen',
    'le la les un une des du de au aux mes nos vos ses par et ou est sont était étaient',
    'el los las una unos unas del al mi sus nuestro nuestra con por y o es son era eran',
    'в на с от для и или',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word can't be the last of what is said. */
export function isIncomplete(word: string): boolean {
  return LEADING.has(word.toLowerCase());
}

/** Words that begin what takes something away from what stands before; those of several words are written as one. */
const EXCEPTIONS: ReadonlySet<string> = new Set(
  [
    'otherthan apartfrom asidefrom excluding withtheexceptionof subjectto providedthat aslongas solongas',
    'ausgenommen mitausnahme abgesehenvon vorausgesetzt àpart pourvuque àconditionque àconditionde àmoinsque apartede siempreque acondicióndeque amenosque esseidenn заисключением 除非 除了',
  ]
    .join(' ')
    .split(' '),
);
const LONGEST = 4;

/** The words at a place that take something away, as “apart from” does; `null` where none do. */
export function exceptionAt(words: readonly string[], at: number): string | null {
  for (let length = 1; length <= LONGEST; length += 1) {
    const phrase = words.slice(at, at + length);
    const written = phrase.join('').toLowerCase();
    if (EXCEPTIONS.has(written)) return phrase.join(isUnspaced(written) ? '' : ' ');
  }
  return null;
}
