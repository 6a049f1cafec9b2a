import type { Diagram, DiagramBlock, Flowchart, Sequence, SequenceStep } from '../../markdown/diagram.ts';

/** What a diagram shows, for those who can’t see it: each arrow from where to where, each message in its order. */
export function describeDiagram({ title, diagram }: DiagramBlock): string {
  const name = diagram.kind === 'flowchart' ? 'Diagram' : 'Sequence of messages';
  const head = title === null ? `${name}.` : `${name}: ${title.value}.`;
  return [head, ...sentencesOf(diagram)].join(' ').replace(/\s+/gu, ' ');
}

function sentencesOf(diagram: Diagram): readonly string[] {
  return diagram.kind === 'flowchart'
    ? arrowsOf(diagram)
    : diagram.steps.flatMap((step) => said(step, diagram));
}

function arrowsOf({ nodes, edges, groups }: Flowchart): readonly string[] {
  const names = new Map([
    ...groups.map(({ id, label }) => [id, label.value] as const),
    ...nodes.map(
      ({ id, label, shape }) => [id, shape === 'start' ? id.replace('[*] ', '') : label.value] as const,
    ),
  ]);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const shown = edges.filter(({ line }) => line !== 'hidden');
  const arrows = shown.map(({ from, to, label, heads }) => {
    const joint = heads === 'none' ? '–' : heads === 'both' ? '↔' : '→';
    return `${nameOf(from)} ${joint} ${nameOf(to)}${label === null ? '' : ` (${label.value})`}.`;
  });
  const joined = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !joined.has(id)).map(({ label }) => `${label.value}.`);
  const gathered = groups.map(({ id, label }) => {
    const members = nodes.filter(({ group }) => group === id).map((node) => node.label.value);
    return `${label.value}: ${members.join(', ')}.`;
  });
  return [...arrows, ...alone, ...gathered];
}

function said(step: SequenceStep, { parties }: Sequence): readonly string[] {
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.label.value ?? id;
  switch (step.type) {
    case 'message':
      return [`${nameOf(step.from)} → ${nameOf(step.to)}: ${step.label.value}.`];
    case 'note':
      return [`Note on ${step.parties.map(nameOf).join(' and ')}: ${step.label.value}.`];
    case 'frame-start':
    case 'frame-part':
      return [`${step.word}${step.label === null ? '' : ` ${step.label.value}`}:`];
    case 'frame-end':
      return ['End.'];
  }
}
