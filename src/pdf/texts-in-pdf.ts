import { fontTexts } from './content/font-text.ts';
import { textOfPart } from './content/part-text.ts';
import { textIn } from './file/entry-values.ts';
import { type PdfDictionary, entryOf } from './file/pdf-object.ts';
import type { InspectedKid, InspectedTag } from './tags/read-tags.ts';
import type { InspectedPdf } from './inspect-pdf.ts';

/**
 * Reads the words on the pages as those hear them who listen to a PDF, paragraph by paragraph; none for a PDF without tags.
 * Throws `PdfError` where it is damaged.
 */
export function textsInPdf(pdf: InspectedPdf): readonly string[] {
  if (pdf.tree === null) return [];
  const read = readTagTexts(pdf, new Set(pdf.pages.map(({ number }) => number)));
  const textOf = (kid: InspectedKid): string => {
    if (kid.kind !== 'tag') return read(kid);
    const text = readInstead(kid, pdf) ?? (kid.kids.map(textOf).join('') || descriptionOf(kid, pdf));
    return kid.role === 'Link' && NUMBER_OF_NOTE.test(text) && !leadsOut(kid, pdf) ? '' : text;
  };
  return leavesOf(pdf.tree, (tag) => readInstead(tag, pdf) !== null).map(textOf);
}

/**
 * What is read aloud in place of what an element shows, such as of the hyphen of a word that is split at the end of a line;
 * `null` for nothing. The description of a drawing is beside the words in it; one that holds elements is no drawing of ours.
 */
function readInstead({ role, kids, dictionary }: InspectedTag, { file }: InspectedPdf): string | null {
  const isDrawing = (role === 'Figure' || role === 'Formula') && kids.every(({ kind }) => kind !== 'tag');
  const keys = isDrawing ? ['ActualText'] : ['ActualText', 'Alt', 'E'];
  return keys.map((key) => textIn(dictionary, key, file)).find((text) => text !== null) ?? null;
}

/** What a picture shows, which holds no words of its own. */
function descriptionOf({ role, dictionary }: InspectedTag, { file }: InspectedPdf): string {
  return role === 'Figure' ? (textIn(dictionary, 'Alt', file) ?? '') : '';
}

/** What is linked and nothing but a short number leads to a note, and is no word. */
const NUMBER_OF_NOTE = /^\s*\d{1,3}\s*$/u;

/** Whether a link leads to another file or page of the web. */
function leadsOut({ kids }: InspectedTag, { pages, file }: InspectedPdf): boolean {
  const annotations = pages.flatMap((page) => page.annotations);
  return kids.some((kid) => {
    if (kid.kind !== 'object') return false;
    const link = annotations.find(({ number }) => number === kid.object);
    const action = link === undefined ? null : file.dictionary(link.dictionary, 'A');
    return action !== null && entryOf(action, 'URI') !== null;
  });
}

/** Whether an element is read as one. */
type IsWhole = (tag: InspectedTag) => boolean;

/** The elements that hold lines, in reading order, so that two never grow together. */
function leavesOf(tag: InspectedTag, isWhole: IsWhole): readonly InspectedKid[] {
  const isOfLines = isWhole(tag) || tag.kids.every((kid) => kid.kind !== 'tag' || WITHIN_LINES.has(kid.role));
  if (isOfLines) return [tag];
  return tag.kids.flatMap((kid): readonly InspectedKid[] =>
    kid.kind === 'tag' ? leavesOf(kid, isWhole) : [kid],
  );
}

const WITHIN_LINES: ReadonlySet<string> = new Set([
  'Span',
  'Link',
  'Em',
  'Strong',
  'Code',
  'Quote',
  'Reference',
  'Annot',
]);

/** Gives the text that an element or a piece of content shows. */
type TextOfKid = (kid: InspectedKid) => string;

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
      for (const range of marks.ranges) {
        const { font } = range;
        const textFrom = (from: number, to: number): string =>
          textOfPart({ content, from, to, font, fonts: (name) => fonts(resources, name), properties });
        // What is read in place of a range may be around it.
        const instead = range.within.map(({ start, end }) => textFrom(start, end)).join('');
        const text = instead || textFrom(range.start, range.to);
        byId.set(range.id, (byId.get(range.id) ?? '') + text);
      }
    }
  }
  const textOf = (kid: InspectedKid): string => {
    if (kid.kind === 'object') return '';
    return kid.kind === 'tag' ? kid.kids.map(textOf).join('') : (texts.get(kid.owner)?.get(kid.id) ?? '');
  };
  return textOf;
}
