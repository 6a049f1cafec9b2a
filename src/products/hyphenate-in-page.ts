import { z } from 'zod';

import type { CallInPage } from '../browser/print-pdf.ts';
import type { Host } from '../host/host.ts';
import type {
  HyphenatedWords,
  NotesSetting,
  RowsSetting,
  SheetSetting,
  WordsByLanguage,
} from '../layout/slides-update.ts';
import { SOFT_HYPHEN } from '../text/hidden-characters.ts';
import { loadPageFunction } from '../prepare/load-templates.ts';

/** What a drawn document has where a long word or an address may be hyphenated (render/nodes/render-text.ts). */
const MARKS = /<em class="hyphen"|<wbr>/u;

/**
 * What decides where long words and addresses end a line in a document that is about to be printed; `null` where it has none. A soft hyphen
 * would be in the text of the PDF whether it is shown or not, and an address would be many links.
 */
export async function hyphenateMarkedWords(
  drawn: readonly { readonly html: string }[],
  host: Host,
): Promise<((call: CallInPage) => Promise<void>) | null> {
  if (!drawn.some(({ html }) => MARKS.test(html))) return null;
  const hyphens = await loadPageFunction('hyphens', host);
  return async (call) => {
    await call(hyphens, 'marked');
  };
}

/**
 * Sets lines and notes in a document that is about to be printed. The page says which words it has, their patterns are
 * looked up here, and the page parts those at which a line ends; then it puts the notes at the feet of the pages, and writes the running heads.
 */
export async function layOutPages(
  setting: SheetSetting,
  host: Host,
): Promise<(call: CallInPage) => Promise<void>> {
  const [hyphens, footnotes] = await Promise.all([
    loadPageFunction('hyphens', host),
    loadPageFunction('footnotes', host),
  ]);
  return async (call) => {
    const words = Words.parse(await call(hyphens, null));
    await call(hyphens, await hyphenate(words));
    await call(footnotes, setting);
  };
}

/** Sets the rows of a handout, or the type and the lines of notes, in a document that is about to be printed. */
export async function layOutSheets(
  setting: RowsSetting | NotesSetting,
  host: Host,
): Promise<(call: CallInPage) => Promise<void>> {
  const layOut = await loadPageFunction(setting.type, host);
  return async (call) => {
    await call(layOut, setting);
  };
}

const Words = z.record(z.string(), z.array(z.string()));

/** Finds where words may be hyphenated, by Liang’s patterns for their language; a language without patterns has no entry. */
export async function hyphenate(words: WordsByLanguage): Promise<HyphenatedWords> {
  const { loadSyllables } = await import('../render/nodes/load-syllables.ts');
  const entries = Object.entries(words).map(async ([language, known]) => {
    const syllables = await loadSyllables(language);
    if (syllables === null) return [];
    const hyphenated = known.map((word) => [word, syllables(word).join(SOFT_HYPHEN)] as const);
    return [[language, Object.fromEntries(hyphenated.filter(([word, text]) => word !== text))] as const];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}
