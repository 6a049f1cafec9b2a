import { wordSet } from '../../extract/text/word-set.ts';

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
