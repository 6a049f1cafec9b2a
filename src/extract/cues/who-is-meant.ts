import type { Phrase } from '../text/phrase.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { PREPOSITIONS } from '../text/word-classes.ts';

/**
 * What of a phrase a relative pronoun stands for: the last of those named in it.
 *
 *     led by Ma Li, who          like that of Ma Li, who          quoting one trader who
 *            ^^^^^                            ^^^^^                       ^^^^^^^^^^
 */
export function whoIsMeant(tokens: readonly Token[], phrase: Phrase, isPerson: boolean): Phrase {
  const { from, to } = behindParticiple(tokens, phrase);
  // Of “a report by the institute, which” it is the report, of “charged by the institute, which” the institute.
  const isDoer = isPerson || /^[a-z]{3,}ed$/u.test(tokenAt(tokens, from).text);
  for (let at = to - 2; at >= from; at--) {
    const { lower } = tokenAt(tokens, at);
    if (isDoer && lower === 'by' && !tokenAt(tokens, at + 1).lower.endsWith('ing'))
      return { from: at + 1, to };
  }
  return { from, to };
}

/** “quoting one trader”, “pointing to a study” */
function behindParticiple(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  if (!/^[a-z]{3,}ing$/u.test(tokenAt(tokens, from).text)) return { from, to };
  const noun = PREPOSITIONS.has(tokenAt(tokens, from + 1).lower) ? from + 2 : from + 1;
  return noun < to ? { from: noun, to } : { from, to };
}
