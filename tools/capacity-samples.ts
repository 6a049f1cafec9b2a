import type { CapacityKind, FitLevel } from '../src/layout/capacity.ts';
import { isSmall } from '../src/layout/small-type.ts';
import type { SlideLayout } from '../src/layout/layout-report.ts';

/** A row of slides of one kind, each with more on it than the one before. */
export interface SampleSeries {
  readonly kind: CapacityKind;
  /** Letters of each item; `null` where a slide is one item. */
  readonly letters: number | null;
  readonly slides: readonly string[];
}

const WORDS =
  'the reservoir stands lower than in any autumn since its gauge was set up and nobody asked the town whether it wanted a second dam by the time somebody did the cranes stood on it'.split(
    ' ',
  );

/** Words of about so many letters, with a full stop each hundred letters or so. */
export function text(letters: number): string {
  let written = '';
  for (let at = 0; written.length < letters - 3; at += 1) {
    const word = WORDS[at % WORDS.length] ?? '';
    const begins = written === '' || written.endsWith('.');
    const next = begins ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
    written += `${written === '' ? '' : ' '}${next}${at % 18 === 17 ? '.' : ''}`;
  }
  return written.endsWith('.') ? written : `${written}.`;
}

const repeat = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

type Text = (letters: number) => string;
type Write = (items: number, letters: number, text: Text) => string;

/** How a slide of each kind is written whose size is told by items and their letters. */
const OF_ITEMS: Readonly<Record<string, Write>> = {
  list: (n, k, text) => `## List\n\n${repeat(n, () => `- ${text(k)}`)}`,
  text: (n, k, text) => `## Text {.points}\n\n${repeat(n, () => `${text(k)}\n`)}`,
  code: (n, k, text) => `## Code\n\n\`\`\`\n${repeat(n, () => text(Math.min(k, 60)))}\n\`\`\``,
  quotes: (n, k, text) => `## Quotes {.quotes}\n\n${repeat(n, () => `> ${text(k)}\n>\n> — Lin, mayor\n`)}`,
  claim: (n, k, text) => `## Claim {.claim by="Lin"}\n\n${repeat(n, () => `- ${text(k)}`)}`,
  comparison: (n, k, text) =>
    `## Two {.comparison}\n\n### A\n\n${repeat(n, () => `- ${text(k)}`)}\n\n### B\n\n- b`,
  timeline: (n, k, text) =>
    `## When {.timeline}\n\n${repeat(n, (at) => `- **${at + 1} May 2017** — ${text(k)}`)}`,
  actors: (n, k, text) => `## Who {.actors}\n\n${repeat(n, () => `- **Lin Wei** — mayor — ${text(k)}`)}`,
  terms: (n, k, text) =>
    `## Terms {.terms}\n\n${repeat(n, () => `- **水库** — *shuǐkù* — reservoir — ${text(k)}`)}`,
  chain: (n, k, text) =>
    `## Chain {.chain}\n\n${repeat(n + 1, () => `- **${text(Math.min(k, 40)).slice(0, -1)}** — agency — reported`)}`,
  questions: (n, k, text) => `## Ask {.questions}\n\n${repeat(n, () => `1. ${text(k)}`)}`,
  table: (n, k, text) =>
    `## Table\n\n| a | b | c |\n|---|---|---|\n${repeat(n, () => `| ${`${text(k / 3).slice(0, -1)} |`.repeat(3)}`)}`,
};

/** … and whose size is told by letters alone. */
const OF_LETTERS: Readonly<Record<string, (letters: number, text: Text) => string>> = {
  statement: (k, text) => `## Statement {.statement}\n\n${text(k)}`,
  quote: (k, text) => `## Quote {.quote}\n\n> ${text(k)}\n>\n> — Lin, mayor`,
};

/** Letters of an item in the rows of slides that capacities are measured with. */
const ITEM_LETTERS = [45, 70, 110, 140, 180];

/** The slides that capacities are measured with. */
export function capacitySamples(write: Text = text, itemLetters = ITEM_LETTERS): readonly SampleSeries[] {
  const ofItems = Object.entries(OF_ITEMS).flatMap(([kind, draw]) =>
    itemLetters.map((letters) => {
      const slides = sizes(1, 36, 1).map((items) => draw(items, letters, write));
      return { kind, letters, slides };
    }),
  );
  const ofLetters = Object.entries(OF_LETTERS).map(([kind, draw]) => ({
    kind,
    letters: null,
    slides: sizes(40, 1600, 30).map((letters) => draw(letters, write)),
  }));
  return [...ofItems, ...ofLetters].flatMap(({ kind, ...series }) =>
    isKind(kind) ? [{ kind, ...series }] : [],
  );
}

function sizes(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

function isKind(kind: string): kind is CapacityKind {
  return kind in OF_ITEMS || kind in OF_LETTERS;
}

/** From the best to the worst. */
export const FIT_LEVELS: readonly FitLevel[] = ['full', 'closer', 'smaller', 'least'];

/** Whether a slide came out at a level or better. */
export function reaches(level: FitLevel, layout: SlideLayout): boolean {
  if (layout.excess !== null) return false;
  switch (level) {
    case 'full':
      return layout.fit === 1 && layout.variant === null;
    case 'closer':
      return layout.fit === 1;
    case 'smaller':
      return !isSmall(layout);
    case 'least':
      return true;
  }
}
