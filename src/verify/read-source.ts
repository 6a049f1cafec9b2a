import { readLock } from '../evidence/lock/lock.ts';
import { Receipt } from '../evidence/receipt/receipt.ts';
import { LOCK_FILE } from '../evidence/receipt/references-itself.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import { type CarriedSource, unpackSource } from '../products/carried-source.ts';
import { noSource } from './verify-diagnostics.ts';

/** A deck of HTML, with the source that it carries. */
export interface GivenDeck {
  readonly html: string;
  readonly path: string;
  readonly source: CarriedSource;
  /** The source as it stands in the document. */
  readonly packed: string;
}

/** Reads the source that a deck carries; `null` and `verify/no-source` for a file that has none, or a damaged one. */
export function readDeckWithSource(bytes: Uint8Array, path: string): Checked<GivenDeck | null> {
  const html = new TextDecoder().decode(bytes);
  const packed = PACKED.exec(html)?.[1];
  const source = packed === undefined ? null : unpackSource(packed);
  if (packed !== undefined && source !== null)
    return { value: { html, path, source, packed }, diagnostics: [] };
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
