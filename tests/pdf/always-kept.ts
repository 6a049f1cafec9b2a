import { valueIn, textIn, isTrueIn } from '../../src/pdf/file/entry-values.ts';
import type { InspectedPdf } from '../../src/pdf/inspect-pdf.ts';
import { printedFonts } from '../../src/pdf/rules/font-rules.ts';
import { isLanguageTag } from '../../src/text/language-tag.ts';

/** What PDF/UA-1 and PDF/A-2a demand and no outline can break, since `finishPdf` writes it: the names of what a PDF lacks. */
export function lackingIn(pdf: InspectedPdf): readonly string[] {
  return Object.entries(DEMANDS).flatMap(([name, isKept]) => (isKept(pdf) ? [] : [name]));
}

/** By name, with the clauses of ISO 14289-1 (PDF/UA) and ISO 19005-2 (PDF/A). */
const DEMANDS: Readonly<Record<string, (pdf: InspectedPdf) => boolean>> = {
  /** 14289-1 §7.1 */
  untagged: ({ catalog, file, tree }) =>
    tree !== null && isTrueIn(file.dictionary(catalog, 'MarkInfo'), 'Marked', file),
  /** 14289-1 §5, 19005-2 §6.6.4 */
  'claim-missing': (pdf) =>
    [
      ['pdfuaid:part', '1'],
      ['pdfaid:part', '2'],
      ['pdfaid:conformance', 'A'],
    ].every(([element, value]) => xmpOf(pdf).includes(`<${element}>${value}</${element}>`)),
  /** 14289-1 §7.1 */
  'title-missing': (pdf) => {
    const [, title = ''] = /<dc:title>(.*?)<\/dc:title>/su.exec(xmpOf(pdf)) ?? [];
    return title.replaceAll(/<[^<>]*>|\s/gu, '') !== '';
  },
  /** 14289-1 §7.2 */
  'language-missing': ({ catalog, file }) => isLanguageTag(textIn(catalog, 'Lang', file) ?? ''),
  /** 19005-2 §6.1.7 */
  'content-unread': ({ pages }) => pages.every(({ unread }) => unread === null),
  /** 14289-1 §7.1: everything that is drawn is tagged or an artifact. */
  'content-unmarked': ({ pages }) =>
    pages.every(({ contents }) => contents.every(({ marks }) => marks.loose.length === 0)),
  /** 14289-1 §7.1: what carries a number is held by a tag. */
  'content-unreachable': ({ pages, tags }) => {
    const kids = tags.flatMap((tag) => tag.kids);
    const held = new Set(kids.map((kid) => (kid.kind === 'marked' ? `${kid.owner} ${kid.id}` : '')));
    const contents = pages.flatMap((page) => page.contents);
    return contents.every(({ form, page, marks }) =>
      marks.ranges.every(({ id }) => held.has(`${form ?? page} ${id}`)),
    );
  },
  /** 14289-1 §7.21.4 */
  'font-not-embedded': (pdf) =>
    printedFonts(pdf).every(({ subtype, descriptor, used }) => {
      const programs = ['FontFile', 'FontFile2', 'FontFile3'];
      const hasProgram = programs.some((key) => valueIn(descriptor, key, pdf.file)?.kind === 'stream');
      return hasProgram || subtype === 'Type3' || used.size === 0;
    }),
  /** 14289-1 §7.21.7: fonts name Chinese characters, not the radicals that look like them. */
  radicals: (pdf) =>
    printedFonts(pdf).every(({ unicode, used }) =>
      [...used].every((code) => !/[\u2E80-\u2FDF]/u.test(unicode?.get(code) ?? '')),
    ),
};

function xmpOf({ catalog, file }: InspectedPdf): string {
  const metadata = valueIn(catalog, 'Metadata', file);
  return metadata?.kind === 'stream' ? Buffer.from(file.content(metadata, 2 ** 20)).toString('utf8') : '';
}
