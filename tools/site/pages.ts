import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A page of the site that is a document of the repository. */
export interface SitePage {
  /** Path in the repository. */
  readonly source: string;
  /** Path in the site. */
  readonly address: string;
  readonly title: string;
}

/** Documents outside of docs/, and where they are in the site. */
const OTHERS: Readonly<Record<string, string>> = {
  'README.md': 'overview.html',
  'CHANGELOG.md': 'changelog.html',
  'CONTRIBUTING.md': 'contributing.html',
  'ARCHITECTURE.md': 'architecture.html',
  'SECURITY.md': 'security.html',
  'bench/README.md': 'bench.html',
};

/** All documents, by their paths. */
export function sitePages(): readonly SitePage[] {
  const docs = ['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : [])),
  );
  return [...Object.keys(OTHERS), ...docs].map((source) => ({
    source,
    address: addressOf(source) ?? source,
    title: titleOf(source),
  }));
}

/** Where a file of the repository is in the site; `null` if it has no page there. */
export function addressOf(source: string): string | null {
  if (source === 'examples/README.md') return 'examples/index.html';
  if (source === 'docs/decisions') return 'decisions/index.html';
  const [, example] = /^examples\/([\w-]+)\/outline\.md$/u.exec(source) ?? [];
  if (example !== undefined) return `examples/${example}/outline.html`;
  const [, doc] = /^docs\/(.+)\.md$/u.exec(source) ?? [];
  return OTHERS[source] ?? (doc === undefined ? null : `${doc}.html`);
}

function titleOf(source: string): string {
  const [, title = basename(source)] = /^# (.+)$/mu.exec(readFileSync(source, 'utf8')) ?? [];
  return SHORT[source] ?? title.replaceAll('`', '');
}

const SHORT: Readonly<Record<string, string>> = {
  'README.md': 'Overview',
  'docs/tutorial.md': 'Tutorial',
  'docs/coming-from.md': 'Coming from elsewhere',
};

/** A heading of the contents, and the pages under it. */
interface Group {
  readonly name: string;
  readonly pages: readonly Pick<SitePage, 'address' | 'title'>[];
}

const ORDER: readonly (readonly [string, readonly string[]])[] = [
  [
    'Guides',
    [
      'README.md',
      ...docs('how-do-i', 'install', 'drafting', 'presenting', 'editions', 'themes', 'templates', 'agents'),
    ],
  ],
  ['Project', [...Object.keys(OTHERS).slice(1), 'docs/house-style.md']],
];

function docs(...names: readonly string[]): readonly string[] {
  return names.map((name) => `docs/${name}.md`);
}

/** The contents of the site; what nobody put under a heading is reference. */
export function contents(pages: readonly SitePage[]): readonly Group[] {
  const start = [
    { address: 'index.html', title: 'Lectern' },
    ...pages.filter(({ source }) => source === 'docs/tutorial.md'),
    { address: 'examples/index.html', title: 'Examples' },
    { address: 'gallery.html', title: 'Layouts and themes' },
    ...pages.filter(({ source }) => source === 'docs/coming-from.md'),
  ];
  const named = ORDER.map(([name, sources]) => ({
    name,
    pages: sources.flatMap((source) => pages.filter((page) => page.source === source)),
  }));
  const placed = new Set([...start, ...named.flatMap((group) => group.pages)].map(({ address }) => address));
  const reference = pages.filter(
    ({ source, address }) => !placed.has(address) && !source.startsWith('docs/decisions/'),
  );
  const [guides, project] = named;
  const decisions = { address: 'decisions/index.html', title: 'Decisions' };
  return [
    { name: 'Start', pages: start },
    { name: 'Guides', pages: guides?.pages ?? [] },
    { name: 'Reference', pages: reference },
    { name: 'Project', pages: [...(project?.pages ?? []), decisions] },
  ];
}
