import type {
  ClassBox,
  Classes,
  Diagram,
  DiagramBlock,
  DiagramEdge,
  Flowchart,
  Schedule,
  Sequence,
  SequenceStep,
} from '../../markdown/diagrams/diagram.ts';
import type { Text } from '../../markdown/nodes/inline.ts';
import type { FigureWords } from '../words/figure-words.ts';
import { figureWords } from '../words/figure-words-by-language.ts';
import { scheduleDates } from './schedule-dates.ts';
import { sentencesIn } from '../words/sentences-in.ts';

/** What a diagram shows, for those who can’t see it: each arrow from where to where, each message in its order. */
export function describeDiagram({ title, diagram }: DiagramBlock, language: string): string {
  const words = figureWords(language);
  const name = words[diagram.kind];
  const head = title === null ? name : name + words.colon + title.value;
  return sentencesIn(words, [head, ...sentencesOf(diagram, words, language)]);
}

function sentencesOf(diagram: Diagram, words: FigureWords, language: string): readonly string[] {
  switch (diagram.kind) {
    case 'flowchart':
      return arrowsOf(diagram, words);
    case 'sequence':
      return diagram.steps.map((step) => said(step, diagram, words, language));
    case 'chronology':
      return diagram.sections.flatMap(({ label, periods }) => [
        ...headOf(label, words),
        ...periods.map(({ label: time, events }) =>
          [time.value, events.map(({ value }) => value).join('; ')].filter(isSaid).join(words.colon),
        ),
      ]);
    case 'schedule':
      return tasksOf(diagram, words, language);
    case 'classes':
      return [...diagram.classes.map((one) => membersOf(one, words)), ...relationsOf(diagram, words)];
  }
}

function headOf(label: Text | null, { colon }: FigureWords): readonly string[] {
  return label === null ? [] : [label.value + colon];
}

function isSaid(words: string): boolean {
  return words !== '';
}

function tasksOf({ sections }: Schedule, words: FigureWords, language: string): readonly string[] {
  const dates = scheduleDates(
    sections.flatMap(({ tasks }) => tasks),
    language,
  );
  return sections.flatMap(({ label, tasks }) => [
    ...headOf(label, words),
    ...tasks.map((task) => {
      const state = task.state === 'planned' ? '' : ` (${words.states[task.state]})`;
      return `${task.label.value}${words.colon}${dates.of(task)}${state}`;
    }),
  ]);
}

function membersOf({ label, stereotype, attributes, methods }: ClassBox, words: FigureWords): string {
  const kind = stereotype === null ? '' : ` (${stereotype.value})`;
  const members = [...attributes, ...methods].map(({ value }) => value);
  const name = label.value + kind;
  return members.length === 0 ? name : name + words.colon + members.join(words.comma);
}

/** “Dog is a kind of Animal”: a mark at one end says what the other is. */
function relationsOf({ classes, relations }: Classes, words: FigureWords): readonly string[] {
  const nameOf = (id: string): string => classes.find((one) => one.id === id)?.label.value ?? id;
  return relations.map(({ from, to, heads, line, label }) => {
    const isAtStart = heads.startsWith('start');
    const [one, other] = isAtStart ? [to, from] : [from, to];
    const joint = jointOf(heads, line === 'dashed', words);
    return `${nameOf(one)} ${joint} ${nameOf(other)}${label === null ? '' : ` (${label.value})`}`;
  });
}

function jointOf(heads: DiagramEdge['heads'], isDashed: boolean, { relations }: FigureWords): string {
  if (heads.endsWith('triangle')) return isDashed ? relations.promise : relations.kind;
  if (heads.endsWith('diamond')) return relations.part;
  if (heads.endsWith('hollow')) return relations.belonging;
  return heads === 'none' ? '–' : '→';
}

function arrowsOf({ nodes, edges, groups }: Flowchart, words: FigureWords): readonly string[] {
  const ends = new Map([
    ['[*] start', words.start],
    ['[*] end', words.end],
  ]);
  const names = new Map([
    ...groups.map(({ id, label }) => [id, label.value] as const),
    ...nodes.map(({ id, label }) => [id, ends.get(id) ?? label.value] as const),
  ]);
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

function said(step: SequenceStep, { parties }: Sequence, words: FigureWords, language: string): string {
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.label.value ?? id;
  switch (step.type) {
    case 'message':
      return `${nameOf(step.from)} → ${nameOf(step.to)}${words.colon}${step.label.value}`;
    case 'note':
      return words.note(listed(step.parties.map(nameOf), language)) + words.colon + step.label.value;
    case 'frame-start':
    case 'frame-part': {
      const name = words.frames.get(step.word) ?? step.word;
      return `${name}${step.label === null ? '' : ` ${step.label.value}`}${words.colon}`;
    }
    case 'frame-end':
      return words.frameEnd;
  }
}

/** “Ada and Bo”, as a language joins names. A language tag that Node doesn’t know is no reason to stop. */
function listed(names: readonly string[], language: string): string {
  try {
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  } catch {
    return names.join(', ');
  }
}
