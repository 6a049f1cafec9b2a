import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Parts a labelled set: a tenth, recognised by the article's id alone, is kept aside and not looked at while rules are written.
 *
 *     npx tsx bench/split.ts DATA.jsonl DEVELOPMENT.jsonl ASIDE.jsonl
 */
const [data, development, aside] = process.argv.slice(2);
if (data === undefined || development === undefined || aside === undefined)
  throw new Error('Give the labelled data and the two files to write.');

const lines = readFileSync(data, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const isAside = (line: string): boolean => fnv1a((JSON.parse(line) as { id: string }).id) % 10 === 0;
write(
  development,
  lines.filter((line) => !isAside(line)),
);
write(aside, lines.filter(isAside));

function write(path: string, documents: readonly string[]): void {
  writeFileSync(path, documents.map((line) => `${line}\n`).join(''));
  console.log(`${path}: ${documents.length} articles`);
}

/** FNV-1a, 32 bits, of the UTF-8 bytes; http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(words: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const byte of Buffer.from(words, 'utf8')) hash = Math.imul(hash ^ byte, 0x01_00_01_93) >>> 0;
  return hash;
}
