import type { Counted, PdfSummary } from '../pdf/inspect/summarise-pdf.ts';
import { sum } from '../source/sum.ts';

/** How many rules a PDF was held to, and how many it breaks. */
export interface RuleCount {
  readonly checked: number;
  readonly broken: number;
}

/**
 * What a PDF is and has, for a person at a terminal:
 *
 *     slides.pdf: PDF 1.7, 22 pages of 960 × 540 pt, 98 kB
 *       title      Cybersecurity for the People
 *       claims     PDF/UA-1, PDF/A-2a
 */
export function formatPdfSummary(path: string, summary: PdfSummary, rules: RuleCount): string {
  const { version, pages, size } = summary;
  const rows: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['title', [summary.title ?? 'none']],
    ['authors', summary.authors],
    ['language', [languageLine(summary)]],
    ['claims', [summary.claims.join(', ') || 'none']],
    ['tags', [tagLine(summary)]],
    ['headings', briefly(summary.headings.map(headingLine))],
    [
      'bookmarks',
      briefly(
        summary.bookmarks.map(({ title, depth, page }) => `${'  '.repeat(depth)}${title}${onPage(page)}`),
      ),
    ],
    ['fonts', summary.fonts.map(fontLine)],
    ['figures', [countLine(summary.figures, 'an alternative text')]],
    ['links', [countLine(summary.links, 'a description')]],
    ['unmarked', summary.unmarkedPages.length === 0 ? [] : [`content on ${pageList(summary.unmarkedPages)}`]],
    ['rules', [`${rules.checked - rules.broken} of ${rules.checked} kept`]],
  ];
  const head = `${path}: PDF ${version}, ${pages} ${pages === 1 ? 'page' : 'pages'}${sizesOf(summary)}, ${Math.ceil(size / 1000)} kB`;
  const lines = rows.flatMap(([name, [first, ...others]]) => {
    if (first === undefined) return [];
    return [row(name, first), ...others.map((other) => row('', other))];
  });
  return [head, ...lines].join('\n');
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(10)} ${withoutControls(text)}`.trimEnd();
}

/** A title from a stranger’s file mustn’t steer the terminal. */
function withoutControls(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}

/** As many lines as a look at the whole takes. */
const SHOWN = 12;

function briefly(lines: readonly string[]): readonly string[] {
  if (lines.length <= SHOWN + 1) return lines;
  return [...lines.slice(0, SHOWN), `… ${lines.length - SHOWN} more`];
}

function sizesOf({ pageSizes }: PdfSummary): string {
  const sizes = pageSizes.map(({ width, height }) => `${width} × ${height} pt`);
  return sizes.length === 0
    ? ''
    : ` of ${sizes.slice(0, 3).join(', ')}${sizes.length > 3 ? ' and more' : ''}`;
}

function languageLine({ language, otherLanguages }: PdfSummary): string {
  const own = language ?? 'not said';
  return otherLanguages.length === 0 ? own : `${own}; parts in ${otherLanguages.join(', ')}`;
}

function tagLine({ isTagged, tags }: PdfSummary): string {
  const types = Object.entries(tags);
  if (!isTagged && types.length === 0) return 'none';
  const total = sum(Object.values(tags));
  return `${total}: ${types.map(([type, count]) => `${count} ${type}`).join(', ')}`;
}

function headingLine({ level, text, page }: PdfSummary['headings'][number]): string {
  return `H${level} ${text}${onPage(page)}`;
}

function onPage(page: number | null): string {
  return page === null ? '' : ` (${page})`;
}

function fontLine({ name, kind, isEmbedded, hasUnicode }: PdfSummary['fonts'][number]): string {
  const faults = [...(isEmbedded ? [] : ['not embedded']), ...(hasUnicode ? [] : ['without Unicode'])];
  return `${name}, ${kind}${faults.length === 0 ? '' : ` (${faults.join(', ')})`}`;
}

function countLine({ count, silent }: Counted, what: string): string {
  if (count === 0) return 'none';
  return silent === 0 ? String(count) : `${count}, ${silent} without ${what}`;
}

function pageList(pages: readonly number[]): string {
  const shown = pages.slice(0, 8).join(', ');
  const rest = pages.length - 8;
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}
