import type { InterfaceWords, PageWords } from '../../deck/words/interface-words.ts';
import type { DeckMode } from './deck-mode.ts';

/** What the scripts of a deck say, as a block of data that src/page/dom/page-words.ts reads; it can’t end its element. */
export function pageWordsJson(
  { language, words }: { readonly language: string; readonly words: InterfaceWords },
  mode: DeckMode,
): string {
  const said: PageWords = {
    language,
    spoken: words.spoken,
    panel: words.panel,
    presenter: mode === 'audience' ? null : words.presenter,
  };
  return JSON.stringify(said).replaceAll('<', String.raw`\u003c`);
}
