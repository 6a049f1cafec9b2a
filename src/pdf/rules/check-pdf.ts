import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { InspectedPdf } from '../inspect-pdf.ts';
import { FONT_RULES } from './font-rules.ts';
import { namePlaces, type PdfRule, pdfRule } from './pdf-rule.ts';
import { TAG_RULES } from './tag-rules.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import { textIn, valueIn } from '../file/entry-values.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';

/** Languages of parts have names that are known. */
const languageUnknown = pdfRule({
  code: 'pdf/language-unknown',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2, ISO 19005-2 §6.7.4',
  problem: 'A part is in a language whose name isn’t valid',
  remedy: 'Name languages as BCP 47 has them, such as zh-Hans.',
  reason: 'A name that nobody knows changes no voice.',
  *find({ tags, file }) {
    for (const { dictionary, page } of tags) {
      const language = textIn(dictionary, 'Lang', file) ?? '';
      if (language !== '' && !isLanguageTag(language)) yield { page, what: `“${language}”` };
    }
  },
});

/** Bookmarks have titles and lead somewhere. */
const bookmarkBroken = pdfRule({
  code: 'pdf/bookmark-broken',
  severity: 'error',
  clause: 'ISO 32000-1 §12.3.3',
  problem: 'A bookmark has no title, or leads to no page',
  remedy: 'Give each heading words, since Chromium makes its bookmark of them.',
  reason: 'Bookmarks are the table of contents for those who can’t leaf through.',
  *find({ catalog, file }) {
    const first = file.dictionary(file.dictionary(catalog, 'Outlines'), 'First');
    const ahead = first === null ? [] : [first];
    for (let item = ahead.pop(); item !== undefined; item = ahead.pop()) {
      const title = textIn(item, 'Title', file) ?? '';
      const leads = ['Dest', 'A'].some((key) => valueIn(item ?? null, key, file) !== null);
      if (title.trim() === '' || !leads) yield { page: null, what: `“${title}”` };
      ahead.push(...['Next', 'First'].flatMap((key) => file.dictionary(item ?? null, key) ?? []));
    }
  },
});

/** Texts and numbers keep the limits that every reader has. */
const limitsPassed = pdfRule({
  code: 'pdf/limits-passed',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.13',
  problem: 'Something is longer or larger than every reader can take',
  remedy: 'Describe things in 32,767 bytes at most, and keep addresses as short.',
  reason: 'A reader that meets more than it has room for drops it, or stops.',
  *find({ file, tags, pages }) {
    for (const { dictionary, page } of tags)
      if (hasLongText(dictionary)) yield { page, what: 'the text of a tag' };
    for (const { annotations, contents, index } of pages) {
      for (const { dictionary } of annotations)
        if (hasLongText(dictionary) || hasLongText(file.dictionary(dictionary, 'A')))
          yield { page: index, what: 'the text or address of a link' };
      if (contents.some(({ marks }) => marks.extremes.length > 0))
        yield { page: index, what: 'a number in a drawing' };
    }
    if (hasLongText(file.dictionary(file.trailer, 'Info'))) yield { page: null, what: 'a property' };
  },
});

function hasLongText(dictionary: PdfDictionary | null): boolean {
  const entries = dictionary?.entries ?? [];
  return entries.some(({ value }) => value.kind === 'string' && value.bytes.length > MAX_TEXT);
}

const MAX_TEXT = 32_767;

/** What a briefing’s words, templates and fonts may break. What `finishPdf` writes by itself is held to its standards by tests alone. */
export const PDF_RULES: readonly PdfRule[] = [
  bookmarkBroken,
  languageUnknown,
  limitsPassed,
  ...TAG_RULES,
  ...FONT_RULES,
];

/** Holds a PDF against every rule. A rule that is broken in many places is reported once, with the places. */
export function checkPdf(pdf: InspectedPdf, path: string): readonly Diagnostic[] {
  return PDF_RULES.flatMap((rule) => {
    const faults = [...rule.find(pdf)];
    return faults.length === 0
      ? []
      : [rule.kind({ where: namePlaces(faults) }, { file: path, position: null })];
  });
}
