import { fontTexts } from '../content/font-text.ts';
import { textOfPart } from '../content/stretch-text.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { InspectedKid, InspectedPdf } from './inspected-pdf.ts';

/** Gives the text that an element or a piece of content shows. */
export type TextOfKid = (kid: InspectedKid) => string;

/** Reads the texts that the tags of some pages hold, given by the numbers of the pages’ objects. Throws `PdfError`. */
export function readTagTexts({ pages, file }: InspectedPdf, wanted: ReadonlySet<number>): TextOfKid {
  const texts = new Map<number, Map<number, string>>();
  const fonts = fontTexts(file);
  for (const { number, contents } of pages) {
    if (!wanted.has(number)) continue;
    for (const { form, content, resources, marks } of contents) {
      const lists = file.dictionary(resources, 'Properties');
      const properties = (name: string): PdfDictionary | null => file.dictionary(lists, name);
      const byId = texts.get(form ?? number) ?? new Map<number, string>();
      texts.set(form ?? number, byId);
      for (const stretch of marks.stretches) {
        const { font } = stretch;
        const textFrom = (from: number, to: number): string =>
          textOfPart({ content, from, to, font, fonts: (name) => fonts(resources, name), properties });
        // What is read in place of a stretch may stand around it.
        const instead = stretch.within.map(({ start, end }) => textFrom(start, end)).join('');
        const text = instead || textFrom(stretch.start, stretch.to);
        byId.set(stretch.id, (byId.get(stretch.id) ?? '') + text);
      }
    }
  }
  const textOf = (kid: InspectedKid): string => {
    if (kid.kind === 'object') return '';
    return kid.kind === 'tag' ? kid.kids.map(textOf).join('') : (texts.get(kid.owner)?.get(kid.id) ?? '');
  };
  return textOf;
}
