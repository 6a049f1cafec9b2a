import { deflateSync } from 'node:zlib';

import { composedTexts, explainCodes, isText, REPLACEMENT, type ComposedText } from './composed-text.ts';
import type { PageContent } from './page-content.ts';
import type { PdfPage } from '../file/pages.ts';
import type { PdfDraft } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, type PdfDictionary } from '../file/pdf-object.ts';
import { readUnicodeMap } from './unicode-map.ts';
import { hexadecimal, withoutForms } from './without-forms.ts';

/** Lets fonts say of each code that is shown what it stands for, and name characters and letters by themselves. */
export function mendUnicodeMaps(
  pages: readonly PdfPage[],
  contents: readonly PageContent[],
  file: PdfFile,
  draft: PdfDraft,
): void {
  const composed = composedByFont(contents, file);
  const seen = new Set<number>();
  for (const { resources } of pages) {
    const fonts = resources === null ? null : file.dictionary(resources, 'Font');
    for (const { value } of fonts?.entries ?? []) {
      if (value.kind !== 'reference' || seen.has(value.number)) continue;
      seen.add(value.number);
      const font = file.resolve(value);
      if (font?.kind === 'dictionary') mendFont(font, composed.get(font) ?? [], file, draft);
    }
  }
}

function composedByFont(
  contents: readonly PageContent[],
  file: PdfFile,
): ReadonlyMap<PdfDictionary, readonly ComposedText[]> {
  const byFont = new Map<PdfDictionary, ComposedText[]>();
  const known = new Map<PdfDictionary, Set<string>>();
  for (const { content, resources } of contents) {
    const fonts = resources === null ? null : file.dictionary(resources, 'Font');
    const fontNamed = (name: string): PdfDictionary | null =>
      fonts === null ? null : file.dictionary(fonts, name);
    const isKnown = (name: string, source: string): boolean => {
      const font = fontNamed(name);
      if (font === null) return true;
      const sources = known.get(font) ?? new Set();
      const isOld = sources.has(source);
      known.set(font, sources.add(source));
      return isOld;
    };
    for (const composed of composedTexts(content, isKnown)) {
      const font = fontNamed(composed.font);
      if (font !== null) byFont.set(font, [...(byFont.get(font) ?? []), composed]);
    }
  }
  return byFont;
}

function mendFont(
  font: PdfDictionary,
  composed: readonly ComposedText[],
  file: PdfFile,
  draft: PdfDraft,
): void {
  const map = entryOf(font, 'ToUnicode');
  const stream = file.resolve(map);
  if (map?.kind !== 'reference' || stream?.kind !== 'stream') return;
  const text = Buffer.from(file.content(stream, MAX_SIZE)).toString('latin1');
  const mended = withCodes(withoutForms(text), composed);
  if (mended === text) return;
  draft.set(map.number, {
    entries: '/Filter /FlateDecode',
    content: deflateSync(Buffer.from(mended, 'latin1')),
  });
}

const MAX_SIZE = 10 * 2 ** 20;

/**
 * A ToUnicode map with the codes that composed texts explain. Chromium leaves out what stands for no single character, or
 * says U+0000 of it, which neither standard allows.
 */
export function withCodes(map: string, composed: readonly ComposedText[]): string {
  if (composed.length === 0 && !/ <(?:0000|feff|fffe)>/iu.test(map)) return map;
  const known = readUnicodeMap(map);
  const found = new Map<number, string>();
  for (const one of composed)
    for (const [code, text] of explainCodes(one, new Map([...known, ...found]))) found.set(code, text);
  for (const [code, text] of known) if (!isText(text) && !found.has(code)) found.set(code, REPLACEMENT);
  if (found.size === 0) return map;
  const without = map.replace(/<([\da-f]{4})> <0000>\n/giu, (entry, code: string) =>
    found.has(Number.parseInt(code, 16)) ? '' : entry,
  );
  return counted(without).replace(/endcmap/u, `${charactersOf(found)}endcmap`);
}

/** The blocks of single characters with the number of those that are left in them. */
function counted(map: string): string {
  return map.replace(/\d+ beginbfchar\n([^]*?)endbfchar\n/gu, (_block, entries: string) => {
    const count = entries.split('\n').length - 1;
    return count === 0 ? '' : `${count} beginbfchar\n${entries}endbfchar\n`;
  });
}

/** In blocks of a hundred, the most that ISO 32000-1 §9.10.3 allows. */
function charactersOf(codes: ReadonlyMap<number, string>): string {
  const entries = [...codes].map(
    ([code, text]) => `<${hexadecimal(String.fromCharCode(code))}> <${hexadecimal(text)}>\n`,
  );
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_block, at) => {
    const own = entries.slice(at * 100, at * 100 + 100);
    return `${own.length} beginbfchar\n${own.join('')}endbfchar\n`;
  });
  return blocks.join('');
}
