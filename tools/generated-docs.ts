import { z } from 'zod';

import { DIAGNOSTIC_CATALOGUE } from '../src/diagnostic-catalogue.ts';
import type { CatalogueEntry, DiagnosticPlace, Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { FrontMatter } from '../src/outline/front-matter.ts';
import { languagesPage } from './languages-page.ts';

/** What is written by `npm run docs`: the text of each file. */
export const GENERATED_DOCS: Readonly<Record<string, () => string>> = {
  'docs/diagnostics.md': diagnosticsPage,
  'docs/front-matter.schema.json': frontMatterSchema,
  'docs/languages.md': languagesPage,
};

/** What each group of codes speaks of, in the order of a build. */
const GROUPS: Readonly<Record<string, string>> = {
  briefing: 'Which briefing is meant',
  'front-matter': 'Front matter',
  outline: 'The outline',
  markdown: 'Markdown on a slide',
  section: 'Sections',
  time: 'Times',
  heading: 'Headings',
  slide: 'Slides',
  points: 'Points',
  table: 'Tables',
  link: 'Links',
  notes: 'Speaker notes',
  source: 'Sources',
  article: 'Saved articles',
  evidence: 'Quotations and the article',
  quotation: 'Quotations on a slide',
  speaker: 'Speakers',
  claim: 'Claims',
  lock: 'The lock',
  receipt: 'The receipt in a deck',
  picture: 'Pictures',
  theme: 'Themes',
  template: 'Templates',
  font: 'Fonts',
  browser: 'The browser',
  cache: 'Kept builds',
  verify: 'Verification',
  disk: 'The disk',
  draft: 'Drafts',
  layout: 'Layout',
  output: 'Output',
  chart: 'Charts',
  diagram: 'Diagrams',
  math: 'Formulas',
  pdf: 'PDFs',
  edition: 'Editions',
};

function diagnosticsPage(): string {
  const stages = new Set([...Object.keys(GROUPS), ...DIAGNOSTIC_CATALOGUE.map(stageOf)]);
  const sections = [...stages].flatMap((stage) => {
    const kinds = DIAGNOSTIC_CATALOGUE.filter((kind) => stageOf(kind) === stage);
    const texts = [...new Set(kinds.map(({ docs }) => docs))];
    const entries = texts.map((docs) =>
      entryOf(
        docs,
        kinds.filter((kind) => kind.docs === docs),
      ),
    );
    return kinds.length === 0 ? [] : [`## ${GROUPS[stage] ?? stage}`, ...entries];
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

function stageOf({ code }: CatalogueEntry): string {
  return code.split('/')[0] ?? '';
}

const INTRODUCTION = `# Diagnostics

Everything that Lectern can say about a briefing, with what it means. An error stops the build and leaves the old output in place; a warning
does not, unless \`--strict\` is given. Codes never change their meaning. ‹Words in angles› stand for what the message names; the hint under
a message, which says what to do, is left out here.

Of kinds marked **--fix**, \`lectern check --fix\` corrects what has one certain remedy; what would change a claim is only offered, as is all of
kinds marked **offered**: to editors, and as JSON or SARIF.

This page is made by \`npm run docs\` from the catalogue in src/diagnostic-catalogue.ts.`;

/** Kinds with one explanation share an entry: their codes, what each says, and what it means. */
function entryOf(docs: string, kinds: readonly CatalogueEntry[]): string {
  const said = kinds.map((kind) => {
    const fix = kind.fix === null ? '' : kind.fix === 'applied' ? ' **--fix**' : ' **offered**';
    return `*${kind.severity}*${fix} ${asTyped(exampleOf(kind).message)}`;
  });
  return [...kinds.map(({ code }) => `### ${code}`), said.join('\\\n'), docs].join('\n\n');
}

/** What a message shows of Markdown is shown, not acted on. */
function asTyped(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('](', ']\\(').replaceAll('<', '\\<');
}

/** Arguments of messages that calculate with them. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'article/exhausting-pdf': { what: 'time' },
  'article/too-large': { size: 80 * 1_048_576, limit: 64 * 1_048_576 },
  'article/too-heavy': { what: 'pieces' },
  'theme/not-closed': { what: 'brace' },
  'disk/refused': { message: 'The disk is full; ‹path› was not written.' },
  'browser/passed-over': { reason: 'The browser ‹executable› does not start: ‹reason›' },
  'briefing/not-found': { isFolder: false },
  'evidence/spliced': { obstacle: 'order' },
  'heading/skips-level': { level: 4, expected: 3 },
};

/** The message with the names of its arguments in their places. */
export function exampleOf(kind: CatalogueEntry): Diagnostic {
  const make = kind as unknown as (args: unknown, place: DiagnosticPlace) => Diagnostic;
  const special = new Map(Object.entries(EXAMPLES[kind.code] ?? {}));
  const names = new Proxy(
    {},
    {
      get: (_, name) => (special.has(String(name)) ? special.get(String(name)) : placeholder(String(name))),
    },
  );
  return make(names, { file: null, position: null });
}

/** Stands for a text, a number or a list alike: it reads as its own name. */
function placeholder(name: string): unknown {
  const words = name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  const text = `‹${words}›`;
  const own: Readonly<Record<string, unknown>> = {
    join: () => text,
    map: () => placeholder(name),
    filter: () => placeholder(name),
    slice: () => text,
    toString: () => text,
    toLocaleString: () => text,
    toFixed: () => text,
    length: 2,
  };
  return new Proxy(own, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => text;
      if (key in own) return own[String(key)];
      const method: unknown = Reflect.get(String.prototype, key);
      return typeof method === 'function' ? method.bind(text) : placeholder(String(key));
    },
  });
}

/** The JSON Schema that lets an editor check front matter while it is typed. */
function frontMatterSchema(): string {
  const schema = z.toJSONSchema(FrontMatter, { io: 'input', unrepresentable: 'any' });
  const named = { ...schema, title: 'Front matter of a Lectern outline' };
  return `${JSON.stringify(named, null, 2)}\n`;
}
