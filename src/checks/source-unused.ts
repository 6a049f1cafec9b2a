import type { Inline } from '../markdown/inline.ts';
import { inlinesOfOutline } from '../deck/check-references.ts';
import { lineText, positionBetween } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Position } from '../source/position.ts';
import { unusedSource } from '../sources/source-diagnostics.ts';
import type { Rule } from './rule.ts';

/**
 * Every source that the front matter describes is cited, if only in the notes. Entries of a bibliography file are left
 * alone: it may serve many briefings. An outline whose quotations cite nothing at all has them looked up in every source.
 */
export const sourceUnused: Rule = {
  kind: unusedSource,
  *check(outline) {
    const cited = citedIds(inlinesOfOutline(outline));
    if (cited.size === 0 && outline.quotations.length > 0) return;
    const ids = Object.keys(outline.frontMatter.sources).filter((id) => !cited.has(id));
    if (ids.length === 0) return;
    const places = keysOfSources(outline.file);
    for (const id of ids) {
      const position = places.get(id);
      if (position !== undefined) yield unusedSource({ id }, { file: outline.file.path, position });
    }
  },
};

function citedIds(nodes: Iterable<Inline>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'citation') node.references.forEach(({ sourceId }) => ids.add(sourceId));
  }
  return ids;
}

/**
 * Where the ids stand in the front matter, in block style: the keys of the first indentation under `sources:`. The
 * parsed front matter has no positions, and a source written in another style is left unreported.
 */
function keysOfSources(file: SourceFile): ReadonlyMap<string, Position> {
  const keys = new Map<string, Position>();
  let indent: number | null = null;
  let isInside = false;
  for (let line = 2; line <= file.lineStarts.length; line += 1) {
    const text = lineText(file, line);
    if (/^(?:---|\.\.\.)\s*$/u.test(text)) break;
    if (/^\S/u.test(text) && !text.startsWith('#')) isInside = /^["']?sources["']?\s*:/u.test(text);
    const key = /^( +)["']?([^\s"']+?)["']?\s*:(?:\s|$)/u.exec(text);
    if (!isInside || key === null) continue;
    const [, spaces = '', id = ''] = key;
    indent ??= spaces.length;
    if (spaces.length !== indent) continue;
    const start = (file.lineStarts[line - 1] ?? 0) + spaces.length;
    keys.set(id, positionBetween(file, start, start + id.length));
  }
  return keys;
}
