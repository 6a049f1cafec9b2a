import { readLock } from '../evidence/lock/lock.ts';
import { Receipt } from '../evidence/receipt/receipt.ts';
import { SOURCE_FILE } from '../evidence/receipt/read-receipt.ts';
import { LOCK_FILE } from '../evidence/receipt/references-itself.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import { isPdf } from '../pdf/is-pdf.ts';
import { type CarriedSource, readSource, unpackSource } from '../products/carried-source.ts';
import { noSource } from './verify-diagnostics.ts';

/** A deck or PDF, with the source that it carries. */
export interface GivenDeck {
  readonly bytes: Uint8Array;
  /** The text of a deck; empty for a PDF. */
  readonly html: string;
  readonly path: string;
  readonly source: CarriedSource;
  /** The source as it stands in the document of a deck; empty for a PDF. */
  readonly packed: string;
}

/** Reads the source that a file carries; `null` and `verify/no-source` for one that has none, or a damaged one. */
export async function readGiven(bytes: Uint8Array, path: string): Promise<Checked<GivenDeck | null>> {
  if (!isPdf(bytes)) return readDeckWithSource(bytes, path);
  const { readEnclosed } = await import('../pdf/enclosure.ts');
  const { PdfError } = await import('../pdf/file/pdf-error.ts');
  try {
    const content = readEnclosed(bytes, SOURCE_FILE);
    const source = content === null ? null : readSource(new TextDecoder().decode(content));
    if (source !== null && source.product !== 'html')
      return { value: { bytes, html: '', path, source, packed: '' }, diagnostics: [] };
    return {
      value: null,
      diagnostics: [noSource({ path, isDamaged: content !== null }, { file: path, position: null })],
    };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return {
      value: null,
      diagnostics: [noSource({ path, isDamaged: true }, { file: path, position: null })],
    };
  }
}

/** Reads the source that a deck carries; `null` and `verify/no-source` for a file that has none, or a damaged one. */
function readDeckWithSource(bytes: Uint8Array, path: string): Checked<GivenDeck | null> {
  const html = new TextDecoder().decode(bytes);
  const packed = PACKED.exec(html)?.[1];
  const source = packed === undefined ? null : unpackSource(packed);
  if (packed !== undefined && source?.product === 'html')
    return { value: { bytes, html, path, source, packed }, diagnostics: [] };
  const told = noSource({ path, isDamaged: packed !== undefined }, { file: path, position: null });
  return { value: null, diagnostics: [told] };
}

/** What a source says of its quotations; nothing where it says nothing that can be read. */
export function receiptIn({ files }: CarriedSource): Pick<Receipt, 'quotations' | 'sources'> {
  const lock = files[LOCK_FILE];
  const { value } = typeof lock === 'string' ? readLock(lock, LOCK_FILE) : { value: null };
  return Receipt.safeParse(value?.receipt, { jitless: true }).data ?? { quotations: [], sources: {} };
}

const PACKED = /<script type="application\/octet-stream" id="lectern-source">([^<]*)<\/script>/u;
