import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeRawHtml } from '../markdown/nodes/inline-tags.ts';
import { isOfHidden } from '../markdown/report-hidden.ts';
import { PdfError } from '../pdf/file/pdf-error.ts';
import { codeOf, findHidden } from '../text/hidden-characters.ts';
import type { GivenDeck } from './read-source.ts';
import { hiddenInShown } from './verify-diagnostics.ts';

/**
 * What a recipient is told of characters that nobody sees: those that were found in the source of a file, with their places in it, and
 * those that the file itself shows. Lectern draws none; an earlier version may have, or whoever changed the file.
 */
export async function hiddenInDeck(
  given: GivenDeck,
  faults: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const found = (await textsShown(given)).flatMap((text) => findHidden(text, true));
  const names = [...new Set(found.map(({ character }) => `U+${codeOf(character)}`))];
  const place = { file: given.path, position: null };
  return [
    ...faults.filter(isOfHidden),
    ...(names.length === 0 ? [] : [hiddenInShown({ names: names.slice(0, 5).join(', ') }, place)]),
  ];
}

/** What a file shows and says, decoded; operators that are heard in formulas aren’t seen there either. */
async function textsShown({ bytes, html }: GivenDeck): Promise<readonly string[]> {
  if (html !== '') {
    const shown = html.replace(UNSHOWN, ' ');
    const decoded = shown.replace(/\\u([\da-f]{4})/giu, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    return [decodeRawHtml(decoded)];
  }
  const { readInspectedPdf } = await import('../pdf/inspect-pdf.ts');
  const { textsInPdf } = await import('../pdf/texts-in-pdf.ts');
  try {
    return textsInPdf(readInspectedPdf(bytes));
  } catch (error) {
    if (error instanceof PdfError) return [];
    throw error;
  }
}

/** Of scripts only the receipt holds words that are shown. */
const UNSHOWN =
  /<math[\s>][^]*?<\/math>|<style[\s>][^]*?<\/style>|<script(?![^>]*json)[\s>][^]*?<\/script>/giu;
