import { readFileSync } from 'node:fs';
import { extractFindings } from '../src/speech/extract-findings.ts';
import { articleOf } from './article-of.ts';

/**
 * Speakers and intermediaries of the labelled sentences in tests/fixtures/chains.json.
 *
 *     npx tsx bench/chains.ts [firstHalf|secondHalf] [--errors]
 */
interface Labelled {
  readonly text: string;
  readonly speaker: string;
  readonly chain: readonly string[];
}

const sets = JSON.parse(
  readFileSync(new URL('../tests/fixtures/chains.json', import.meta.url), 'utf8'),
) as Record<string, readonly Labelled[]>;
const plain = (name: string): string => name.toLowerCase().replace(/^the /u, '');
for (const half of process.argv.slice(2).filter((word) => word in sets)) {
  const labelled = sets[half] ?? [];
  let speakers = 0;
  let chains = 0;
  for (const { text, speaker, chain } of labelled) {
    const { quotations } = extractFindings(articleOf(text));
    const best = quotations[0];
    const isSpeaker = plain(best?.speaker?.text ?? '') === plain(speaker);
    const found = (best?.chain ?? []).map(({ name }) => plain(name));
    const isChain = best !== undefined && found.join('|') === chain.map(plain).join('|');
    speakers += Number(isSpeaker);
    chains += Number(isChain && isSpeaker);
    if (process.argv.includes('--errors') && !(isChain && isSpeaker))
      console.log(text, '\n   ', best?.speaker?.text ?? null, found);
  }
  console.log(
    `${half}: speaker ${speakers}/${labelled.length}, speaker and whole chain ${chains}/${labelled.length}`,
  );
}
