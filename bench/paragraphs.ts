import { readFileSync } from 'node:fs';
import { extractFindings } from '../src/speech/extract-findings.ts';
import { speakerOfWords } from './speaker-of-words.ts';
import { articleOf } from './article-of.ts';

/**
 * Speakers of the labelled words in the paragraphs of tests/fixtures/paragraphs.json.
 *
 *     npx tsx bench/paragraphs.ts [lookedAt] [countedOnly] [later] [newsLookedAt] [newsCounted] [kindsLookedAt] [kindsCounted] [--errors]
 */
interface Labelled {
  readonly kind: string;
  readonly text: string;
  readonly said: readonly { readonly words: string; readonly by: string }[];
}

const sets = JSON.parse(
  readFileSync(new URL('../tests/fixtures/paragraphs.json', import.meta.url), 'utf8'),
) as Record<string, readonly Labelled[]>;
for (const set of process.argv.slice(2).filter((word) => word in sets)) {
  let right = 0;
  let all = 0;
  for (const { kind, text, said } of sets[set] ?? []) {
    const { quotations } = extractFindings(articleOf(text));
    for (const { words, by } of said) {
      const found = speakerOfWords(quotations, words);
      all += 1;
      right += Number(found === by);
      if (process.argv.includes('--errors') && found !== by)
        console.log(`${kind}: “${words}”: ${by}, found ${found ?? 'nobody'}\n    ${text}`);
    }
  }
  console.log(`${set}: ${right} of ${all} right`);
}
