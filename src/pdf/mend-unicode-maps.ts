import { deflateSync } from 'node:zlib';

import type { PdfPage } from './pages.ts';
import type { PdfDraft } from './pdf-draft.ts';
import type { PdfFile } from './pdf-file.ts';
import { entryOf } from './pdf-object.ts';

/**
 * Lets fonts name Chinese characters by themselves. Where a font has one shape for a character and for the radical that
 * looks like it (U+2E80 to U+2FDF), Chromium takes the radical, and what is copied or searched is the wrong character.
 */
export function mendUnicodeMaps(pages: readonly PdfPage[], file: PdfFile, draft: PdfDraft): void {
  const seen = new Set<number>();
  for (const { resources } of pages) {
    const fonts = resources === null ? null : file.dictionary(resources, 'Font');
    for (const { value } of fonts?.entries ?? []) {
      if (value.kind !== 'reference' || seen.has(value.number)) continue;
      seen.add(value.number);
      const font = file.resolve(value);
      if (font?.kind === 'dictionary') mendFont(entryOf(font, 'ToUnicode'), file, draft);
    }
  }
}

function mendFont(map: ReturnType<typeof entryOf>, file: PdfFile, draft: PdfDraft): void {
  const stream = file.resolve(map);
  if (map?.kind !== 'reference' || stream?.kind !== 'stream') return;
  const text = Buffer.from(file.content(stream, MAX_SIZE)).toString('latin1');
  const mended = withoutRadicals(text);
  if (mended === text) return;
  draft.set(map.number, {
    entries: '/Filter /FlateDecode',
    content: deflateSync(Buffer.from(mended, 'latin1')),
  });
}

const MAX_SIZE = 10 * 2 ** 20;

/** A ToUnicode map with characters in place of radicals. A range of several starts with the character of the first. */
export function withoutRadicals(map: string): string {
  if (!/<2[EFef]/.test(map)) return map;
  return map.replace(
    /(<[\dA-F]{4}> (?:<[\dA-F]{4}> )?)<(2[EF][\dA-F]{2})>/giu,
    (entry, codes: string, radical: string) => {
      const character = String.fromCharCode(Number.parseInt(radical, 16)).normalize('NFKC');
      const target = Buffer.from(character, 'utf16le').swap16().toString('hex').toUpperCase();
      return target.toLowerCase() === radical.toLowerCase() ? entry : `${codes}<${target}>`;
    },
  );
}
