import { inflateRawSync } from 'node:zlib';

import { z } from 'zod';

import { PAGE_FIELDS } from '../settings.ts';
import { newBudget } from '../text/budget.ts';
import { bufferOf, sha256 } from '../text/bytes.ts';
import { deflateText } from '../text/deflate.ts';
import { withoutHidden } from '../text/hidden-characters.ts';
import { parseJson } from '../text/parse-json.ts';

const Fit = z.strictObject({
  fit: z.number(),
  variant: z.enum(['tight', 'narrow']).nullable(),
  gap: z.number().nullable(),
});

/** What a file carries so that it can be edited, and built again to the byte. */
export const CarriedSource = z.strictObject({
  kind: z.literal('lectern-source'),
  version: z.literal(1),
  /** The version of Lectern that built the file. */
  lectern: z.string().regex(/^[\w.+-]{1,40}$/u),
  /** The product that the file is, such as `html`. */
  product: z.enum(['html', 'slides', 'notes', 'handout', 'reader']),
  /** The briefing: `outline.md`, `evidence.lock.json`, and what else is beside them, by its path; bytes are in Base64. */
  files: z.record(z.string(), z.union([z.string(), z.strictObject({ base64: z.string() })])),
  /** Pictures that are in the file itself, by their paths: the start of the SHA-256 of their bytes. */
  pictures: z.record(z.string(), z.string()),
  /** What was asked for besides. */
  options: z.strictObject({
    isPresenter: z.boolean(),
    /** How a PDF was printed; `null` for a deck. */
    print: z
      .strictObject({
        /** The version of Chromium, such as `147.0.7727.0`. */
        browser: z.string().regex(/^\d{1,5}(?:\.\d{1,5}){0,4}$/u),
        /** The date that the environment set, in seconds since 1970; `null` for that of the outline. */
        epoch: z.number().nullable(),
        isMono: z.boolean(),
        /** Without a paper for what isn’t printed on sheets. */
        ...PAGE_FIELDS,
        /** The numbers of the slides that are printed, such as `3-5, 8-`; `null` for all. */
        pages: z.string().nullable(),
      })
      .nullable(),
  }),
  /** How slides were made to fit; `null` for slides that fit themselves when the deck is opened. */
  fitting: z
    .strictObject({
      /** Over how many slides one is spread, by its id. */
      parts: z.record(z.string(), z.number().int()),
      /** Slides that are set closer or smaller, by their ids. */
      set: z.record(z.string(), Fit),
    })
    .nullable(),
});
export type CarriedSource = Readonly<z.infer<typeof CarriedSource>>;

/** Larger ones aren’t unpacked: an outline has 2 MB at most, and a deck holds its pictures itself. */
const MOST_BYTES = 40_000_000;

/** A source as it is in a PDF, which deflates it; the keys of its parts are always in the same order. */
export function sourceJson(source: CarriedSource): string {
  return JSON.stringify(CarriedSource.parse(source, { jitless: true }));
}

/** Files, pictures and slides with what is said about each; ten times as many as the largest outline has. */
const MOST = { nodes: 100_000, depth: 8 };

/** Reads the source of a PDF; `null` for anything that Lectern wouldn’t have written. */
export function readSource(text: string): CarriedSource | null {
  try {
    const { data } = CarriedSource.safeParse(parseJson(text, newBudget(MOST)), { jitless: true });
    return data !== undefined && sourceJson(data) === text ? data : null;
  } catch {
    return null;
  }
}

/** A source as it is in a deck: JSON, deflated, in Base64 for URLs (RFC 4648, section 5). */
export function packSource(source: CarriedSource): string {
  return bufferOf(deflateText(sourceJson(source))).toString('base64url');
}

/** Reads a packed source; `null` for anything that Lectern wouldn’t have written. */
export function unpackSource(packed: string): CarriedSource | null {
  const bytes = bufferOf(Buffer.from(packed, 'base64url'));
  // Letters that aren’t of Base64 are passed over when it is read, and bytes behind the end when it is inflated.
  if (bytes.toString('base64url') !== packed || inflated(bytes.subarray(0, -1)) !== null) return null;
  const json = inflated(bytes);
  return json === null ? null : readSource(json.toString('utf8'));
}

function inflated(bytes: Uint8Array): Buffer | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

/** Digits of the hash of a picture. */
const DIGITS = 32;

/** The name of a picture that is in the file itself. */
export const hashOfPicture = (bytes: Uint8Array): string => sha256(bufferOf(bytes)).slice(0, DIGITS);

/** The first of some paths that isn’t taken (`refusedPath`, `clashAmong`), and why; `null` where all are. */
export function refusedAmong(
  paths: readonly string[],
): { readonly path: string; readonly why: string } | null {
  for (const path of paths) {
    const why = refusedPath(path);
    if (why !== null) return { path, why };
  }
  return clashAmong(paths);
}

/**
 * Why a path isn’t taken into a bundle, nor out of one or a deck that somebody else wrote; `null` for one that is. It has to lead to a file inside of
 * the folder on every system, and to none that a program would run or be set up by.
 */
export function refusedPath(path: string): string | null {
  if (1000 < path.length) return 'it is too long';
  const segments = path.split('/');
  if (segments.some((name) => name === '' || name === '..')) return 'it leads elsewhere';
  for (const name of segments) {
    const rule = RULES.find(({ refuses }) => refuses(name));
    if (rule !== undefined) return rule.why;
  }
  return null;
}

const RULES: readonly { readonly refuses: (name: string) => boolean; readonly why: string }[] = [
  { refuses: (name) => name.startsWith('.'), why: 'a name in it begins with a dot' },
  { refuses: (name) => 255 < Buffer.byteLength(name), why: 'a name in it is too long' },
  {
    refuses: (name) => /[\p{Cc}\p{Cs}<>:"|?*\\]|[. ]$/u.test(name) || withoutHidden(name) !== name,
    why: 'a name in it can’t be written on every system',
  },
  {
    refuses: (name) => /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?: *\.|$)/iu.test(name),
    why: 'a name in it is a device of Windows',
  },
  {
    refuses: (name) =>
      /^(?:node_modules|package\.json)$|\.(?:[cm]?[jt]sx?|node|exe|dll|so|dylib|bat|cmd|com|ps1|sh|scr|vbs|lnk|jar|msi|hta|desktop|command)$/iu.test(
        name,
      ),
    why: 'programs aren’t part of a briefing',
  },
];

/** A path that can’t be beside the others of a list, and why: it is there twice, but for capitals, or leads through one; `null` where all can. */
export function clashAmong(paths: readonly string[]): { readonly path: string; readonly why: string } | null {
  const keys = paths.map((path) => path.normalize('NFC').toLowerCase().toUpperCase());
  const files = new Set(keys);
  const taken = new Set<string>();
  for (const [at, path] of paths.entries()) {
    const key = keys[at] ?? '';
    if (taken.has(key)) return { path, why: 'another is called so but for capitals' };
    if (foldersOf(key).some((folder) => files.has(folder))) return { path, why: 'it leads through a file' };
    taken.add(key);
  }
  return null;
}

function foldersOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'));
}
