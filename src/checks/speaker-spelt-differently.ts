import type { Fix } from '../diagnostics/diagnostic.ts';
import { writeInstead } from '../diagnostics/write-instead.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import type { Outline } from '../outline/outline.ts';
import type { Position } from '../text/position.ts';
import { positionBetween } from '../text/source-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import { rule } from './rule.ts';

/** A person or an agency in attribution lines has one spelling. */
export const speakerSpeltDifferently = rule({
  code: 'speaker/spelt-differently',
  severity: 'warning',
  message: ({ name, first }: { readonly name: string; readonly first: string }) =>
    `“${name}” is “${first}” elsewhere in this briefing.`,
  hint: () => 'Write the name as the article does, everywhere.',
  docs: 'Chinese, Hungarian and Japanese names put the family name first, and articles differ in whether they turn them round. Two spellings look like two people. Lectern compares the words of names whatever their order, case and accents.',
  fix: 'offered',
  *check(outline, speltDifferently) {
    const firsts = new Map<string, NamedPlace>();
    for (const { name, position } of namesIn(outline)) {
      const key = keyOf(name);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, { name, position });
      if (first === undefined || first.name === name) continue;
      const { path } = outline.file;
      const related = [{ message: 'It is spelt so here:', file: path, position: first.position }];
      const fix = nameInstead(outline.file, position, name, first.name);
      yield speltDifferently({ name, first: first.name }, { file: path, position, related, fix });
    }
  },
});

/** Either spelling may be that of the article. */
function nameInstead(file: SourceFile, { start }: Position, name: string, first: string): Fix | null {
  const within = positionBetween(file, start.offset, start.offset + name.length);
  const fix = writeInstead(file, within, name, first);
  return fix && { ...fix, changesClaim: true };
}

interface NamedPlace {
  readonly name: string;
  readonly position: Position;
}

/** The speakers and intermediaries of block quotes, in order. */
function namesIn({ slides }: Outline): readonly NamedPlace[] {
  return slides.flatMap(({ body }) =>
    body.flatMap((block): readonly NamedPlace[] => {
      const { attribution } = block.type === 'quotation' ? block : { attribution: null };
      const names: readonly (readonly Inline[])[] =
        attribution === null ? [] : [attribution.speaker, ...attribution.intermediaries];
      return names.flatMap((nodes): readonly NamedPlace[] => {
        const [first] = nodes;
        return first === undefined ? [] : [{ name: plainText(nodes), position: first.position }];
      });
    }),
  );
}

/** The words of a name without case and accents, in the order of the alphabet. */
function keyOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ');
}
