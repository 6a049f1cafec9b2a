/**
 * Writes dist/THIRD-PARTY-NOTICES.txt, and that of the package with fonts: name, version, licence, copyright and full text of everything that other people made, as the steps of the build have noted it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import subsetFont from 'subset-font';

import { LETTERS_PACKAGE } from '../src/render/fonts/font-plan.ts';
import { packageOf, readBundled } from './bundled.ts';
import { INSIDE, STANDARD_TEXTS } from './packages-inside.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What has to be said about one package, or about what is inside of another. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As SPDX has it. */
  readonly licence: string;
  readonly home: string;
  /** Who holds the rights, where the text of the licence doesn’t say so. */
  readonly copyright: string;
  readonly text: string;
}

/** The notices for files of packages (`node_modules/<package>/…`), by name. */
export async function noticesFor(files: Iterable<string>): Promise<readonly Notice[]> {
  const byPackage = grouped([...new Set(files)].sort(), packageOf);
  const found: Notice[] = [];
  for (const [folder, own] of byPackage) found.push(await packageNotice(folder, own), ...noticesInside(own));
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The notices as a text; one licence that several have to the letter is there once. */
export function noticesText(notices: readonly Notice[]): string {
  const byText = grouped(notices, ({ text }) => text.replaceAll(/\s+/gu, ' '));
  const parts = [...byText.values()].map((same) => {
    const heads = same.map(({ name, version, licence, home, copyright }) =>
      [
        `${name} ${version}`.trim(),
        `  Licence: ${licence}`,
        home && `  ${home}`,
        copyright && `  ${copyright}`,
      ]
        .filter((line) => line !== '')
        .join('\n'),
    );
    return `${RULE}\n${heads.join('\n')}\n\n${same[0]?.text ?? ''}\n`;
  });
  return `${INTRODUCTION}\n${parts.join('\n')}`;
}

/** Lists of what gives the same key, in the order of the first of each. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [one]);
    else list.push(one);
  }
  return lists;
}

const RULE = '='.repeat(80);
const INTRODUCTION = `Lectern contains software and fonts of others, under the licences that follow. Fonts
were cut to characters and static weights; the sources of everything are at the
addresses given.
`;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
}

async function packageNotice(folder: string, files: readonly string[]): Promise<Notice> {
  const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const { name, version, license: licence } = manifest;
  if (typeof licence !== 'string') throw new Error(`${name} names no licence.`);
  const own = licenceFileIn(folder);
  // Some only point to the text.
  const isPointer = own !== null && licence === 'Apache-2.0' && !own.includes('TERMS AND CONDITIONS');
  const text = own === null || isPointer ? standardText(licence, name) : own;
  return {
    name,
    version,
    licence,
    home: homeOf(manifest),
    copyright: isPointer ? firstCopyright(own) : await copyrightOf(manifest, text, files),
    text,
  };
}

const firstCopyright = (text: string): string => /^\s*(Copyright .*)$/mu.exec(text)?.[1] ?? '';

function licenceFileIn(folder: string): string | null {
  const names = readdirSync(join(ROOT, folder)).filter((name) =>
    /^(?:licen[cs]e|copying|notice)\b/iu.test(name),
  );
  return names.length === 0
    ? null
    : names
        .sort()
        .map((name) => read(join(folder, name)))
        .join('\n\n');
}

/** Some packages only name a licence whose text is the same for all. */
function standardText(licence: string, name: string): string {
  const file = STANDARD_TEXTS.get(licence);
  if (file === undefined) throw new Error(`${name} has no text of its licence, ${licence}.`);
  return read(`node_modules/${file}`).replace(/^Copyright \(c\) .*\n+/mu, '');
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

function homeOf({ name, repository }: Manifest): string {
  const url = (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const address = url
    .replace(/^git\+|\.git$/gu, '')
    .replace(/^git:/u, 'https:')
    .replace(/^(?:github:)?(?=[\w-]+\/[\w-]+$)/u, 'https://github.com/');
  return address.startsWith('https:') ? address : `https://www.npmjs.com/package/${name}`;
}

async function copyrightOf({ author }: Manifest, text: string, files: readonly string[]): Promise<string> {
  const font = files.find((file) => /\.(?:woff2|ttf)$/u.test(file));
  // What packages of fonts say is that of a distributor; the fonts name their authors themselves.
  if (font !== undefined) return copyrightOfFont(font);
  if (/copyright[^\n]*\d{4}/iu.test(text.replace(/Copyright \[yyyy\]/gu, ''))) return '';
  const said = new Set(files.flatMap((file) => /^ \* (Copyright .*)$/mu.exec(read(file))?.[1] ?? []));
  if (said.size > 0) return [...said].sort().join('; ');
  const name = typeof author === 'string' ? author : author?.name;
  return name ? `Copyright ${name.replace(/\s*[<(].*$/u, '')}` : '';
}

/** The first entry of its name table. */
async function copyrightOfFont(file: string): Promise<string> {
  const font = Buffer.from(
    await subsetFont(readFileSync(join(ROOT, file)), ' ', { targetFormat: 'truetype' }),
  );
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name') ?? 0;
  const names = font.readUInt32BE(entry + 8);
  for (let index = 0; index < font.readUInt16BE(names + 2); index += 1) {
    const record = names + 6 + 12 * index;
    if (font.readUInt16BE(record) !== WINDOWS || font.readUInt16BE(record + 6) !== COPYRIGHT) continue;
    const start = names + font.readUInt16BE(names + 4) + font.readUInt16BE(record + 10);
    const units = font.subarray(start, start + font.readUInt16BE(record + 8));
    return Buffer.from(units).swap16().toString('utf16le').replaceAll(/\s+/gu, ' ');
  }
  throw new Error(`${file} says nobody’s copyright.`);
}

const WINDOWS = 3;
const COPYRIGHT = 0;

/** What packages have inside of them that others wrote. */
function noticesInside(files: readonly string[]): readonly Notice[] {
  return INSIDE.flatMap(({ within, ...notice }) => {
    const file = files.find((one) => within.test(one));
    if (file === undefined) return [];
    return [{ version: '', copyright: '', ...notice, text: notice.text(read) }];
  });
}

/** What is published, and where its notices stand. */
const PUBLISHED: readonly (readonly [isIn: (file: string) => boolean, notices: string])[] = [
  [(file) => !file.startsWith(`${LETTERS_PACKAGE}/`), 'dist/THIRD-PARTY-NOTICES.txt'],
  [(file) => file.startsWith(`${LETTERS_PACKAGE}/`), `packages/${LETTERS_PACKAGE}/LICENSE.txt`],
];

async function main(): Promise<void> {
  const bundled = Object.entries(await readBundled());
  for (const [isIn, path] of PUBLISHED) {
    const notices = await noticesFor(bundled.flatMap(([file, sources]) => (isIn(file) ? sources : [])));
    const text = noticesText(notices);
    writeFileSync(join(ROOT, path), text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
