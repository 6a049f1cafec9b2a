import type { Flowchart } from '../../markdown/nodes/diagram.ts';
import type { FigureWords } from '../figure-words.ts';

/** What a flow chart shows, line by line: each arrow from where to where, boxes without one, and what groups hold. */
export function arrowsInWords({ nodes, edges, groups }: Flowchart, words: FigureWords): readonly string[] {
  const names = new Map([...groups, ...nodes].map(({ id, label }) => [id, label.value]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const shown = edges.filter(({ line }) => line !== 'hidden');
  const arrows = shown.map(({ from, to, label, heads }) => {
    const joint = heads === 'none' ? '–' : heads === 'both' ? '↔' : '→';
    return `${nameOf(from)} ${joint} ${nameOf(to)}${label === null ? '' : ` (${label.value})`}`;
  });
  const joined = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !joined.has(id)).map(({ label }) => label.value);
  const gathered = groups.map(({ id, label }) => {
    const members = nodes.filter(({ group }) => group === id).map((node) => node.label.value);
    return label.value + words.colon + members.join(words.comma);
  });
  return [...arrows, ...alone, ...gathered];
}
