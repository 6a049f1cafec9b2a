import { linearForm } from './linear-form.ts';
import type { SpeakFormula } from './speech.ts';
import type { TypesetFormula } from './typeset.ts';

/** A formula as a slide has it, or what is wrong with its TeX. */
export type SetFormula =
  | {
      readonly kind: 'drawn';
      /** The drawings of its pieces, between which a line may be broken. */
      readonly pieces: readonly string[];
      /** The same for assistive technology, which can walk through it. */
      readonly mathml: string;
      /** In words, in the language of the deck; in signs where there are no rules for it. */
      readonly words: string;
    }
  | Extract<TypesetFormula, { readonly kind: 'fault' }>;

/** Sets the formulas of one deck. */
export type FormulaSetter = (tex: string, isDisplay: boolean) => SetFormula;

/** Loads what sets formulas and says them in a language. */
export async function loadFormulas(language: string): Promise<FormulaSetter> {
  const [{ typeset }, { loadSpeech }] = await Promise.all([import('./typeset.ts'), import('./speech.ts')]);
  const speak = await loadSpeech(language);
  const said = new Map<string, string>();
  return (tex, isDisplay) => {
    const set = typeset(tex, isDisplay);
    if (set.kind === 'fault') return set;
    const words = said.get(set.mathml) ?? wordsFor(set.mathml, speak);
    said.set(set.mathml, words);
    return { ...set, words };
  };
}

/** Rules that stumble over a formula leave it to its signs. */
function wordsFor(mathml: string, speak: SpeakFormula | null): string {
  try {
    return speak?.(mathml) || linearForm(mathml);
  } catch {
    return linearForm(mathml);
  }
}
