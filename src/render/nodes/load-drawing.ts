import { loadFormulas } from '../../figures/math/load-formulas.ts';
import { safeLinkAddress } from '../../markdown/inlines/link-address.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import type { RenderContext } from './render-context.ts';
import type { SlideNeeds } from './slide-needs.ts';

type Drawing = Pick<
  RenderContext,
  'drawChart' | 'drawDiagram' | 'setFormula' | 'highlight' | 'sanitizeBlock'
>;

/** Loads what the nodes of slides are drawn with. What takes long to load is there only where it is used. */
export async function loadDrawing(needs: SlideNeeds, language: string): Promise<Drawing> {
  const { types, hasNamedCode } = needs;
  const where = async <T>(isNeeded: boolean, load: () => Promise<T>): Promise<T | null> =>
    isNeeded ? load() : null;
  const [drawChart, drawDiagram, setFormula, highlight, sanitizeBlock] = await Promise.all([
    where(types.has('chart'), async () => (await import('../../figures/chart/draw-chart.ts')).drawChart),
    where(
      types.has('diagram'),
      async () => (await import('../../figures/diagram/draw-diagram.ts')).drawDiagram,
    ),
    where(types.has('formula'), () => loadFormulas(language)),
    where(hasNamedCode, async () => (await import('../../figures/highlight.ts')).highlight),
    where(types.has('html-block'), loadSanitizer),
  ]);
  return { drawChart, drawDiagram, setFormula, highlight, sanitizeBlock };
}

/** Loads the sanitiser, and gives back the function that makes raw HTML harmless: known tags stay, without attributes but those listed. */
async function loadSanitizer(): Promise<(html: string) => string> {
  const { default: sanitizeHtml } = await import('sanitize-html');
  return (html) => sanitizeHtml(html, OPTIONS);
}

const OPTIONS = {
  allowedTags: (
    'abbr b blockquote br caption code dd del details div dl dt em h3 h4 hr i ins kbd li mark ol p pre q rp rt ruby s ' +
    'small span strong sub summary sup table tbody td tfoot th thead tr u ul var wbr a'
  ).split(' '),
  allowedAttributes: {
    a: ['href'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    '*': ['lang', 'dir', 'role'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard' as const,
  transformTags: { a: linked, '*': inKnownLanguage },
};

/** A link in raw HTML leads where one in Markdown may lead, or nowhere. */
function linked(tagName: string, { href = '', ...others }: Readonly<Record<string, string>>): Tag {
  const address = safeLinkAddress(href);
  return { tagName, attribs: address === null ? others : { ...others, href: address } };
}

/**
 * A name that is none would be a fault of the PDF, far from the line where it is. Of tags that mean nothing by
 * themselves Chromium keeps the language in a tagged PDF only where they have a role.
 */
function inKnownLanguage(tagName: string, attributes: Readonly<Record<string, string>>): Tag {
  const { lang, role: _given, ...others } = attributes;
  if (lang === undefined || !isLanguageTag(lang)) return { tagName, attribs: others };
  const role = ROLES.get(tagName);
  return { tagName, attribs: { ...others, lang, ...(role === undefined ? {} : { role }) } };
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ...['div', 'pre'].map((name) => [name, 'group'] as const),
  ...'b i kbd q small span u var'.split(' ').map((name) => [name, 'emphasis'] as const),
]);

interface Tag {
  readonly tagName: string;
  readonly attribs: Record<string, string>;
}
