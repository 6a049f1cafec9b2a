import { inlinesShown } from '../outline/inlines-of-outline.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { misspeltCitationsIn } from '../markdown/inlines/misspelt-citations.ts';
import { misspeltCitation } from '../markdown/inlines/markdown-diagnostics.ts';
import { positionBetween } from '../text/source-file.ts';
import type { Rule } from './rule.ts';

/** The id of a source behind an @ cites it: Pandoc takes `@id` and `@id [p. 3]` without brackets around them, an outline doesn’t. */
export const citationWithoutBrackets: Rule = {
  kind: misspeltCitation,
  *check(outline) {
    const { file, frontMatter } = outline;
    const ids = new Set(Object.keys(frontMatter.sources));
    if (ids.size === 0 || !file.text.includes('@')) return;
    for (const node of inlinesShown(outline)) {
      if (node.type !== 'text') continue;
      const { offset } = node.position.start;
      const text = file.text.slice(offset, node.position.end.offset);
      if (!text.includes('@')) continue;
      for (const { at, written, spelling } of bareIn(text, ids)) {
        const position = positionBetween(file, offset + at, offset + at + written.length);
        const fix = fixTo(spelling, position);
        yield misspeltCitation({ written, spelling }, { file: file.path, position, fix });
      }
    }
  },
};

interface BareCitation {
  readonly at: number;
  readonly written: string;
  readonly spelling: string;
}

/** What cites one of the sources without brackets. What has brackets and is misspelt otherwise was reported when it was read. */
function bareIn(text: string, ids: ReadonlySet<string>): BareCitation[] {
  const reported = misspeltCitationsIn(text);
  return [...text.matchAll(BARE)].flatMap(({ 0: written, 1: name = '', 2: place, index: at }) => {
    const id = name.replace(/(?<![.:?!-])[.:?!-]+$/u, '');
    if (!ids.has(id)) return [];
    if (reported.some((other) => other.index <= at && at < other.index + other.written.length)) return [];
    if (place === undefined) return [{ at, written: `@${id}`, spelling: `[@${id}]` }];
    return [{ at, written, spelling: `[@${id}, ${place.trim()}]` }];
  });
}

/** Not behind a letter, as in an address, nor behind a backslash. */
const BARE = /(?<![\p{L}\p{N}\\.@])@([^\s,;@[\](){}“”"]+)(?:[ \t]+\[([^\][]{1,80})\])?/gu;
