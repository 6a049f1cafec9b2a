import { textIn } from './file/entry-values.ts';
import type { PdfDraft } from './file/pdf-draft.ts';
import type { PdfFile } from './file/pdf-file.ts';
import { type PdfDictionary, entryOf, withEntries } from './file/pdf-object.ts';
import { writeTextString } from './file/text-string.ts';
import { writeObject } from './file/write-object.ts';

/** Gives bookmarks of headings from right to left their words in the order in which they are read. */
export function repairBookmarks(
  catalog: PdfDictionary,
  headings: readonly string[],
  file: PdfFile,
  draft: PdfDraft,
): void {
  const outlines = headings.length === 0 ? null : file.dictionary(catalog, 'Outlines');
  if (outlines === null) return;
  const known = textsByLetters(headings);
  const left = [outlines];
  for (let item = left.pop(); item !== undefined; item = left.pop()) {
    for (const key of ['First', 'Next']) {
      const entry = entryOf(item, key);
      const next = file.dictionary(item, key);
      if (entry?.kind !== 'reference' || next === null || draft.has(entry.number)) continue;
      draft.set(entry.number, repaired(next, known, file));
      left.push(next);
    }
  }
}

function repaired(item: PdfDictionary, known: TextsByLetters, file: PdfFile): string {
  const title = knownText(textIn(item, 'Title', file) ?? '', known);
  if (title === null) return writeObject(item);
  const others = writeObject(withEntries(item, { Title: null })).slice(2, -2);
  return `<</Title ${writeTextString(title)}\n${others}>>`;
}

/** Texts by the letters and figures that they have, in whatever order a PDF has these. */
type TextsByLetters = ReadonlyMap<string, string>;

function textsByLetters(texts: readonly string[]): TextsByLetters {
  return new Map(texts.map((text) => [lettersOf(text), text]));
}

/** The text of the same letters that is known; `null` where none is. */
function knownText(text: string, known: TextsByLetters): string | null {
  return known.size === 0 ? null : (known.get(lettersOf(text)) ?? null);
}

function lettersOf(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]/gu) ?? []).toSorted().join('');
}
