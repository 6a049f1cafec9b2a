import { setupEngine } from 'speech-rule-engine/js/api/control.js';
import { toSpeech } from 'speech-rule-engine/js/api/string.js';
import { Engine } from 'speech-rule-engine/js/common/engine.js';

/** Says a formula, given as MathML, in words. */
export type SpeakFormula = (mathml: string) => string;

/**
 * Loads what says formulas in a language, by the rules of the Speech Rule Engine; `null` for a language that there are none for. Loading
 * takes a third of a second, once for each language.
 */
export async function loadSpeech(language: string): Promise<SpeakFormula | null> {
  const locale = language.toLowerCase().split('-')[0] ?? '';
  if (!(locale in RULES)) return null;
  const features = { locale, domain: 'clearspeak', modality: 'speech' };
  const engine = Engine.getInstance();
  engine.setCustomLoader(rulesOf);
  // Else English is loaded beside every other language.
  engine.defaultLocale = locale;
  await setupEngine(features);
  await setupEngine(features);
  return (mathml) => {
    // The engine has one language at a time, and decks in two may be drawn at once; what it sets, it sets before it waits.
    void setupEngine(features);
    return toSpeech(mathml).trim();
  };
}

/** The engine asks for rules by the name of a language, and for those that all share. */
async function rulesOf(locale: string): Promise<unknown> {
  const load = locale === 'base' ? BASE : RULES[locale];
  return (await load?.())?.default;
}

const BASE = (): Promise<{ readonly default: unknown }> =>
  import('speech-rule-engine/lib/mathmaps/base.json', { with: { type: 'json' } });

const RULES: Readonly<Record<string, typeof BASE>> = {
  en: () => import('speech-rule-engine/lib/mathmaps/en.json', { with: { type: 'json' } }),
  de: () => import('speech-rule-engine/lib/mathmaps/de.json', { with: { type: 'json' } }),
  fr: () => import('speech-rule-engine/lib/mathmaps/fr.json', { with: { type: 'json' } }),
  es: () => import('speech-rule-engine/lib/mathmaps/es.json', { with: { type: 'json' } }),
};
