import { diagnosticKind, type Diagnostic, type Severity } from '../../src/diagnostics/diagnostic.ts';
import type { Entry } from '../../src/listing/entry.ts';
import type { BriefingFacts } from '../../src/prepare/briefing-facts.ts';
import { positionBetween, sourceFile } from '../../src/text/source-file.ts';

/** What is known of a briefing, with some of it said. */
export function facts(said: Partial<BriefingFacts> = {}): BriefingFacts {
  return {
    title: 'Wells',
    subtitle: null,
    event: null,
    presenters: [],
    date: null,
    language: 'en',
    sources: [],
    quotations: [],
    ...said,
  };
}

/** A briefing that was built, with some of its entry said. */
export function entry(slug: string, said: Partial<Entry> = {}): Entry {
  const files = [
    { name: 'index.html', size: 330_000, pages: null, fingerprint: '' },
    { name: 'slides.pdf', size: 111_588, pages: 22, fingerprint: '' },
    { name: 'report.json', size: 4000, pages: null, fingerprint: '' },
  ];
  return { slug, facts: facts(), stands: 'built', slides: 4, files, diagnostics: [], ...said };
}

/** Something that was said of the third line of an outline. */
export function finding(severity: Severity, message: string): Diagnostic {
  const place = { file: 'outline.md', position: positionBetween(sourceFile('outline.md', 'a\nb\nc'), 4, 5) };
  const kind = { code: 'a/b', severity, message: () => message, hint: () => 'Do it.', docs: '' };
  return diagnosticKind(kind)({}, place);
}

/** A quotation with its speaker. */
export function quotation(content: string, speaker: string | null = null, matches = true) {
  return { content, speaker, matches, checkedAgainst: 'article' as const };
}

/** A source of an article. */
export function source(title: string, origin = '', issued: string | null = null, url: string | null = null) {
  return { title, origin, issued, url };
}
