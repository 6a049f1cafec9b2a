import type { DiagramBlock, Flowchart } from '../../markdown/diagrams/diagram.ts';
import type { FigureWords } from '../words/figure-words.ts';
import { figureWords } from '../words/figure-words-by-language.ts';
import { sentencesIn } from '../words/sentences-in.ts';

/** What a diagram shows, for those who can’t see it: each arrow from where to where. */
export function describeDiagram({ title, diagram }: DiagramBlock, language: string): string {
  const words = figureWords(language);
  const head = title === null ? words.diagram : words.diagram + words.colon + title.value;
  return sentencesIn(words, [head, ...describeArrows(diagram, words)]);
}

function describeArrows({ nodes, edges, groups }: Flowchart, words: FigureWords): readonly string[] {
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
