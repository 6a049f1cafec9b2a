import { readFileSync } from 'node:fs';

import { readArticle } from '../src/article/readers/read-article.ts';
import { diagnosticsFor } from '../src/evidence/diagnostics/diagnostics-for.ts';
import { evidenceFixes } from '../src/evidence/fixes/evidence-fixes.ts';
import { evidenceIn } from '../src/evidence/gather-evidence.ts';
import { indexArticle, type ArticleIndex } from '../src/evidence/index/index-article.ts';
import { newSearchBudget } from '../src/evidence/match/search-budget.ts';
import { readSpeakers } from '../src/evidence/speakers/read-speakers.ts';
import { parseOutline } from '../src/outline/parse-outline.ts';
import { extractFindings } from '../src/speech/extract-findings.ts';
import type { FoundQuotation } from '../src/speech/text/findings.ts';
import { articleOf } from './article-of.ts';

/**
 * How many labels of a file are read as they say, a row for each of its sets: who says words of a text, through whose hands they came,
 * and whether the gate warns of a speaker or wording.
 *
 *     npx tsx bench/labelled.ts tests/fixtures/paragraphs.json [--errors]
 */
type Labelled = Said | Spoken | Cases;

/** Words of a text, each with who says them. */
interface Said {
  readonly text: string;
  readonly said: readonly { readonly words: string; readonly by: string | null }[];
}

/** A text whose quotation has a speaker, and perhaps a chain. */
interface Spoken {
  readonly text: string;
  readonly speaker: string;
  readonly chain?: readonly string[];
}

/** An article with passages as somebody quotes them. */
interface Cases {
  readonly article: string;
  readonly format: 'text' | 'html';
  readonly author?: string | null;
  readonly paper?: string | null;
  readonly cases: readonly Case[];
}

interface Case {
  readonly words: string;
  readonly speaker: string;
  readonly want: 'fine' | 'warned';
}

/** What a label says, and what was found. */
type Answer = readonly [label: string, found: string];

const [path = '', flag] = process.argv.slice(2);
const read = JSON.parse(readFileSync(path, 'utf8')) as Record<string, readonly Labelled[]> | Cases[];
for (const [set, labelled] of Object.entries(Array.isArray(read) ? { all: read } : read)) {
  const answers: Answer[] = [];
  for (const one of labelled) answers.push(...(await answersTo(one)));
  const wrong = answers.filter(([label, found]) => label !== found);
  console.log(`${set.padEnd(16)} ${answers.length - wrong.length} of ${answers.length}`);
  if (flag === '--errors') for (const [label, found] of wrong) console.log(`    ${label}\n    → ${found}`);
}

async function answersTo(labelled: Labelled): Promise<readonly Answer[]> {
  if ('cases' in labelled) return answersOfGate(labelled);
  const { quotations } = extractFindings(articleOf(labelled.text));
  if ('said' in labelled)
    return labelled.said.map(({ words, by }) => [
      `${by ?? 'nobody'}: ${words}`,
      `${speakerOf(quotations, words) ?? 'nobody'}: ${words}`,
    ]);
  const { speaker, chain, text } = labelled;
  if (chain === undefined)
    return [[`${speaker}: ${text}`, `${quotations.at(-1)?.speaker?.name ?? 'nobody'}: ${text}`]];
  const [first] = quotations;
  const found = (first?.chain ?? []).map(({ name }) => plain(name));
  return [
    [
      [plain(speaker), ...chain.map(plain), text].join(' < '),
      [plain(first?.speaker?.text ?? 'nobody'), ...found, text].join(' < '),
    ],
  ];
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /u, '');
}

/** The name of who says some words, by the shortest quotation that holds them. */
function speakerOf(quotations: readonly FoundQuotation[], words: string): string | null {
  const holding = quotations.filter(({ text }) => text.includes(words));
  return holding.toSorted((a, b) => a.text.length - b.text.length)[0]?.speaker?.name ?? null;
}

async function answersOfGate(labelled: Cases): Promise<readonly Answer[]> {
  const name = `article.${labelled.format === 'html' ? 'html' : 'txt'}`;
  const { value: article } = await readArticle(new TextEncoder().encode(labelled.article), name);
  if (article === null) throw new Error('An article has no words.');
  const index = indexArticle(article, readSpeakers(article));
  return labelled.cases.map((one) => {
    const what = `${one.speaker}: ${one.words}`;
    return [`${one.want}: ${what}`, `${isWarnedOf(labelled, one, index) ? 'warned' : 'fine'}: ${what}`];
  });
}

function isWarnedOf({ author, paper }: Cases, { words, speaker }: Case, index: ArticleIndex): boolean {
  const known = [
    author ? `, author: [{ literal: ${JSON.stringify(author)} }]` : '',
    paper ? `, container-title: ${JSON.stringify(paper)}` : '',
  ].join('');
  const quoted = words.replace(/([*<\\`_#])/gu, '\\$1');
  const text = `---\ntitle: T\nlang: en\nsources:\n  a: { type: article, title: A${known} }\n---\n\n## S\n\n> ${quoted}\n>\n> — ${speaker} [@a]\n`;
  const { value: outline } = parseOutline('outline.md', text);
  const quotation = outline.quotations.find(({ kind }) => kind === 'block');
  if (quotation === undefined) throw new Error('The outline has no block quote.');
  const evidence = evidenceIn(index, 'a', quotation, outline.frontMatter, newSearchBudget());
  const indices = new Map([['a', index]]);
  const fixes = evidenceFixes([evidence], outline.file, indices);
  return diagnosticsFor(evidence, { outline, indices, fixes }).some(({ severity }) => severity !== 'info');
}
