import type { Checked } from '../diagnostics/diagnostic.ts';
import { readLock } from '../evidence/lock/lock.ts';
import { SOURCE_FILE } from '../evidence/receipt/read-receipt.ts';
import { Receipt } from '../evidence/receipt/receipt.ts';
import { LOCK_FILE } from '../evidence/receipt/references-itself.ts';
import { type CarriedSource, readSource, unpackSource } from '../products/carried-source.ts';
import { noSource, unbuildable } from './verify-diagnostics.ts';

/** A deck or PDF, with the source that it carries. */
export interface GivenDeck {
  readonly bytes: Uint8Array;
  /** The text of a deck; empty for a PDF. */
  readonly html: string;
  readonly path: string;
  readonly source: CarriedSource;
  /** The source as it is in the document of a deck; empty for a PDF. */
  readonly packed: string;
}

/** Reads the source that a file carries; `null` and `verify/no-source` for one that has none, or a damaged one. */
export async function readGiven(bytes: Uint8Array, path: string): Promise<Checked<GivenDeck | null>> {
  const read = isPdf(bytes) ? await readPdf(bytes) : readHtml(bytes);
  const place = { file: path, position: null };
  if (typeof read === 'string') return { value: null, diagnostics: [noSource({ path, why: read }, place)] };
  const count = Object.keys(read.source.files).length;
  if (count <= MOST_FILES) return { value: { bytes, path, ...read }, diagnostics: [] };
  const reason = `it has ${count} files, and ${MOST_FILES} are read at most.`;
  return { value: null, diagnostics: [unbuildable({ reason }, place)] };
}

/** Files of a briefing; hundreds of thousands would take a disk minutes. */
const MOST_FILES = 5000;

type ReadSource = Pick<GivenDeck, 'html' | 'source' | 'packed'> | Parameters<typeof noSource>[0]['why'];

async function readPdf(bytes: Uint8Array): Promise<ReadSource> {
  const { readEnclosed } = await import('../pdf/enclosure.ts');
  const { PdfError } = await import('../pdf/file/pdf-error.ts');
  try {
    const content = readEnclosed(bytes, SOURCE_FILE);
    if (content === null) return 'none';
    const source = readSource(new TextDecoder().decode(content));
    return source === null || source.product === 'html' ? 'damaged' : { html: '', source, packed: '' };
  } catch (error) {
    if (error instanceof PdfError) return error.reason;
    throw error;
  }
}

function readHtml(bytes: Uint8Array): ReadSource {
  const html = new TextDecoder().decode(bytes);
  const packed = PACKED.exec(html)?.[1];
  if (packed === undefined) return 'none';
  const source = unpackSource(packed);
  return source?.product === 'html' ? { html, source, packed } : 'damaged';
}

/** What a source says of its quotations; nothing where it says nothing that can be read. */
export function receiptIn({ files }: CarriedSource): Pick<Receipt, 'quotations' | 'sources'> {
  const lock = files[LOCK_FILE];
  const { value } = typeof lock === 'string' ? readLock(lock, LOCK_FILE) : { value: null };
  return Receipt.safeParse(value?.receipt, { jitless: true }).data ?? { quotations: [], sources: {} };
}

const PACKED = /<script type="application\/octet-stream" id="lectern-source">([^<]*)<\/script>/u;

/** Whether bytes are those of a PDF. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}
