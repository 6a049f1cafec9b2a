import * as article from './article/article-diagnostics.ts';
import * as browser from './browser/browser-diagnostics.ts';
import * as cache from './cache/kept-builds.ts';
import * as build from './products/build-report.ts';
import * as listing from './listing/write-listing.ts';
import * as print from './products/finish-print.ts';
import { RULES } from './checks/check-deck.ts';
import type { CatalogueEntry } from './diagnostics/diagnostic.ts';
import * as draft from './draft/draft-diagnostics.ts';
import * as editions from './editions/edition-diagnostics.ts';
import * as figures from './figures/math/check-formulas.ts';
import * as claims from './evidence/claims/claim-diagnostics.ts';
import * as locators from './evidence/diagnostics/locator-diagnostics.ts';
import * as locks from './evidence/lock/lock-diagnostics.ts';
import * as edits from './evidence/diagnostics/edit-diagnostics.ts';
import * as quotations from './evidence/diagnostics/quotation-diagnostics.ts';
import * as receipts from './evidence/receipt/receipt-diagnostics.ts';
import * as verifying from './verify/verify-diagnostics.ts';
import * as speakers from './evidence/diagnostics/speaker-diagnostics.ts';
import * as disk from './host/host-error.ts';
import * as briefing from './prepare/briefing-diagnostics.ts';
import * as chartFiles from './outline/chart-data.ts';
import * as proving from './evidence/receipt/references-itself.ts';
import * as pictures from './render/pictures/picture-diagnostics.ts';
import * as layout from './layout/layout-diagnostics.ts';
import * as charts from './markdown/chart-diagnostics.ts';
import * as diagrams from './markdown/diagram-diagnostics.ts';
import * as markdown from './markdown/inlines/markdown-diagnostics.ts';
import * as yaml from './markdown/read-yaml.ts';
import * as frontMatter from './outline/front-matter-diagnostics.ts';
import * as hidden from './markdown/report-hidden.ts';
import * as outline from './outline/outline-diagnostics.ts';
import { PDF_RULES } from './pdf/rules/check-pdf.ts';
import * as fonts from './render/fonts/font-diagnostics.ts';
import * as templates from './render/templates/template-diagnostics.ts';
import * as theme from './render/theme/theme-diagnostics.ts';
import * as sources from './sources/source-diagnostics.ts';

/** Every kind of diagnostic, by code; docs/diagnostics.md and the rules of a SARIF log are made from it. */
export const DIAGNOSTIC_CATALOGUE: readonly CatalogueEntry[] = inOrder([
  ...[
    yaml,
    markdown,
    charts,
    diagrams,
    chartFiles,
    frontMatter,
    outline,
    hidden,
    article,
    sources,
    proving,
    quotations,
    edits,
    speakers,
    locators,
    locks,
    receipts,
    verifying,
    claims,
  ].flatMap(kindsOf),
  ...RULES.map((rule) => rule.kind),
  ...PDF_RULES.map((rule) => rule.kind),
  ...[
    draft,
    figures,
    layout,
    templates,
    theme,
    fonts,
    pictures,
    briefing,
    disk,
    cache,
    build,
    listing,
    print,
    editions,
    browser,
  ].flatMap(kindsOf),
]);

/** By code; a kind that a rule and a stage share is one. */
function inOrder(kinds: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return [...new Set(kinds)].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The kinds among what a module exports. */
function kindsOf(module: object): readonly CatalogueEntry[] {
  return Object.values(module).filter(isKind);
}

function isKind(value: unknown): value is CatalogueEntry {
  return typeof value === 'function' && 'code' in value && 'severity' in value && 'docs' in value;
}
