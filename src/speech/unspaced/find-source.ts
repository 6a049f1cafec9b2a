import { oncePer } from '../../text/once-per.ts';
import { oneToken, readPattern, someWords, type Names, type Pattern } from '../rows/pattern.ts';
import { UNSPACED_CLASSES } from '../../language/unspaced-words.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import type { Clause } from './clauses.ts';
import type { Subject } from './find-subject.ts';
import { isNamed } from './read-words.ts';
import type { UnspacedLexicon } from './lexicon.ts';

/** “据…报道”: whom a clause names as the source of what follows; nobody in “据介绍”. */
export interface NamedSource {
  readonly subject: Subject | null;
  readonly cue: Phrase;
}

/** Looks a clause up in the rows of sources; the first that matches it decides. */
export function findSource(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  clause: Clause,
): NamedSource | null {
  for (const { step } of rowsOf(lexicon)) {
    const named = new Map<string, Phrase>();
    const matching = { tokens, from: clause.from, to: clause.to + 1, named };
    if (!step(matching, clause.from, (end) => end > clause.to)) continue;
    const source = named.get('source');
    const subject = source === undefined ? null : subjectOf(lexicon, tokens, source);
    return { subject, cue: { from: clause.from, to: clause.from + 1 } };
  }
  return null;
}

function subjectOf(lexicon: UnspacedLexicon, tokens: readonly Token[], source: Phrase): Subject {
  const last = tokenAt(tokens, source.to - 1);
  if (isNamed(last)) return { ...source, kind: 'person' };
  const isPronoun =
    source.to === source.from + 1 && (lexicon.is(last.text, 'he') || lexicon.is(last.text, 'she'));
  return { ...source, kind: isPronoun ? 'pronoun' : 'words' };
}

const rowsOf = oncePer((lexicon: UnspacedLexicon): readonly Pattern[] =>
  lexicon.words.sources.map(({ pattern }) => readPattern(pattern, namesOf(lexicon))),
);

function namesOf(lexicon: UnspacedLexicon): Names {
  const names: Names = {
    forms: () => [],
    part: (name) => {
      const row = lexicon.words.names[name];
      if (row !== undefined) return readPattern(row, names);
      if (name === 'source' || name === 'outlet') return SOURCE;
      const of = UNSPACED_CLASSES.find((one) => one === name);
      if (of === undefined) throw new Error(`Nothing is named <${name}>.`);
      return oneToken(({ text }) => lexicon.is(text, of));
    },
  };
  return names;
}

/** In words and single characters. */
const LONGEST_SOURCE = 24;
const SOURCE = someWords(LONGEST_SOURCE, ({ kind }) => kind === 'word' || kind === 'mark');
