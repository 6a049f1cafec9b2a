import { fixTo } from '../../diagnostics/write-instead.ts';
import type { Text } from '../nodes/inline.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { misspeltCitation } from './markdown-diagnostics.ts';
import { CITATION } from './parse-citation.ts';
import { placeOfSlice } from './split-inlines.ts';

/**
 * Reports `markdown/citation` for what was meant as a citation and is shown as text: `[@id para. 3]`, `[@id: p. 2]`, `[see @id]`. One that is
 * escaped (`\[@id …\]`) is meant to be text.
 */
export function reportMisspeltCitations(text: Text, { file, isSource, report }: MarkdownContext): void {
  for (const { written, index, spelling } of misspeltCitationsIn(text.value)) {
    const position = placeOfSlice(text, index, index + written.length, file);
    const source = file.text.slice(position.start.offset, position.end.offset);
    const ids = [...spelling.matchAll(/@([^,;\]]+)/gu)].map((match) => match[1] ?? '');
    const fix = ids.every(isSource) ? fixTo(spelling, position) : null;
    if (source === written)
      report(misspeltCitation({ written, spelling }, { file: file.path, position, fix }));
  }
}

interface MisspeltCitation {
  readonly written: string;
  readonly index: number;
  readonly spelling: string;
}

/** What was meant as a citation in a text, and how it is spelt. */
export function misspeltCitationsIn(text: string): readonly MisspeltCitation[] {
  const found = [...text.matchAll(MISSPELT)].map(({ 0: written, index, groups }) => {
    return { written, index, spelling: spelt(groups?.['references'] ?? '') };
  });
  return found.filter(({ spelling }) => CITATION.test(spelling));
}

/** Brackets with an @ near their start that aren’t in the one form that is read: `[see @id]`, `[-@id]`, `[@id p. 2]`. */
const MISSPELT = /\[\s*(?:(?:see|cf\.?|siehe|vgl\.|voir)\s+|-)?(?<references>@[^\][\s,;:@][^\][]{0,80})\]/giu;

/** References separated by semicolons, each with a comma before its place. */
function spelt(references: string): string {
  const each = references.split(';').map((reference) => {
    const [, id = '', place = ''] = /^\s*-?@([^\s,;:@]+)[\s,:]*(.*)$/su.exec(reference) ?? [];
    return place.trim() === '' ? `@${id}` : `@${id.replace(/\.$/u, '')}, ${place.trim()}`;
  });
  return `[${each.join('; ')}]`;
}
