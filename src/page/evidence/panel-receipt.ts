import { isRecord } from '../dom/query.ts';

/** What the panel shows of the receipt in the file. Any file can be tampered with, so nothing of it is believed but its form. */
export interface PanelReceipt {
  /** Name and version of what wrote it. */
  readonly tool: string;
  readonly sources: ReadonlyMap<string, PanelSource>;
  readonly quotations: ReadonlyMap<string, PanelQuotation>;
}

export interface PanelSource {
  readonly title: string;
  readonly textHash: string | null;
  /** The ISO date on which a web archive kept it. */
  readonly archived: string | null;
}

export interface PanelQuotation {
  readonly content: string;
  readonly speaker: string | null;
  readonly source: string | null;
  readonly verdict: string;
  /** Whether the source gives them to the speaker, what proves it, and whether they are quoted there; `null` in old receipts. */
  readonly said: string | null;
  readonly proof: PanelProof | null;
  readonly kind: string | null;
  readonly paragraph: number | null;
  readonly link: string | null;
  readonly excerpt: PanelExcerpt | null;
}

export interface PanelProof {
  readonly words: string;
  readonly paragraph: number;
}

interface PanelExcerpt {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** Reads a receipt; `null` for anything else. Entries of another form are left out. */
export function readPanelReceipt(json: string): PanelReceipt | null {
  const value = parse(json);
  if (!isRecord(value) || value['kind'] !== 'lectern-receipt' || !VERSIONS.has(value['version'])) return null;
  const { tool, sources, quotations } = value;
  if (typeof tool !== 'string' || !isRecord(sources) || !Array.isArray(quotations)) return null;
  return {
    tool,
    sources: new Map(Object.entries(sources).flatMap(([id, source]) => readSource(id, source))),
    quotations: new Map(quotations.flatMap(readQuotation)),
  };
}

const VERSIONS: ReadonlySet<unknown> = new Set([1, 2]);

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function readSource(id: string, value: unknown): [string, PanelSource][] {
  if (!isRecord(value) || typeof value['title'] !== 'string') return [];
  const archived = text(value['archived']);
  return [[id, { title: value['title'], textHash: text(value['textHash']), archived }]];
}

function readQuotation(value: unknown): [string, PanelQuotation][] {
  if (!isRecord(value)) return [];
  const { id, content, verdict, paragraph } = value;
  if (typeof id !== 'string' || typeof content !== 'string' || typeof verdict !== 'string') return [];
  const quotation: PanelQuotation = {
    content,
    verdict,
    said: verdictIn(value['said']),
    proof: readProof(value['said']),
    kind: verdictIn(value['kind']),
    speaker: text(value['speaker']),
    source: text(value['source']),
    paragraph: typeof paragraph === 'number' ? paragraph : null,
    link: text(value['link']),
    excerpt: readExcerpt(value['excerpt']),
  };
  return [[id, quotation]];
}

function verdictIn(value: unknown): string | null {
  return isRecord(value) ? text(value['verdict']) : null;
}

function readProof(said: unknown): PanelProof | null {
  const proof = isRecord(said) ? said['proof'] : null;
  if (!isRecord(proof)) return null;
  const { words, paragraph } = proof;
  return typeof words === 'string' && typeof paragraph === 'number' ? { words, paragraph } : null;
}

function readExcerpt(value: unknown): PanelExcerpt | null {
  if (!isRecord(value)) return null;
  const { before, passage, after } = value;
  if (typeof before !== 'string' || typeof passage !== 'string' || typeof after !== 'string') return null;
  return { before, passage, after };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
