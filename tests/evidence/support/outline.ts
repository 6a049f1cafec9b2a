import type { Citation } from '../../../src/markdown/nodes/inline.ts';
import { FrontMatter } from '../../../src/outline/front-matter.ts';
import type { Outline, Quotation } from '../../../src/outline/outline.ts';
import { sourceFile } from '../../../src/text/source-file.ts';

const POINT = { line: 1, column: 1, offset: 0 };
export const POSITION = { start: POINT, end: POINT };

/** `[@sourceId, para. paragraph]`. */
export function citation(sourceId: string, paragraph: string | null): Citation {
  const locator = paragraph === null ? null : { kind: 'paragraph' as const, value: paragraph };
  return { type: 'citation', references: [{ sourceId, locator, position: POSITION }], position: POSITION };
}

/** A quotation of an outline. */
export function quotation(content: string, rest: Partial<Quotation> = {}): Quotation {
  const nothing = {
    speaker: null,
    role: null,
    translator: null,
    emphasis: [],
    sentence: '',
    citation: null,
    attributedAt: POSITION,
    isSpeakerInferred: false,
    intermediaries: [],
  };
  return { id: 'q1', kind: 'block', content, ...nothing, position: POSITION, ...rest };
}

/** The part of an outline that evidence is gathered from. */
export function outline(
  ...quotations: readonly Quotation[]
): Pick<Outline, 'file' | 'frontMatter' | 'quotations' | 'uncompared' | 'noted'> {
  const sources = { src: { title: 'Harbour towns', URL: 'https://example.org/harbour#top' } };
  const frontMatter = FrontMatter.parse({ title: 'Test', date: '2026-11-24', sources });
  return { file: sourceFile('outline.md', 'text'), frontMatter, quotations, uncompared: [], noted: [] };
}
